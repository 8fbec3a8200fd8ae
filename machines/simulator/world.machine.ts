import { assign, enqueueActions, sendTo, setup, type AnyActorRef, type AnyStateMachine } from 'xstate';
import { isPracticeCode, mistyped } from './practice-code.ts';
import { actorMachine } from './actor.machine.ts';
import type { PracticeAction } from './actions.ts';
import type { ProductDefinition } from './definition.ts';
import { isAppInFront, phoneWith } from './phone.machine.ts';
import { APP, PHONE, PORTAL, ProductFault, type ActorEvent } from './protocol.ts';
import { actorIn, phoneIn, type Scenario } from './scenario.ts';

/** An entry of the timeline, in seconds since the practice began. */
export type LogEntry = { at: number } & (
  | { kind: 'action'; action: PracticeAction }
  | { kind: 'message'; from: string; to: string; message: string; reason?: string | undefined }
  | { kind: 'note'; by: string; note: string }
);

type WorldEvent =
  | { type: 'action.performed'; action: Exclude<PracticeAction, { kind: 'wait' }> }
  | { type: 'second.passed' }
  | ActorEvent;

/** Maximum number of messages between the phone and its app without an action or delay. */
const MAX_MESSAGES = 1000;

interface WorldContext {
  scenario: Scenario;
  /** Negative while something that began before the practice is under way. */
  seconds: number;
  log: readonly LogEntry[];
  drawnAt: Readonly<Record<string, number>>;
  /** Number of next codes that are mistyped. */
  slips: number;
  /** Number of messages between the phone and its app since the last action or second. */
  messages: number;
  /** The last success. */
  goal: string | undefined;
}

/**
 * The world of a product: its actors and the phone, which only communicate by messages. The clock is that of the actor
 * that runs it.
 */
