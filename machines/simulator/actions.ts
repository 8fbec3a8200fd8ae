import { isPracticeCode } from './practice-code.ts';
import { FARTHEST_CM, NEAREST_CM } from './lens.ts';

/** Where something is done. */
type Place = 'phone' | 'portal';

/**
 * What a person does in a practice. With its scenario, a list of actions is the whole practice. A guide's act says what
 * is to be done; XState's `actions` are what a machine does.
 */
export type PracticeAction =
  /** A control is tapped or clicked. */
  | { kind: 'tap'; on: Place; control: string }
  /** A field is filled in. A code's value is a practice code, a PIN's is `practice`, a choice's is 1-3. */
  | { kind: 'enter'; on: Place; control: string; value: string }
  /** The running camera has read a QR code with this practice code in it. */
  | { kind: 'read'; string: string }
  /** The phone is held so many centimetres from the code. */
  | { kind: 'move'; distance: number }
  /** Time passes, in whole seconds. */
  | { kind: 'wait'; seconds: number };

/** The most seconds that one action may let pass: an hour. */
export const LONGEST_WAIT = 3600;

/**
 * How many seconds a practice can last: two hours. Each second of a link is lived through when it is opened, and a phone
 * lives through two hours in about a second.
 */
export const MOST_SECONDS = 2 * LONGEST_WAIT;

/** The most actions that a link may carry. */
export const MOST_ACTIONS = 400;

/** More characters than any action has, with the dot before the next. */
const LONGEST_ACTION = 90;

/**
 * Actions as a text for an address: letters, digits and `-_~.` only.
 *
 * @example encodeActions([{ kind: 'tap', on: 'phone', control: 'more' }, { kind: 'wait', seconds: 3 }]) // 'p-more.w3'
 */
export function encodeActions(actions: readonly PracticeAction[]): string {
  return actions.map(encodeAction).join('.');
}

function encodeAction(action: PracticeAction): string {
  switch (action.kind) {
    case 'tap':
      return `${action.on === 'phone' ? 'p' : 'b'}-${action.control}`;
    case 'enter':
      return `${action.on === 'phone' ? 'p' : 'b'}-${action.control}~${action.value}`;
    case 'read':
      return `r${action.string}`;
    case 'move':
      return `m${action.distance}`;
    case 'wait':
      return `w${action.seconds}`;
  }
}

/** The actions of a text, or nothing where a part of it is no action: half of a practice is another practice. */
export function decodeActions(text: string): PracticeAction[] | undefined {
  if (text === '') return [];
  if (text.length > MOST_ACTIONS * LONGEST_ACTION) return undefined;
  const parts = text.split('.');
  if (parts.length > MOST_ACTIONS) return undefined;
  const actions = parts.map(decodeAction);
  return actions.every((action) => action !== undefined) ? actions : undefined;
}

function decodeAction(text: string): PracticeAction | undefined {
  const [, where, control, value] = /^([pb])-([a-z][a-z0-9-]{0,59})(?:~([A-Za-z0-9]{1,20}))?$/.exec(text) ?? [];
  if (control !== undefined) {
    const on = where === 'p' ? 'phone' : 'portal';
    return value === undefined ? { kind: 'tap', on, control } : { kind: 'enter', on, control, value };
  }
  const [kind, rest] = [text[0], text.slice(1)];
  if (kind === 'r') return isPracticeCode(rest) ? { kind: 'read', string: rest } : undefined;
  const number = /^\d{1,4}$/.test(rest) ? Number(rest) : -1;
  if (kind === 'm' && number >= NEAREST_CM && number <= FARTHEST_CM) return { kind: 'move', distance: number };
  if (kind === 'w' && number >= 1 && number <= LONGEST_WAIT) return { kind: 'wait', seconds: number };
  return undefined;
}
