import { createActor, fromCallback, SimulatedClock, type AnyActorRef, type AnyStateMachine } from 'xstate';
import type { PracticeAction } from './actions.ts';
import { actorMachine } from './actor.machine.ts';
import type { ProductDefinition } from './definition.ts';
import { isAppInFront, isOnline, phoneWith } from './phone.machine.ts';
import { isPracticeCode, mistyped } from './practice-code.ts';
import { APP, DEVICE, PHONE, PORTAL, ProductFault, type ActorEvent, type Message } from './protocol.ts';
import { actorIn, phoneIn, type Scenario } from './scenario.ts';

type Entry =
  | { kind: 'action'; action: PracticeAction }
  | { kind: 'message'; from: string; to: string; message: string; reason?: string | undefined }
  | { kind: 'note'; by: string; note: string };

/** An entry of the timeline, in seconds since the practice began. */
export type LogEntry = { at: number } & Entry;

type Action = Exclude<PracticeAction, { kind: 'wait' }>;

export type SimulationEvent = { type: 'action.performed'; action: Action } | { type: 'second.passed' } | ActorEvent;

export type Machines = Readonly<Record<string, AnyStateMachine>>;

export function machinesOf(product: ProductDefinition): Machines {
  const machines = Object.entries(product.actors).map(([name, actor]): [string, AnyStateMachine] => [
    name,
    actorMachine(name, actor, product),
  ]);
  if (Object.hasOwn(product.actors, APP)) machines.push([PHONE, phoneWith(product.seconds)]);
  return Object.fromEntries(machines);
}

/** Maximum number of messages between the phone and its app within a second. */
const MAX_MESSAGES = 1000;

/** The actors of a practice, which only communicate by messages, and their simulated time. */
export class Simulation {
  readonly scenario: Scenario;
  readonly actors: Readonly<Record<string, AnyActorRef>>;
  readonly clock = new SimulatedClock();
  /** Negative while something that began before the practice is under way. */
  seconds: number;
  log: readonly LogEntry[] = [];
  drawnAt: Readonly<Record<string, number>> = {};
  goal: string | undefined;
  readonly #product: ProductDefinition;
  /** Handles one event after the other: messages caused by an event follow it. */
  readonly #queue = createActor(
    fromCallback<SimulationEvent>(({ receive }) => receive((event) => this.#handle(event))),
  );
  /** Number of next codes that are mistyped. */
  #slips: number;
  #messages = 0;
  #error: unknown;

  constructor(product: ProductDefinition, machines: Machines, scenario: Scenario) {
    this.#product = product;
    this.scenario = scenario;
    this.seconds = 0 - (product.tasks[scenario.task]?.['under-way'] ?? 0);
    this.#slips = phoneIn(product, scenario).slips;
    this.actors = Object.fromEntries(
      Object.entries(machines).map(([id, machine]) => {
        const own = id === PHONE ? phoneIn(product, scenario) : actorIn(product, scenario, id);
        return [id, createActor(machine, { id, clock: this.clock, input: { ...own, parent: this.#queue } })];
      }),
    );
    for (const [name, actor] of Object.entries(this.actors)) {
      actor.subscribe({ error: () => (this.#error ??= loopOf(`\`${name}\` changes its state`)) });
      actor.start();
    }
    this.#queue.subscribe({ error: (error) => (this.#error ??= error) });
    this.#queue.start();
    this.#assertSound();
  }

  /** @throws ProductFault if the actors never come to rest */
  send(event: SimulationEvent): void {
    this.#queue.send(event);
    this.#assertSound();
  }

  tick(): void {
    this.send({ type: 'second.passed' });
    this.clock.increment(1000);
  }

  /** Delivers a message between devices. */
  deliverLater(to: string, message: Message): void {
    this.clock.setTimeout(() => this.actors[to]?.send(message), this.#product.seconds.latency * 1000);
  }

  #assertSound(): void {
    if (this.#error !== undefined) throw this.#error;
  }

  #handle(event: SimulationEvent): void {
    switch (event.type) {
      case 'second.passed':
        this.seconds++;
        this.#messages = 0;
        return;
      case 'action.performed':
        this.#write({ kind: 'action', action: event.action });
        this.#perform(event.action);
        return;
      case 'token.drawn':
        this.drawnAt = { [event.token]: this.seconds, ...this.drawnAt };
        return;
      case 'note.taken':
        this.#write({ kind: 'note', by: event.by, note: event.note });
        if (this.#product.goals.includes(event.note)) this.goal = event.note;
        return;
      case 'message.sent': {
        const { from, to, message } = event;
        const { type, reason } = message;
        this.#write({ kind: 'message', from, to, message: type, ...(typeof reason === 'string' && { reason }) });
        const { [PHONE]: phone } = this.actors;
        if (phone && isOnPhone(from) !== isOnPhone(to) && !isOnline(phone.getSnapshot()))
          this.#write({ kind: 'note', by: PHONE, note: 'offline' });
        else if (!isOnPhone(from) || !isOnPhone(to)) this.deliverLater(to, message);
        else if (this.#messages++ < MAX_MESSAGES) this.actors[to]?.send(message);
        else throw loopOf(`\`${type}\` causes itself`);
      }
    }
  }

  #write(entry: Entry): void {
    this.log = [...this.log, { at: this.seconds, ...entry }];
  }

  /** Actions on the phone are sent to it, and to the app in the foreground; both ignore unknown ones. */
  #perform(action: Action): void {
    const event = eventOf(action);
    const { [PHONE]: phone, [APP]: app, [DEVICE]: device, [PORTAL]: portal } = this.actors;
    if ('on' in action && action.on !== 'phone') return (action.on === 'portal' ? portal : device)?.send(event);
    if (!phone) return;
    const isSlip = this.#slips > 0 && action.kind === 'enter' && isPracticeCode(action.value);
    if (isSlip) this.#slips--;
    if (isAppInFront(phone.getSnapshot())) app?.send(isSlip ? { ...event, value: mistyped(action.value) } : event);
    phone.send(event.type === `tapped.${this.#product.app?.tap}` ? { type: 'tapped.app' } : event);
  }
}

function isOnPhone(actor: string): boolean {
  return actor === PHONE || actor === APP;
}

function eventOf(action: Action): Message {
  switch (action.kind) {
    case 'tap':
      return { type: `tapped.${action.control}` };
    case 'enter':
      return { type: `entered.${action.control}`, value: action.value };
    case 'read':
      return { type: 'code.read', string: action.string };
    case 'move':
      return { type: 'phone.moved', distance: action.distance };
  }
}

function loopOf(what: string): ProductFault {
  const hint = 'Use a tap or a delay (`after: …`) in content/simulator/behaviour.yaml.';
  return new ProductFault('loop-endless', `${what} immediately, in an endless loop.`, hint);
}
