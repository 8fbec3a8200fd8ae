/** The phone without the app, which is another actor: it continues in the background. */
export const PHONE = 'phone';
export const APP = 'app';
/** The actor in the browser. */
export const PORTAL = 'portal';

/** Each device and its actor. */
export const DEVICES = [
  ['phone', APP],
  ['portal', PORTAL],
] as const;

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

/** An event that an actor sends to the world. */
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

/** Messages from the phone to the app. */
export type ToApp =
  | { type: 'camera.granted' }
  | { type: 'camera.refused' }
  | { type: 'notices.decided' }
  /** The app's own camera has read a code. */
  | { type: 'code.captured'; string: string }
  /** The app was opened, with the code that the browser kept for its first start. */
  | { type: 'app.opened'; deferred: string | undefined }
  /** A link with a code opened the app. */
  | { type: 'app.linked'; string: string }
  /** A notification was tapped. */
  | { type: 'approval.opened'; approval: string };
