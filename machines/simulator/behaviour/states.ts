import type { Condition, Place, StateDefinition, Transition, Value, Verb } from '../definition.types.ts';

/** What leads back to where one was in a state that says so. */
export const LAST = 'last';

/** A state of an actor, and where it is written. */
export interface WrittenState {
  /** The names on the way to it, with points between: `adding.code`. The actor itself has none. */
  name: string;
  state: StateDefinition;
  place: Place;
  transitions: readonly WrittenTransition[];
  /** What is done on the way into it, out of it, and on its transitions. */
  verbs: readonly WrittenVerb[];
}

/** A transition of an actor, and where it is written. */
interface WrittenTransition {
  /** The name of the state that has it. */
  from: string;
  /** What it is taken on, or the name of a time; nothing where it is taken at once. */
  event: string | undefined;
  isTimed: boolean;
  condition: Condition;
  verbs: readonly Verb[];
  to: string | undefined;
  /** The name of the state that it leads to; nothing where it stays, or where there is none of that name. */
  goal: string | undefined;
  place: Place;
}

export interface WrittenVerb {
  verb: Verb;
  place: Place;
  /** The transition that it is done on. */
  on: WrittenTransition | undefined;
}

/** The states of each actor, by its name. */
export type WrittenActors = ReadonlyMap<string, readonly WrittenState[]>;

/** All states of each actor, itself first. */
export function statesByActor(actors: Readonly<Record<string, StateDefinition>>): WrittenActors {
  return new Map(Object.entries(actors).map(([name, actor]) => [name, statesOf(actor, ['behaviour', name])]));
}

function statesOf(actor: StateDefinition, place: Place): WrittenState[] {
  const transitionsOf = (from: string, all: readonly Transition[], at: Place, event?: string, isTimed = false) =>
    all.map(({ if: condition, do: verbs, to }, index): WrittenTransition => {
      const goal = to === undefined ? undefined : goalOf(actor, from, to);
      return { from, event, isTimed, condition, verbs, to, goal, place: [...at, index] };
    });
  const visit = (state: StateDefinition, name: string, at: Place): WrittenState[] => {
    const { entry, exit, on, after, choose, states } = state;
    const transitions = [
      ...Object.entries(on).flatMap(([event, all]) => transitionsOf(name, all, [...at, 'on', event], event)),
      ...Object.entries(after).flatMap(([time, all]) => transitionsOf(name, all, [...at, 'after', time], time, true)),
      ...transitionsOf(name, choose, [...at, 'choose']),
    ];
    const verbs = [
      ...written(entry, [...at, 'entry']),
      ...written(exit, [...at, 'exit']),
      ...transitions.flatMap((each) => written(each.verbs, [...each.place, 'do'], each)),
    ];
    const inner = Object.entries(states).flatMap(([id, each]) => visit(each, within(name, id), [...at, 'states', id]));
    return [{ name, state, place: at, transitions, verbs }, ...inner];
  };
  return visit(actor, '', place);
}

function written(verbs: readonly Verb[], at: Place, on?: WrittenTransition): WrittenVerb[] {
  return verbs.map((verb, index) => ({ verb, place: [...at, index], on }));
}

/** All verbs of some actors. */
export function verbsOf(actors: WrittenActors): Verb[] {
  return [...actors.values()].flatMap((states) => states.flatMap(({ verbs }) => verbs.map(({ verb }) => verb)));
}

/** What a verb keeps or tells, each under its name. */
export function passedBy(verb: Verb): [name: string, value: Value][] {
  return Object.entries('set' in verb ? verb.set : 'tell' in verb ? (verb.with ?? {}) : {});
}

/** The name of a state within another. */
export function within(outer: string, name: string): string {
  return outer === '' ? name : `${outer}.${name}`;
}

/** Whether a state is another or lies within it, by their names. */
export function isWithin(name: string, outer: string): boolean {
  return outer === '' || name === outer || name.startsWith(`${outer}.`);
}

/** The states on the way to one of some name, itself last. */
export function around(name: string, states: readonly WrittenState[]): WrittenState[] {
  return states.filter((each) => isWithin(name, each.name));
}

/** All that is heard in a state, and in those within it. */
export function heardIn({ on, states }: StateDefinition): string[] {
  return [...Object.keys(on), ...Object.values(states).flatMap(heardIn)];
}

/**
 * The name of the state that a target names: one within the state that it is written in, else one beside it, and so on
 * outwards. Nothing where there is none.
 *
 * @param from the name of the state that it is written in
 */
export function goalOf(actor: StateDefinition, from: string, target: string): string | undefined {
  const names = from.split('.');
  const outer = [...names.map((_, index) => names.slice(0, names.length - index).join('.')), ''];
  return outer.map((each) => within(each, target)).find((name) => isThere(actor, name.split('.')));
}

function isThere(state: StateDefinition, [name, ...inner]: readonly string[]): boolean {
  if (name === undefined) return true;
  const next = Object.hasOwn(state.states, name) ? state.states[name] : undefined;
  return next ? isThere(next, inner) : name === LAST && state.returns === true && inner.length === 0;
}
