import { assign, enqueueActions, sendTo, setup, type AnyActorRef } from 'xstate';
import { appMachine } from './app/app.machine.ts';
import type { AppEvent } from './app/app.types.ts';
import type { PracticeAction } from './actions.ts';
import { phoneMachine } from './phone/phone.machine.ts';
import type { PhoneEvent } from './phone/phone.types.ts';
import { isAppInFront } from './phone/phone.view.ts';
import { portalMachine, type PortalEvent } from './portal/portal.machine.ts';
import { SECONDS, type ActorName, type ActorEvent, type Message, type Note, type Refusal } from './protocol.ts';
import type { Scenario } from './scenario.ts';
import { serverMachine } from './server/server.machine.ts';
import type { ServerEvent } from './server/server.types.ts';
import { appIn, phoneIn, portalIn, serverIn } from './starting-points.ts';

/** How a practice can succeed. */
export type Goal = 'activated' | 'login-approved' | 'saved';
/** All of them. */
export const GOALS: readonly Note[] = ['activated', 'login-approved', 'saved'] satisfies readonly Goal[];

/** A line of the time line: when, in seconds of the world, who did what, and why. */
export type LogEntry = { at: number } & (
  | { kind: 'action'; action: PracticeAction }
  | {
      kind: 'message';
      from: ActorName;
      to: ActorName;
      message: Message['type'];
      reason?: Refusal | undefined;
    }
  | { kind: 'note'; by: ActorName; note: Note }
);

/** What happens to the world. Messages and notes come from its actors. */
type ActivationEvent =
  | { type: 'action.performed'; action: Exclude<PracticeAction, { kind: 'wait' }> }
  | { type: 'second.passed' }
  | ActorEvent;

interface ActivationContext {
  scenario: Scenario;
  /** Since the practice began; a login under way when it begins has begun before. */
  seconds: number;
  log: readonly LogEntry[];
  /** When the string that the portal shows was drawn. */
  drawnAt: number | undefined;
  /** The last success. */
  goal: Goal | undefined;
}

/**
 * The world of an activation: server, portal, phone and app as actors, who speak only by messages that this
 * machine delivers. Time is the clock of the actor that runs it.
 */
export function createActivation() {
  return activation;
}

/** The machine of `createActivation`. */
export type WorldMachine = typeof activation;

const activation = setup({
  types: {} as { context: ActivationContext; input: Scenario; events: ActivationEvent },
  actors: { server: serverMachine, portal: portalMachine, phone: phoneMachine, app: appMachine },
  guards: {
    isGoal: ({ event }) => event.type === 'note.taken' && GOALS.includes(event.note),
    staysOnPhone: ({ event }) => event.type === 'message.sent' && isOnPhone(event.from) && isOnPhone(event.to),
    isAtPortal: ({ event }) =>
      event.type === 'action.performed' && 'on' in event.action && event.action.on === 'portal',
  },
  delays: { latency: SECONDS.latency * 1000 },
  actions: {
    tick: assign({ seconds: ({ context }) => context.seconds + 1 }),
    write: assign({
      log: ({ context: { log, seconds: at }, event }) =>
        event.type === 'second.passed' ? log : [...log, { at, ...entryOf(event) }],
    }),
    keepDrawing: assign({
      drawnAt: ({ context: { drawnAt, seconds }, event }) =>
        event.type === 'message.sent' && event.message.type === 'login.offered' ? seconds : drawnAt,
    }),
    keepGoal: assign({
      goal: ({ context, event }) => (event.type === 'note.taken' ? (event.note as Goal) : context.goal),
    }),
    deliver: sendTo(addressee, delivered),
    deliverLater: sendTo(addressee, delivered, { delay: 'latency' }),
    usePortal: sendTo('portal', ({ event }) => eventOf<PortalEvent>(event)),
    /** The phone, and the app if it is in front: each leaves alone what is not its own. */
    usePhone: enqueueActions(({ enqueue, event, self }) => {
      const { phone } = (self as AnyActorRef).getSnapshot().children;
      if (isAppInFront(phone.getSnapshot())) enqueue.sendTo('app', eventOf<AppEvent>(event));
      enqueue.sendTo('phone', eventOf<PhoneEvent>(event));
    }),
  },
}).createMachine({
  id: 'activation',
  context: ({ input }) => ({
    scenario: input,
    seconds: portalIn(input).loggingIn ? -2 * SECONDS.latency : 0,
    log: [],
    drawnAt: undefined,
    goal: undefined,
  }),
  invoke: [
    { src: 'server', id: 'server', input: ({ context, self }) => ({ ...serverIn(context.scenario), parent: self }) },
    { src: 'portal', id: 'portal', input: ({ context, self }) => ({ ...portalIn(context.scenario), parent: self }) },
    { src: 'phone', id: 'phone', input: ({ context, self }) => ({ ...phoneIn(context.scenario), parent: self }) },
    { src: 'app', id: 'app', input: ({ context, self }) => ({ ...appIn(context.scenario), parent: self }) },
  ],
  on: {
    'second.passed': { actions: 'tick' },
    'action.performed': [{ guard: 'isAtPortal', actions: ['write', 'usePortal'] }, { actions: ['write', 'usePhone'] }],
    'message.sent': [
      { guard: 'staysOnPhone', actions: ['write', 'deliver'] },
      { actions: ['write', 'keepDrawing', 'deliverLater'] },
    ],
    'note.taken': [{ guard: 'isGoal', target: '.succeeded', actions: ['write', 'keepGoal'] }, { actions: 'write' }],
  },
  initial: 'practising',
  states: {
    practising: {},
    /** The task is done. One can go on and try what happens. */
    succeeded: {},
  },
});

function isOnPhone(actor: ActorName): boolean {
  return actor === 'phone' || actor === 'app';
}

function addressee({ event }: { event: ActivationEvent }): string {
  return event.type === 'message.sent' ? event.to : 'server';
}

function delivered({ event }: { event: ActivationEvent }): ServerEvent | PortalEvent | PhoneEvent | AppEvent {
  if (event.type !== 'message.sent') throw new Error('Only messages are delivered.');
  return event.message as ServerEvent | PortalEvent | PhoneEvent | AppEvent;
}

/** An action as the actor hears it. What it does not know it leaves alone. */
function eventOf<Heard>(event: ActivationEvent): Heard {
  if (event.type !== 'action.performed') throw new Error('Only actions are performed.');
  const { action } = event;
  switch (action.kind) {
    case 'tap':
      return { type: `tapped.${action.control}` } as Heard;
    case 'enter':
      return { type: `entered.${action.control}`, value: action.value } as Heard;
    case 'read':
      return { type: 'code.read', string: action.string } as Heard;
    case 'move':
      return { type: 'phone.moved', distance: action.distance } as Heard;
  }
}

function entryOf(event: Exclude<ActivationEvent, { type: 'second.passed' }>) {
  switch (event.type) {
    case 'action.performed':
      return { kind: 'action', action: event.action } as const;
    case 'note.taken':
      return { kind: 'note', by: event.by, note: event.note } as const;
    case 'message.sent': {
      const { from, to, message } = event;
      const reason = 'reason' in message ? message.reason : undefined;
      return { kind: 'message', from, to, message: message.type, reason } as const;
    }
  }
}
