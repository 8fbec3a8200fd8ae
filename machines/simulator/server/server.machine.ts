import type { Addressed } from '../messages.ts';
import type { Refusal } from '../protocol.ts';
import { serverSetup } from './server.setup.ts';

/** The broker's side: who has the second factor, which strings and which logins are open. */
export const serverMachine = serverSetup.createMachine({
  id: 'server',
  context: ({ input }) => ({ ...input, sessions: {}, approvals: [], shown: undefined }),
  initial: 'starting',
  on: {
    'logout.announced': { actions: 'closeShown' },
    'approval.given': [
      { guard: 'isApproval', actions: 'tryApproval' },
      { actions: { type: 'tell', params: { to: 'app', message: { type: 'approval.refused' } } } },
    ],
    'approval.granted': {
      actions: [
        { type: 'tell', params: { to: 'app', message: { type: 'approval.accepted' } } },
        { type: 'tell', params: { to: 'portal', message: { type: 'login.approved' } } },
      ],
    },
    'approval.missed': { actions: { type: 'tell', params: { to: 'app', message: { type: 'approval.refused' } } } },
    'approval.lapsed': {
      actions: [
        { type: 'note', params: { note: 'approval-expired' } },
        { type: 'tell', params: { to: 'portal', message: { type: 'login.lapsed' } } },
        { type: 'tell', params: ({ event }) => withdrawal(event.approval) },
      ],
    },
    // Nobody waits for the tap any more: the phone is told to stop asking for it.
    'approval.abandoned': { actions: { type: 'tell', params: ({ event }) => withdrawal(event.approval) } },
    'session.lapsed': {
      actions: [
        { type: 'note', params: { note: 'session-expired' } },
        {
          type: 'tell',
          params: ({ event: { string } }) => ({ to: 'portal', message: { type: 'session.expired', string } }),
        },
      ],
    },
    'session.refused': { actions: { type: 'tell', params: ({ event }) => refusal(event.reason) } },
  },
  states: {
    starting: {
      always: [
        { guard: 'isFactorless', target: 'factorless' },
        { guard: 'isPending', target: 'pending' },
        { guard: 'isOverlooked', target: 'overlooked' },
        { target: 'enrolled' },
      ],
    },
    /** The user logs in with nothing else. */
    factorless: {
      on: {
        'login.requested': { actions: { type: 'tell', params: { to: 'portal', message: { type: 'login.admitted' } } } },
        'activation.requested': { actions: { type: 'tell', params: () => refusal('unknown-string') } },
      },
    },
    /** The user is to activate the second factor: each login is offered a QR code. */
    pending: {
      on: {
        'login.requested': { actions: ['closeShown', 'openSession', 'ageFirstSession', 'offer'] },
        'activation.requested': [
          { guard: 'isDeferred', actions: { type: 'tell', params: () => refusal('not-scanned') } },
          { guard: 'isKnown', actions: 'trySession' },
          { actions: { type: 'tell', params: () => refusal('unknown-string') } },
        ],
        'session.used': {
          target: 'enrolled',
          actions: [
            { type: 'tell', params: { to: 'app', message: { type: 'activation.accepted' } } },
            { type: 'tell', params: { to: 'portal', message: { type: 'activation.completed' } } },
          ],
        },
      },
    },
    /** As `pending`, but the first login is the last that is offered a code. */
    overlooked: {
      on: {
        'login.requested': {
          target: 'enrolled',
          actions: [
            'openSession',
            'ageFirstSession',
            'offer',
            { type: 'note', params: { note: 'earlier-attempt-completed' } },
          ],
        },
        'activation.requested': { actions: { type: 'tell', params: () => refusal('unknown-string') } },
      },
    },
    /** The user has it: each login waits for the phone, and nothing more can be activated. */
    enrolled: {
      on: {
        'login.requested': { actions: ['closeShown', 'askPhone', 'holdLogin'] },
        'activation.requested': { actions: { type: 'tell', params: () => refusal('already-enrolled') } },
      },
    },
  },
});

function refusal(reason: Refusal): Addressed {
  return { to: 'app', message: { type: 'activation.refused', reason } };
}

function withdrawal(approval: number): Addressed {
  return { to: 'phone', message: { type: 'approval.withdrawn', approval } };
}
