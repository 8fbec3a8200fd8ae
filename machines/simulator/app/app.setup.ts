import { assign, enqueueActions, setup } from 'xstate';
import { messageFrom, noteBy, type Addressed } from '../messages.ts';
import { mistyped } from '../practice-code.ts';
import { DELAYS, type Note } from '../protocol.ts';
import type { AppContext, AppEvent, AppInput } from './app.types.ts';

/** What IBKR Mobile can tell apart and do; its states are in app.machine.ts. */
export const appSetup = setup({
  types: {} as { context: AppContext; input: AppInput; events: AppEvent },
  delays: { answerDue: DELAYS.answerDue, seen: DELAYS.seen },
  guards: {
    isAndroid: ({ context }) => context.platform === 'android',
    isDeferred: ({ event }) => event.type === 'app.opened' && event.deferred !== undefined,
    opensAtHome: ({ context }) => !context.first && context.opensWith === 'home',
    cameByLink: ({ context }) => context.opening === 'linked' || context.opening === 'deferred',
  },
  actions: {
    tell: enqueueActions(({ enqueue, context: { parent } }, addressed: Addressed) => {
      if (parent) enqueue.sendTo(parent, messageFrom('app', addressed));
    }),
    note: enqueueActions(({ enqueue, context: { parent } }, { note }: { note: Note }) => {
      if (parent) enqueue.sendTo(parent, noteBy('app', note));
    }),
    requestActivation: enqueueActions(({ enqueue, context: { parent, string, opening } }) => {
      if (!parent || string === undefined) return;
      const message = { type: 'activation.requested', string, opening } as const;
      enqueue.sendTo(parent, messageFrom('app', { to: 'server', message }));
    }),
    giveApproval: enqueueActions(({ enqueue, context: { parent, approval } }) => {
      if (!parent || approval === undefined) return;
      enqueue.sendTo(parent, messageFrom('app', { to: 'server', message: { type: 'approval.given', approval } }));
    }),
    keepCaptured: assign({
      string: ({ context, event }) => (event.type === 'code.captured' ? event.string : context.string),
      opening: 'scanned',
    }),
    keepLinked: assign({
      string: ({ context, event }) => (event.type === 'app.linked' ? event.string : context.string),
      opening: 'linked',
    }),
    keepDeferred: assign({
      string: ({ context, event }) => (event.type === 'app.opened' ? event.deferred : context.string),
      opening: 'deferred',
    }),
    keepApproval: assign({
      approval: ({ context, event }) => (event.type === 'approval.opened' ? event.approval : context.approval),
    }),
    type: assign(({ context: { slips, typed }, event }) => {
      if (event.type !== 'entered.code') return { typed };
      return { typed: slips > 0 ? mistyped(event.value) : event.value, slips: Math.max(0, slips - 1) };
    }),
    submitTyped: assign({ string: ({ context }) => context.typed, opening: 'typed' }),
    clear: assign({ string: undefined, typed: undefined }),
    getToKnow: assign({ first: false, opensWith: 'home' }),
  },
});
