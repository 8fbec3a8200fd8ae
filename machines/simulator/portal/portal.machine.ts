import { assign, enqueueActions, setup } from 'xstate';
import { messageFrom, noteBy, type Addressed, type ChildInput } from '../messages.ts';
import { DELAYS, type Message, type Note } from '../protocol.ts';

/** The lists of the message settings. */
export const CHOICES = ['first-language', 'second-language', 'delivery'] as const;
type Choice = (typeof CHOICES)[number];

/** What is clicked or chosen in the browser. */
type PortalControl =
  'log-in' | 'log-out' | 'user-menu' | 'secure-message-center' | 'compose' | 'settings' | 'save' | 'cancel';

export type PortalEvent =
  | { type: `tapped.${PortalControl}` }
  | { type: `entered.${Choice}`; value: string }
  | Extract<
      Message,
      {
        type:
          | 'login.admitted'
          | 'login.offered'
          | 'login.held'
          | 'login.approved'
          | 'login.lapsed'
          | 'session.expired'
          | 'activation.completed';
      }
    >;

export interface PortalInput extends ChildInput {
  /** Whether the user has just sent the login when the practice begins. */
  loggingIn: boolean;
}

interface PortalContext extends PortalInput {
  /** The string below the QR code, as long as the portal shows one. */
  string: string | undefined;
  /** What has been chosen in the lists. */
  chosen: Readonly<Partial<Record<Choice, string>>>;
}

/** The web site in a browser. */
export const portalMachine = setup({
  types: {} as { context: PortalContext; input: PortalInput; events: PortalEvent },
  delays: { answerDue: DELAYS.answerDue, approvalOver: DELAYS.approvalOver + DELAYS.answerDue },
  guards: {
    isLoggingIn: ({ context }) => context.loggingIn,
    isShown: ({ context, event }) => event.type === 'session.expired' && event.string === context.string,
    isComplete: ({ context }) => CHOICES.every((choice) => context.chosen[choice] !== undefined),
  },
  actions: {
    tell: enqueueActions(({ enqueue, context: { parent } }, addressed: Addressed) => {
      if (parent) enqueue.sendTo(parent, messageFrom('portal', addressed));
    }),
    note: enqueueActions(({ enqueue, context: { parent } }, { note }: { note: Note }) => {
      if (parent) enqueue.sendTo(parent, noteBy('portal', note));
    }),
    showCode: assign({
      string: ({ context, event }) => (event.type === 'login.offered' ? event.string : context.string),
    }),
    hideCode: assign({ string: undefined }),
    clear: assign({ string: undefined, chosen: {} }),
    choose: assign({
      chosen: ({ context: { chosen }, event }) =>
        'value' in event ? { ...chosen, [event.type.slice('entered.'.length)]: event.value } : chosen,
    }),
  },
}).createMachine({
  id: 'portal',
  context: ({ input }) => ({ ...input, string: undefined, chosen: {} }),
  initial: 'starting',
  states: {
    starting: { always: [{ guard: 'isLoggingIn', target: 'loggingIn' }, { target: 'loggedOut' }] },
    loggedOut: { entry: 'clear', on: { 'tapped.log-in': 'loggingIn' } },
    /** The name and the password are sent; the server says what is next. */
    loggingIn: {
      entry: { type: 'tell', params: { to: 'server', message: { type: 'login.requested' } } },
      after: { answerDue: { target: 'loggedOut', actions: { type: 'note', params: { note: 'answer-missing' } } } },
      on: {
        'login.admitted': 'loggedIn',
        'login.offered': { target: 'loggedIn.page.offered', actions: 'showCode' },
        'login.held': 'held',
      },
    },
    /** The login waits for the phone. */
    held: {
      after: { approvalOver: { target: 'loggedOut', actions: { type: 'note', params: { note: 'answer-missing' } } } },
      on: {
        'login.approved': { target: 'loggedIn', actions: { type: 'note', params: { note: 'login-approved' } } },
        'login.lapsed': 'loggedOut',
        'tapped.cancel': {
          target: 'loggedOut',
          actions: { type: 'tell', params: { to: 'server', message: { type: 'logout.announced' } } },
        },
      },
    },
    loggedIn: {
      initial: 'page',
      on: { 'activation.completed': { target: '.page.home', actions: 'clear' } },
      states: {
        page: {
          initial: 'home',
          on: { 'tapped.user-menu': 'menu' },
          states: {
            home: {},
            /** A banner with the QR code. It stays after its time is over: the page is not drawn again by itself. */
            offered: {
              initial: 'fresh',
              states: {
                fresh: { on: { 'session.expired': { guard: 'isShown', target: 'stale' } } },
                stale: {},
              },
            },
            messageCenter: { on: { 'tapped.settings': 'messagePreferences' } },
            messagePreferences: {
              on: {
                'entered.first-language': { actions: 'choose' },
                'entered.second-language': { actions: 'choose' },
                'entered.delivery': { actions: 'choose' },
                'tapped.save': [
                  { guard: 'isComplete', target: 'saved', actions: { type: 'note', params: { note: 'saved' } } },
                  { actions: { type: 'note', params: { note: 'incomplete' } } },
                ],
              },
            },
            saved: {},
            here: { type: 'history', history: 'deep' },
          },
        },
        /** The user menu over whatever was there. */
        menu: {
          on: {
            'tapped.user-menu': 'page.here',
            'tapped.secure-message-center': { target: 'page.messageCenter', actions: 'hideCode' },
            'tapped.log-out': {
              target: '#portal.loggedOut',
              actions: { type: 'tell', params: { to: 'server', message: { type: 'logout.announced' } } },
            },
          },
        },
      },
    },
  },
});
