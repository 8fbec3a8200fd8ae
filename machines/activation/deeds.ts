import { isPracticeCode } from './practice-code.ts';
import { FARTHEST_CM, NEAREST_CM } from './lens.ts';

/** Where something is done. */
type Place = 'phone' | 'portal';

/** One thing that is done in a practice. With its scenario, a list of deeds is the whole practice. */
export type Deed =
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

/** The most seconds that one deed may let pass: an hour. */
export const LONGEST_WAIT = 3600;

/**
 * How many seconds a practice can last: two hours. Each second of a link is lived through when it is opened, and a phone
 * lives through two hours in about a second.
 */
export const MOST_SECONDS = 2 * LONGEST_WAIT;

/** The most deeds that a link may carry. */
export const MOST_DEEDS = 400;

/** More characters than any deed has, with the dot before the next. */
const LONGEST_DEED = 60;

/**
 * Deeds as a text for an address: letters, digits and `-_~.` only.
 *
 * @example encodeDeeds([{ kind: 'tap', on: 'phone', control: 'more' }, { kind: 'wait', seconds: 3 }]) // 'p-more.w3'
 */
export function encodeDeeds(deeds: readonly Deed[]): string {
  return deeds.map(encodeDeed).join('.');
}

function encodeDeed(deed: Deed): string {
  switch (deed.kind) {
    case 'tap':
      return `${deed.on === 'phone' ? 'p' : 'b'}-${deed.control}`;
    case 'enter':
      return `${deed.on === 'phone' ? 'p' : 'b'}-${deed.control}~${deed.value}`;
    case 'read':
      return `r${deed.string}`;
    case 'move':
      return `m${deed.distance}`;
    case 'wait':
      return `w${deed.seconds}`;
  }
}

/** The deeds of a text, or nothing where a part of it is no deed: half of a practice is another practice. */
export function decodeDeeds(text: string): Deed[] | undefined {
  if (text === '') return [];
  if (text.length > MOST_DEEDS * LONGEST_DEED) return undefined;
  const parts = text.split('.');
  if (parts.length > MOST_DEEDS) return undefined;
  const deeds = parts.map(decodeDeed);
  return deeds.every((deed) => deed !== undefined) ? deeds : undefined;
}

function decodeDeed(text: string): Deed | undefined {
  const [, where, control, value] = /^([pb])-([a-z][a-z0-9-]{0,30})(?:~([A-Za-z0-9]{1,20}))?$/.exec(text) ?? [];
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
