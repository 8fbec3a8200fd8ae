/** Who takes part. The app runs on the phone but is an actor of its own: it goes on while it is not in front. */
export type ActorName = 'server' | 'portal' | 'phone' | 'app';

/** How an activation came to the app, which the server can tell by the request. */
export type Opening =
  /** By the app's own camera. */
  | 'scanned'
  /** By typing the string below the QR code. */
  | 'typed'
  /** By the banner of the phone's Camera app. */
  | 'linked'
  /** By opening the app right after installing, with nothing but what the browser left behind. */
  | 'deferred';

/** Why the server refuses an activation. The phone shows the same error for all of them. */
export type Refusal = 'unknown-string' | 'used' | 'expired' | 'withdrawn' | 'already-enrolled' | 'not-scanned';

/** What the actors say to one another. Each request names its answers; each answer that is awaited has an expiry. */
export type Message =
  // Portal → server. Answered by `login.admitted`, `login.offered` or `login.held`.
  | { type: 'login.requested' }
  | { type: 'logout.announced' }
  // Server → portal.
  | { type: 'login.admitted' }
  | { type: 'login.offered'; string: string }
  | { type: 'login.held'; approval: number }
  | { type: 'login.approved' }
  | { type: 'login.lapsed' }
  | { type: 'session.expired'; string: string }
  | { type: 'activation.completed' }
  // App → server. Answered by `activation.accepted` or `activation.refused`.
  | { type: 'activation.requested'; string: string; opening: Opening }
  // App → server. Answered by `approval.accepted` or `approval.refused`.
  | { type: 'approval.given'; approval: number }
  // Server → app.
  | { type: 'activation.accepted' }
  | { type: 'activation.refused'; reason: Refusal }
  | { type: 'approval.accepted' }
  | { type: 'approval.refused' }
  // Server → phone.
  | { type: 'approval.asked'; approval: number }
  | { type: 'approval.withdrawn'; approval: number }
  // App → phone. `camera.requested` is answered by `camera.granted` or `camera.refused`, `notices.requested` by `notices.decided`.
  | { type: 'camera.requested' }
  | { type: 'camera.released' }
  | { type: 'notices.requested' }
  // Phone → app.
  | { type: 'camera.granted' }
  | { type: 'camera.refused' }
  | { type: 'notices.decided' }
  | { type: 'code.captured'; string: string }
  | { type: 'app.opened'; deferred: string | undefined }
  | { type: 'app.linked'; string: string }
  | { type: 'approval.opened'; approval: number };

/** What an actor notices by itself, for the time line. */
export type Note =
  | 'installed'
  | 'pin-missing'
  | 'code-missing'
  | 'scan-switched-off'
  | 'front-lens'
  | 'link-unknown'
  | 'notice-blocked'
  | 'notice-expired'
  | 'answer-missing'
  | 'session-expired'
  | 'approval-expired'
  | 'earlier-attempt-completed'
  | 'saved'
  | 'activated'
  | 'login-approved'
  | 'incomplete';

/** What an actor sends to the world, which delivers it or writes it down. */
export type ActorEvent =
  | { type: 'message.sent'; from: ActorName; to: ActorName; message: Message }
  | { type: 'note.taken'; by: ActorName; note: Note };

/** All times of the world, in seconds. None of them is in the facts: they are assumed, and short enough to practise with. */
export const SECONDS = {
  /** From one actor to another over the network. */
  latency: 1,
  /** An actor that has heard nothing by then stops waiting. */
  answer: 10,
  /** The QR code and its string. */
  session: 300,
  /** A login waits for the phone. */
  approval: 60,
  /** The store installs the app. */
  install: 3,
  /** A screen shows what has just happened before it goes on. */
  pause: 1,
} as const;

/** The same times as XState's delays, in milliseconds. */
export const DELAYS = {
  answerDue: SECONDS.answer * 1000,
  sessionOver: SECONDS.session * 1000,
  approvalOver: SECONDS.approval * 1000,
  installed: SECONDS.install * 1000,
  seen: SECONDS.pause * 1000,
} as const;
