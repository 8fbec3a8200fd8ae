import {
  createActor,
  fromTransition,
  SimulatedClock,
  type AnyActorRef,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyTransitionDefinition,
  type StateValue,
} from 'xstate';
import { eventFrom, eventText, valueFrom, valueText } from './practice-words.ts';

/**
 * An expected transition, in words: where a machine stands, what happens, where it stands then, what it says.
 *
 * `where` is a state and, where it matters, `name=value` of its context (`-` is nothing). The state before may be
 * `start` (the context is then the input) or `*`: every state that has rows without a context. The state after
 * names only what has changed of the context; `=` is the same state, and `ignored` says that nothing is done at all.
 * Events are separated by ` ; `: those before the last one only lead there. `10 s` is time.
 */
export type Row = readonly [before: string, events: string, after: string, says?: string];

/** A machine under test. */
export interface Subject {
  machine: AnyStateMachine;
  /** What a text leaves unsaid. */
  context: Readonly<Record<string, unknown>>;
  /** The name under which it is told where to send: `parent`. */
  ear: string;
  /** The state of words, and back. By default the path of the only leaf: `loggedIn.menu`. */
  stateFrom?: (words: readonly string[]) => StateValue;
  stateWords?: (value: StateValue) => string;
  /** The context as flat texts, and back. By default each field by its name. */
  contextFrom?: (flat: Readonly<Record<string, unknown>>) => object;
  contextFlat?: (context: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** Short names for strings that the machine makes. */
  names?: Readonly<Record<string, string>>;
}

/** A subject that stands somewhere, and everything that has been seen of it since. */
export interface Stand {
  actor: AnyActorRef;
  clock: SimulatedClock;
  /** What it has said. */
  sent: string[];
  taken: ReadonlySet<AnyTransitionDefinition>;
}

/** Where a snapshot stands, every field of its context said. */
export function placeOf(subject: Subject, { value, context }: AnyMachineSnapshot): { state: string; context: object } {
  const words = subject.stateWords ?? ((whole: StateValue) => leavesOf(whole).join(' '));
  const flat = subject.contextFlat?.(context as Record<string, unknown>) ?? (context as Record<string, unknown>);
  const said = Object.entries(flat).filter(([name]) => name !== subject.ear);
  return {
    state: words(value as StateValue),
    context: Object.fromEntries(said.map(([name, each]) => [name, valueText(each, subject.names)])),
  };
}

/** Puts a machine where a text says. */
export function standAt(subject: Subject, before: string): Stand {
  const sent: string[] = [];
  const taken = new Set<AnyTransitionDefinition>();
  const clock = new SimulatedClock();
  const hear = fromTransition((_, event) => {
    if (event.type !== 'token.drawn') sent.push(eventText(event, subject.machine.id, subject.names));
    return undefined;
  }, undefined);
  const { words, context } = parse(before);
  const flat = { ...subject.context, ...context };
  const whole = { ...(subject.contextFrom?.(flat) ?? flat), [subject.ear]: createActor(hear).start() };
  const stateFrom = subject.stateFrom ?? ((path: readonly string[]) => nested(path[0]!));
  const begin =
    words[0] === 'start'
      ? { input: whole }
      : { snapshot: subject.machine.resolveState({ value: stateFrom(words), context: whole }) };
  const actor = createActor(subject.machine, {
    ...begin,
    clock,
    inspect: (event) => {
      if (event.type === '@xstate.microstep') for (const each of event._transitions) taken.add(each);
    },
  }).start();
  return { actor: actor as AnyActorRef, clock, sent, taken };
}

/** Lets the events of a row happen, and tells what the last of them has done, in the words of rows. */
export function happen(subject: Subject, { actor, clock, sent }: Stand, events: string) {
  const steps = events === '' ? [] : events.split(' ; ');
  let before = actor.getSnapshot() as AnyMachineSnapshot;
  for (const step of steps) {
    before = actor.getSnapshot() as AnyMachineSnapshot;
    sent.length = 0;
    const seconds = /^(\d+) s$/.exec(step)?.[1];
    if (seconds === undefined) actor.send(eventFrom(step, subject.names));
    else {
      clock.increment(Number(seconds) * 1000 - 1);
      if (actor.getSnapshot() !== before || sent.length > 0) throw new Error(`It does not wait for ${step}.`);
      clock.increment(1);
    }
  }
  const after = actor.getSnapshot() as AnyMachineSnapshot;
  return { before, after, says: sent.join(', ') };
}

/** Where a row says that the machine stands after it, given where it stood. */
export function expectedAfter(subject: Subject, before: AnyMachineSnapshot, after: string) {
  const was = placeOf(subject, before);
  const { words, context } = parse(after);
  const texts = Object.entries(context).map(([name, value]) => [name, valueText(value)]);
  const [first = '', ...others] = words;
  const same = others.length === 0 ? was.state : [was.state.split(' ')[0], ...others].join(' ');
  const state = first === '=' || first === 'ignored' ? same : words.join(' ');
  return { state, context: { ...was.context, ...Object.fromEntries(texts) } };
}

function parse(text: string): { words: string[]; context: Record<string, unknown> } {
  const parts = text.split(' ');
  const fields = parts.filter((part) => /.=/.test(part)).map((part) => part.split('=') as [string, string]);
  return {
    words: parts.filter((part) => !/.=/.test(part)),
    context: Object.fromEntries(fields.map(([name, value]) => [name, valueFrom(value)])),
  };
}

/** The value of a path: `{ a: { b: "c" } }` of `a.b.c`. */
export function nested(path: string): StateValue {
  return path
    .split('.')
    .reduceRight<StateValue | undefined>((inner, key) => (inner ? { [key]: inner } : key), undefined)!;
}

/** The path of each leaf of a state's value. */
export function leavesOf(value: StateValue): string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner!).map((leaf) => `${key}.${leaf}`));
}
