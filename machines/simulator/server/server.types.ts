import type { ActorRefFrom } from 'xstate';
import type { ChildInput } from '../messages.ts';
import type { Message } from '../protocol.ts';
import type { approvalMachine, ApprovalReport } from './approval.machine.ts';
import type { sessionMachine, SessionReport } from './session.machine.ts';

/** Whether this user has the second factor, before anything is done. */
type UserBefore =
  /** Logs in without it. */
  | 'factorless'
  /** Is to activate it. */
  | 'pending'
  /** An earlier attempt goes through just after the portal has drawn a QR code for another. */
  | 'overlooked'
  | 'enrolled';

export interface ServerInput extends ChildInput {
  seed: number;
  user: UserBefore;
  /** What the first QR code has behind it. */
  firstSession: 'open' | 'used' | 'expired';
}

export interface ServerContext extends ServerInput {
  sessions: Readonly<Record<string, ActorRefFrom<typeof sessionMachine>>>;
  approvals: readonly ActorRefFrom<typeof approvalMachine>[];
  /** The string that the portal shows. */
  shown: string | undefined;
}

/** What the server hears. */
export type ServerEvent =
  | Extract<Message, { type: 'login.requested' | 'logout.announced' | 'activation.requested' | 'approval.given' }>
  | SessionReport
  | ApprovalReport;
