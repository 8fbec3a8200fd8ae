import type { Problem } from '../problem.ts';

/** The phone without the app, which is another actor: it continues in the background. */
export const PHONE = 'phone';
export const APP = 'app';
/** A device of its own, such as a card reader. It has no network. */
export const DEVICE = 'device';
/** The actor in the browser. */
export const PORTAL = 'portal';

/** Each device and its actor. */
export const DEVICES = [
  ['phone', APP],
  ['device', DEVICE],
  ['portal', PORTAL],
] as const;

/** What acts are on. */
export type DeviceId = (typeof DEVICES)[number][0];

/** Splits a name at its first dot: `server.login.requested` is `login.requested` to `server`. */
export function splitName(name: string): [first: string, rest: string] {
  const [first = '', ...rest] = name.split('.');
  return [first, rest.join('.')];
}

/** A message with its values, or an action. */
export interface Message {
  type: string;
  [carried: string]: unknown;
}

export type ActorEvent =
  | { type: 'message.sent'; from: string; to: string; message: Message }
  | { type: 'note.taken'; by: string; note: string }
  | { type: 'token.drawn'; token: string };

/** Messages to the phone. */
export type ToPhone =
  | { type: 'approval.asked'; approval: string }
  | { type: 'approval.withdrawn'; approval: string }
  /** Answered by `camera.granted` or `camera.refused`. */
  | { type: 'camera.requested' }
  | { type: 'camera.released' }
  /** Answered by `notices.decided`. */
  | { type: 'notices.requested' };

export const PHONE_RECEIVES: readonly string[] = [
  'approval.asked',
  'approval.withdrawn',
  'camera.requested',
  'camera.released',
  'notices.requested',
];

/** Messages from the phone to the app, with the names of their values. */
export const PHONE_SENDS = {
  'camera.granted': [],
  'camera.refused': [],
  'notices.decided': [],
  /** The app's own camera has read a code. */
  'code.captured': ['string'],
  /** The app was opened, with the code that the browser kept for its first start. */
  'app.opened': ['deferred'],
  /** A link with a code opened the app. */
  'app.linked': ['string'],
  /** A notification was tapped. */
  'approval.opened': ['approval'],
} as const;

export const PHONE_NOTES = [
  'installed',
  'scan-switched-off',
  'front-lens',
  'link-unknown',
  'offline',
  'notice-blocked',
  'notice-unseen',
  'notice-expired',
] as const;

export interface ToApp extends Message {
  type: keyof typeof PHONE_SENDS;
  string?: string | undefined;
  deferred?: string | undefined;
  approval?: string | undefined;
}

/** A fault of a product that only running it reveals. */
export class ProductFault extends Error {
  readonly problem: Problem;

  constructor(code: string, message: string, hint: string) {
    super(message);
    this.problem = { code, message, hint };
  }
}
