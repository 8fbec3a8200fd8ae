import type { Message, Note } from '../protocol.ts';
import { appSetup } from './app.setup.ts';

/** IBKR Mobile. States are named by what is on the screen, or by what the app waits for. */
export const appMachine = appSetup.createMachine({
  id: 'app',
  context: ({ input }) => ({
    ...input,
    string: undefined,
    opening: 'scanned',
    typed: undefined,
    approval: undefined,
  }),
  initial: 'closed',
  on: {
    'app.linked': { target: '.askingNotices', actions: 'keepLinked' },
    'approval.opened': { target: '.approving', actions: 'keepApproval' },
  },
  states: {
    closed: {
      on: {
        'app.opened': [{ guard: 'isDeferred', target: 'activating', actions: 'keepDeferred' }, { target: 'opened' }],
      },
    },
    opened: { always: [{ guard: 'opensAtHome', target: 'home' }, { target: 'login' }] },
    login: { on: { 'tapped.services': 'services' } },
    home: { on: { 'tapped.more': 'more' } },
    services: { on: { 'tapped.authenticate': 'authenticate', 'tapped.back': 'login' } },
    authenticate: { on: { 'tapped.add-user': 'addingUser', 'tapped.back': 'services' } },
    more: { on: { 'tapped.two-factor': 'twoFactor', 'tapped.back': 'home' } },
    twoFactor: { on: { 'tapped.add-user': 'addingUser', 'tapped.back': 'more' } },
    addingUser: {
      entry: 'clear',
      always: [{ guard: 'isAndroid', target: 'instructions' }, { target: 'setup' }],
    },
    instructions: { on: { 'tapped.session-id': 'sessionId', 'tapped.back': 'opened' } },
    setup: { on: { 'tapped.setup-qr': 'codeEntry', 'tapped.back': 'opened' } },
    /** Android: the code is typed, or scanned after a tap. A whole code goes on by itself. */
    sessionId: {
      initial: 'empty',
      on: {
        'entered.code': { target: '.filled', actions: 'type', reenter: true },
        'tapped.qr-code': 'askingCamera',
        'tapped.back': 'instructions',
      },
      states: {
        empty: { entry: 'clear' },
        filled: { after: { seen: { target: '#app.pin', actions: 'submitTyped' } } },
      },
    },
    /** iPhone: the code is scanned after a tap, or typed and then activated. */
    codeEntry: {
      initial: 'empty',
      on: {
        'entered.code': { target: '.filled', actions: 'type' },
        'tapped.launch-camera': 'askingCamera',
        'tapped.back': 'setup',
      },
      states: {
        empty: { entry: 'clear', on: { 'tapped.activate': { actions: noted('code-missing') } } },
        filled: { on: { 'tapped.activate': { target: '#app.activating', actions: 'submitTyped' } } },
      },
    },
    /** The phone answers at once, or after its owner has. */
    askingCamera: {
      entry: told({ type: 'camera.requested' }),
      on: { 'camera.granted': 'scanning', 'camera.refused': 'blocked' },
    },
    /** No camera for this app. It asks again when it comes to the front. */
    blocked: { on: { 'app.opened': 'askingCamera', 'tapped.close': 'backToEntry' } },
    scanning: {
      exit: told({ type: 'camera.released' }),
      initial: 'looking',
      on: { 'tapped.close': 'backToEntry' },
      states: {
        looking: { on: { 'code.captured': { target: 'captured', actions: 'keepCaptured' } } },
        captured: { after: { seen: [{ guard: 'isAndroid', target: '#app.pin' }, { target: '#app.unlocking' }] } },
      },
    },
    pin: {
      initial: 'empty',
      on: { 'tapped.back': 'sessionId' },
      states: {
        empty: { on: { 'entered.pin': 'filled', 'tapped.activate': { actions: noted('pin-missing') } } },
        filled: { on: { 'tapped.activate': '#app.activating' } },
      },
    },
    /** Opened by a link: may it send notifications? The phone asks, or knows the answer. */
    askingNotices: { entry: told({ type: 'notices.requested' }), on: { 'notices.decided': 'unlocking' } },
    unlocking: { on: { 'tapped.unlock': 'activating' } },
    activating: {
      entry: 'requestActivation',
      after: { answerDue: { target: 'failed', actions: noted('answer-missing') } },
      on: { 'activation.accepted': 'succeeded', 'activation.refused': 'failed' },
    },
    succeeded: { entry: 'getToKnow', on: { 'tapped.done': { target: 'home', actions: noted('activated') } } },
    failed: {
      on: {
        'tapped.dismiss': [{ guard: 'cameByLink', target: 'login', actions: 'clear' }, { target: 'backToEntry' }],
      },
    },
    backToEntry: { always: [{ guard: 'isAndroid', target: 'sessionId' }, { target: 'codeEntry' }] },
    /** A notification was tapped: the login is approved. */
    approving: {
      entry: 'giveApproval',
      after: { answerDue: { target: 'lapsed', actions: noted('answer-missing') } },
      on: { 'approval.accepted': 'approved', 'approval.refused': 'lapsed' },
    },
    approved: { entry: 'getToKnow', on: { 'tapped.dismiss': 'home' } },
    lapsed: { on: { 'tapped.dismiss': 'opened' } },
  },
});

function noted(note: Note): { type: 'note'; params: { note: Note } } {
  return { type: 'note', params: { note } };
}

function told(message: Message): { type: 'tell'; params: { to: 'phone'; message: Message } } {
  return { type: 'tell', params: { to: 'phone', message } };
}
