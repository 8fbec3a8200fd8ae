/** The phone around the app. The app runs on it but is an actor of its own: it goes on while it is not in front. */
export const PHONE = 'phone';
/** What runs on the phone. */
export const APP = 'app';
/** What the browser shows. */
export const PORTAL = 'portal';

/** Each device with the actor that it shows. */
export const DEVICES = [
  ['phone', APP],
  ['portal', PORTAL],
] as const;

/** A name at its first point: to whom a message goes and what it is, or what is done and with what. */
export function parted(name: string): [first: string, rest: string] {
  const [first = '', ...rest] = name.split('.');
  return [first, rest.join('.')];
}

/** What an actor hears: a message with what it carries, or what was tapped. */
export interface Message {
  type: string;
  [carried: string]: unknown;
}

/** What an actor sends to the world, which delivers it or writes it down. */
export type ActorEvent =
  | { type: 'message.sent'; from: string; to: string; message: Message }
  | { type: 'note.taken'; by: string; note: string }
  /** Something that works once was made. */
  | { type: 'token.drawn'; token: string };

/** What the phone hears from others. A request of the app is answered. */
export type ToPhone =
  /** A login waits for a tap, or no longer does. */
  | { type: 'approval.asked'; approval: string }
  | { type: 'approval.withdrawn'; approval: string }
  /** Answered by `camera.granted` or `camera.refused`. */
  | { type: 'camera.requested' }
  | { type: 'camera.released' }
  /** Answered by `notices.decided`. */
  | { type: 'notices.requested' };

/** What the phone says to the app. */
export type ToApp =
  | { type: 'camera.granted' }
  | { type: 'camera.refused' }
  | { type: 'notices.decided' }
  /** The app's own camera has read a code. */
  | { type: 'code.captured'; string: string }
  /** It came to the front, with what the browser left behind for its first start. */
  | { type: 'app.opened'; deferred: string | undefined }
  /** It was opened by a link with a code in it. */
  | { type: 'app.linked'; string: string }
  /** A notification was tapped. */
  | { type: 'approval.opened'; approval: string };
