import { enqueueActions, setup, type AnyActorRef } from 'xstate';
import { DELAYS } from '../protocol.ts';

/** What an approval says to its server. */
export type ApprovalReport =
  | { type: 'approval.granted'; approval: number }
  | { type: 'approval.missed'; approval: number }
  | { type: 'approval.lapsed'; approval: number }
  | { type: 'approval.abandoned'; approval: number };

/** One login that waits for a tap on the phone, for a time. */
export const approvalMachine = setup({
  types: {} as {
    context: { approval: number; server: AnyActorRef | undefined };
    input: { approval: number; server?: AnyActorRef | undefined };
    events: { type: 'approval.tried' } | { type: 'approval.dropped' };
  },
  delays: { approvalOver: DELAYS.approvalOver },
  actions: {
    report: enqueueActions(({ enqueue, context: { approval, server } }, { type }: { type: ApprovalReport['type'] }) => {
      if (server) enqueue.sendTo(server, { type, approval });
    }),
  },
}).createMachine({
  id: 'approval',
  context: ({ input: { approval, server } }) => ({ approval, server }),
  initial: 'asked',
  states: {
    asked: {
      after: { approvalOver: { target: 'lapsed', actions: { type: 'report', params: { type: 'approval.lapsed' } } } },
      on: {
        'approval.tried': { target: 'granted', actions: { type: 'report', params: { type: 'approval.granted' } } },
        'approval.dropped': { target: 'dropped', actions: { type: 'report', params: { type: 'approval.abandoned' } } },
      },
    },
    granted: { on: missed() },
    lapsed: { on: missed() },
    /** Another login took its place, or the user logged out. */
    dropped: { on: missed() },
  },
});

function missed() {
  return { 'approval.tried': { actions: { type: 'report', params: { type: 'approval.missed' } } } } as const;
}
