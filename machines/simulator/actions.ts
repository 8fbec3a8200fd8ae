import { isPracticeCode } from './practice-code.ts';
import type { DeviceId } from './protocol.ts';

/** Limits of the distance between the phone and the portal's QR code, in centimeters. */
export const NEAREST_CM = 5;
export const FARTHEST_CM = 60;
/** Distance with the sharpest picture. */
export const SHARPEST_CM = 25;

/**
 * How blurred the code is at a distance, in its modules. A lens focused at F draws a point at distance d as a circle
 * whose width is proportional to |1/d − 1/F|, and a module as wide as 1/d: their ratio is |1 − d/F|.
 */
export function blurAt(distance: number): number {
  return Math.abs(1 - distance / SHARPEST_CM);
}

/** Whether a camera can read the code: a blur of half a module makes it unreadable. */
export function isSharpAt(distance: number): boolean {
  return blurAt(distance) < 0.5;
}

/** A person's action. The scenario and the list of actions determine the whole practice. */
export type PracticeAction =
  | { kind: 'tap'; on: DeviceId; control: string }
  /** The value is a practice code, `practice` for a PIN, or 1 to 3 for a list. */
  | { kind: 'enter'; on: DeviceId; control: string; value: string }
  /** The running camera has read a QR code with this practice code. */
  | { kind: 'read'; string: string }
  /** The distance of the phone from the code, in centimeters. */
  | { kind: 'move'; distance: number }
  | { kind: 'wait'; seconds: number };

/** Maximum duration of one wait, in seconds. */
export const MAX_WAIT_SECONDS = 3600;

/** Maximum duration of a practice, in seconds. A link replays each of them: on a phone, all take about a second. */
export const MAX_SECONDS = 2 * MAX_WAIT_SECONDS;

export const MAX_ACTIONS = 400;

/** Maximum length of an encoded action with its separator. */
const MAX_ACTION_LENGTH = 90;

const LETTERS = { phone: 'p', device: 'd', portal: 'b' } as const;
const DEVICE_BY_LETTER: Readonly<Record<string, DeviceId>> = { p: 'phone', d: 'device', b: 'portal' };

/** Encodes actions for an address: a tap on `more` and a wait of three seconds are `p-more.w3`. */
export function encodeActions(actions: readonly PracticeAction[]): string {
  return actions.map(encodeAction).join('.');
}

function encodeAction(action: PracticeAction): string {
  switch (action.kind) {
    case 'tap':
      return `${LETTERS[action.on]}-${action.control}`;
    case 'enter':
      return `${LETTERS[action.on]}-${action.control}~${action.value}`;
    case 'read':
      return `r${action.string}`;
    case 'move':
      return `m${action.distance}`;
    case 'wait':
      return `w${action.seconds}`;
  }
}

/** The actions of a text; `undefined` if any part is invalid. */
export function decodeActions(text: string): PracticeAction[] | undefined {
  if (text === '') return [];
  if (text.length > MAX_ACTIONS * MAX_ACTION_LENGTH) return undefined;
  const parts = text.split('.');
  if (parts.length > MAX_ACTIONS) return undefined;
  const actions = parts.map(decodeAction);
  return actions.every((action) => action !== undefined) ? actions : undefined;
}

function decodeAction(text: string): PracticeAction | undefined {
  const [, where, control, value] = /^([pdb])-([a-z][a-z0-9-]{0,59})(?:~([A-Za-z0-9]{1,20}))?$/.exec(text) ?? [];
  const on = DEVICE_BY_LETTER[where ?? ''];
  if (on && control !== undefined) {
    return value === undefined ? { kind: 'tap', on, control } : { kind: 'enter', on, control, value };
  }
  const [kind, rest] = [text[0], text.slice(1)];
  if (kind === 'r') return isPracticeCode(rest) ? { kind: 'read', string: rest } : undefined;
  const number = /^\d{1,4}$/.test(rest) ? Number(rest) : -1;
  if (kind === 'm' && number >= NEAREST_CM && number <= FARTHEST_CM) return { kind: 'move', distance: number };
  if (kind === 'w' && number >= 1 && number <= MAX_WAIT_SECONDS) return { kind: 'wait', seconds: number };
  return undefined;
}
