import { enqueueActions, setup, type AnyActorRef } from 'xstate';
import { DELAYS, type Refusal } from '../protocol.ts';

/** What a session says to its server. */
export type SessionReport =
  | { type: 'session.used'; string: string }
  | { type: 'session.refused'; reason: Refusal }
  | { type: 'session.lapsed'; string: string };

interface SessionContext {
  /** The string below the QR code. */
  string: string;
  server: AnyActorRef | undefined;
}

/** One QR code with its string: good for one activation, and for a time. */
export const sessionMachine = setup({
  types: {} as {
    context: SessionContext;
    input: { string: string; server?: AnyActorRef | undefined };
    events:
      | { type: 'activation.tried' }
      | { type: 'session.closed' }
      /** It was used, or its time ran out, before this practice began. */
      | { type: 'session.spent' }
      | { type: 'session.aged' };
  },
  delays: { sessionOver: DELAYS.sessionOver },
  actions: {
    report: enqueueActions(({ enqueue, context: { server } }, report: SessionReport) => {
      if (server) enqueue.sendTo(server, report);
    }),
  },
}).createMachine({
  id: 'session',
  context: ({ input: { string, server } }) => ({ string, server }),
  initial: 'open',
  states: {
    open: {
      after: {
        sessionOver: {
          target: 'expired',
          actions: {
            type: 'report',
            params: ({ context: { string } }) => ({ type: 'session.lapsed', string }) as const,
          },
        },
      },
      on: {
        'activation.tried': {
          target: 'used',
          actions: { type: 'report', params: ({ context: { string } }) => ({ type: 'session.used', string }) as const },
        },
        'session.closed': 'withdrawn',
        'session.spent': 'used',
        'session.aged': 'expired',
      },
    },
    used: { on: { 'activation.tried': { actions: { type: 'report', params: refusedAs('used') } } } },
    expired: { on: { 'activation.tried': { actions: { type: 'report', params: refusedAs('expired') } } } },
    withdrawn: { on: { 'activation.tried': { actions: { type: 'report', params: refusedAs('withdrawn') } } } },
  },
});

function refusedAs(reason: Refusal): SessionReport {
  return { type: 'session.refused', reason };
}