export function createWorld(product: ProductDefinition) {
  const actors = Object.keys(product.actors);
  const hasPhone = actors.includes(APP);
  const machines: Record<string, AnyStateMachine> = Object.fromEntries([
    ...Object.entries(product.actors).map(([name, actor]) => [name, actorMachine(name, actor, product)] as const),
    ...(hasPhone ? [[PHONE, phoneWith(product.seconds)] as const] : []),
  ]);

  return setup({
    types: {} as { context: WorldContext; input: Scenario; events: WorldEvent },
    actors: machines,
    guards: {
      isGoal: ({ event }) => event.type === 'note.taken' && product.goals.includes(event.note),
      staysOnPhone: ({ event }) => event.type === 'message.sent' && isOnPhone(event.from) && isOnPhone(event.to),
      isAtPortal: ({ event }) =>
        event.type === 'action.performed' && 'on' in event.action && event.action.on === 'portal',
    },
    delays: { latency: product.seconds.latency * 1000 },
    actions: {
      tick: assign({ seconds: ({ context }) => context.seconds + 1, messages: 0 }),
      count: assign({
        messages: ({ context: { messages }, event }) => {
          if (messages === MAX_MESSAGES && event.type === 'message.sent')
            throw loopOf(`\`${event.message.type}\` causes itself`);
          return messages + 1;
        },
      }),
      write: assign({
        log: ({ context: { log, seconds: at }, event }) => {
          const entry = entryOf(event);
          return entry ? [...log, { at, ...entry }] : log;
        },
      }),
      keepDrawing: assign({
        drawnAt: ({ context: { drawnAt, seconds }, event }) =>
          event.type === 'token.drawn' ? { ...drawnAt, [event.token]: seconds } : drawnAt,
      }),
      keepGoal: assign({ goal: ({ context, event }) => (event.type === 'note.taken' ? event.note : context.goal) }),
      deliver: sendTo(addressee, delivered),
      deliverLater: sendTo(addressee, delivered, { delay: 'latency' }),
      usePortal: sendTo(PORTAL, ({ event }) => eventOf(event)),
      /** Sent to the phone, and to the app in the foreground; both ignore unknown actions. */
      usePhone: enqueueActions(({ enqueue, event, self, context: { slips } }) => {
        const phone = (self as AnyActorRef).getSnapshot().children[PHONE];
        if (!phone) return;
        const heard = eventOf(event);
        const typed = 'value' in heard ? heard.value : undefined;
        const isSlip = slips > 0 && typed !== undefined && isPracticeCode(typed);
        if (isSlip) enqueue.assign({ slips: slips - 1 });
        if (isAppInFront(phone.getSnapshot()))
          enqueue.sendTo(APP, isSlip ? { ...heard, value: mistyped(typed) } : heard);
        enqueue.sendTo(PHONE, heard.type === `tapped.${product.app?.tap}` ? ({ type: 'tapped.app' } as const) : heard);
      }),
    },
  }).createMachine({
    id: 'world',
    context: ({ input }) => ({
      scenario: input,
      seconds: 0 - (product.tasks[input.task]?.['under-way'] ?? 0),
      log: [],
      drawnAt: {},
      slips: phoneIn(product, input).slips,
      messages: 0,
      goal: undefined,
    }),
    invoke: Object.keys(machines).map((name) => ({
      src: name,
      id: name,
      input: ({ context: { scenario }, self }: { context: WorldContext; self: AnyActorRef }) => ({
        ...(name === PHONE ? phoneIn(product, scenario) : actorIn(product, scenario, name)),
        parent: self,
      }),
    })) as never,
    on: {
      'second.passed': { actions: 'tick' },
      'action.performed': [
        { guard: 'isAtPortal', actions: ['write', 'usePortal'] },
        { actions: ['write', 'usePhone'] },
      ],
      'message.sent': [
        { guard: 'staysOnPhone', actions: ['count', 'write', 'deliver'] },
        { actions: ['write', 'deliverLater'] },
      ],
      'token.drawn': { actions: 'keepDrawing' },
      'note.taken': [{ guard: 'isGoal', target: '.succeeded', actions: ['write', 'keepGoal'] }, { actions: 'write' }],
    },
    initial: 'practising',
    states: {
      practising: {},
      /** The reader can continue after a success. */
      succeeded: {},
    },
  });
}

export type WorldMachine = ReturnType<typeof createWorld>;

function isOnPhone(actor: string): boolean {
  return actor === PHONE || actor === APP;
}

function addressee({ event }: { event: WorldEvent }): string {
  return event.type === 'message.sent' ? event.to : '';
}

function delivered({ event }: { event: WorldEvent }) {
  if (event.type !== 'message.sent') throw new Error('Only messages are delivered.');
  return event.message;
}

/** The event for an action. */
function eventOf(event: WorldEvent) {
  if (event.type !== 'action.performed') throw new Error('Only actions are performed.');
  const { action } = event;
  switch (action.kind) {
    case 'tap':
      return { type: `tapped.${action.control}` as const };
    case 'enter':
      return { type: `entered.${action.control}` as const, value: action.value };
    case 'read':
      return { type: 'code.read', string: action.string } as const;
    case 'move':
      return { type: 'phone.moved', distance: action.distance } as const;
  }
}

function entryOf(event: WorldEvent) {
  switch (event.type) {
    case 'action.performed':
      return { kind: 'action', action: event.action } as const;
    case 'note.taken':
      return { kind: 'note', by: event.by, note: event.note } as const;
    case 'message.sent': {
      const { from, to, message } = event;
      const { type, reason } = message;
      return { kind: 'message', from, to, message: type, ...(typeof reason === 'string' && { reason }) } as const;
    }
    default:
      return undefined;
  }
}

export function loopOf(what: string): ProductFault {
  const hint = 'Use a tap or a delay (`after: …`) in content/simulator/behaviour.yaml.';
  return new ProductFault('loop-endless', `${what} immediately, in an endless loop.`, hint);
}
