import { assign, enqueueActions, setup } from 'xstate';
import { messageFrom, noteBy, type Addressed } from '../messages.ts';
import { practiceCode } from '../practice-code.ts';
import type { Note } from '../protocol.ts';
import { approvalMachine } from './approval.machine.ts';
import type { ServerContext, ServerEvent, ServerInput } from './server.types.ts';
import { sessionMachine } from './session.machine.ts';

/** What the server can tell apart and do; its states are in server.machine.ts. */
export const serverSetup = setup({
  types: {} as { context: ServerContext; input: ServerInput; events: ServerEvent },
  actors: { session: sessionMachine, approval: approvalMachine },
  guards: {
    isFactorless: ({ context }) => context.user === 'factorless',
    isPending: ({ context }) => context.user === 'pending',
    isOverlooked: ({ context }) => context.user === 'overlooked',
    isDeferred: ({ event }) => event.type === 'activation.requested' && event.opening === 'deferred',
    isKnown: ({ context, event }) =>
      event.type === 'activation.requested' && Object.hasOwn(context.sessions, event.string),
    isApproval: ({ context, event }) => event.type === 'approval.given' && event.approval in context.approvals,
  },
  actions: {
    tell: enqueueActions(({ enqueue, context: { parent } }, addressed: Addressed) => {
      if (parent) enqueue.sendTo(parent, messageFrom('server', addressed));
    }),
    note: enqueueActions(({ enqueue, context: { parent } }, { note }: { note: Note }) => {
      if (parent) enqueue.sendTo(parent, noteBy('server', note));
    }),
    closeShown: enqueueActions(({ enqueue, context: { shown, sessions, approvals } }) => {
      const session = shown === undefined ? undefined : sessions[shown];
      if (session) enqueue.sendTo(session, { type: 'session.closed' });
      const approval = approvals.at(-1);
      if (approval) enqueue.sendTo(approval, { type: 'approval.dropped' });
      enqueue.assign({ shown: undefined });
    }),
    openSession: enqueueActions(({ enqueue, context, self }) => {
      const serial = Object.keys(context.sessions).length;
      const string = practiceCode(context.seed, serial);
      enqueue.assign({
        shown: string,
        sessions: ({ context: { sessions }, spawn }) => ({
          ...sessions,
          [string]: spawn('session', { id: `session-${serial}`, input: { string, server: self } }),
        }),
      });
    }),
    ageFirstSession: enqueueActions(({ enqueue, context: { sessions, shown, firstSession } }) => {
      const session = shown === undefined ? undefined : sessions[shown];
      if (!session || Object.keys(sessions).length > 1) return;
      if (firstSession === 'used') enqueue.sendTo(session, { type: 'session.spent' });
      if (firstSession === 'expired') enqueue.sendTo(session, { type: 'session.aged' });
    }),
    offer: enqueueActions(({ enqueue, context: { parent, shown } }) => {
      if (!parent || shown === undefined) return;
      enqueue.sendTo(
        parent,
        messageFrom('server', { to: 'portal', message: { type: 'login.offered', string: shown } }),
      );
    }),
    trySession: enqueueActions(({ enqueue, context, event }) => {
      const session = event.type === 'activation.requested' ? context.sessions[event.string] : undefined;
      if (session) enqueue.sendTo(session, { type: 'activation.tried' });
    }),
    askPhone: assign({
      approvals: ({ context: { approvals }, spawn, self }) => [
        ...approvals,
        spawn('approval', {
          id: `approval-${approvals.length}`,
          input: { approval: approvals.length, server: self },
        }),
      ],
    }),
    holdLogin: enqueueActions(({ enqueue, context: { parent, approvals } }) => {
      if (!parent) return;
      const approval = approvals.length - 1;
      enqueue.sendTo(parent, messageFrom('server', { to: 'portal', message: { type: 'login.held', approval } }));
      enqueue.sendTo(parent, messageFrom('server', { to: 'phone', message: { type: 'approval.asked', approval } }));
    }),
    tryApproval: enqueueActions(({ enqueue, context, event }) => {
      const approval = event.type === 'approval.given' ? context.approvals[event.approval] : undefined;
      if (approval) enqueue.sendTo(approval, { type: 'approval.tried' });
    }),
  },
});
