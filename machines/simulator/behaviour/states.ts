import type { Condition, Place, StateDefinition, Transition, Value, Verb } from '../definition.types.ts';

/** Target for the previous state inside of a state. */
export const LAST = 'last';

/** A state of an actor, and its place in the file. */
export interface WrittenState {
  /** The path of names: `adding.code`. Empty for the actor itself. */
  name: string;
  state: StateDefinition;
  place: Place;
  transitions: readonly WrittenTransition[];
  /** On entry, exit and transitions. */
  verbs: readonly WrittenVerb[];
}

/** A transition of an actor, and its place in the file. */
interface WrittenTransition {
  /** The name of its state. */
  from: string;
  /** The event, or the name of a delay; `undefined` for immediate transitions. */
  event: string | undefined;
  isTimed: boolean;
  condition: Condition;
  verbs: readonly Verb[];
  to: string | undefined;
  /** The name of the target; `undefined` if it is missing or unknown. */
  goal: string | undefined;
  place: Place;
}

export interface WrittenVerb {
  verb: Verb;
  place: Place;
  /** The transition, if it is not an entry or exit action. */
  on: WrittenTransition | undefined;
}

export type WrittenActors = ReadonlyMap<string, readonly WrittenState[]>;

/** The states of each actor, the actor itself first. */
export function statesByActor(actors: Readonly<Record<string, StateDefinition>>): WrittenActors {
  return new Map(Object.entries(actors).map(([name, actor]) => [name, statesOf(actor, ['behaviour', name])]));
}

function statesOf(actor: StateDefinition, place: Place): WrittenState[] {
  const transitionsOf = (from: string, all: readonly Transition[], at: Place, event?: string, isTimed = false) =>
    all.map(({ if: condition, do: verbs, to }, index): WrittenTransition => {
      const goal = to === undefined ? undefined : targetOf(actor, from, to);
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
    const inner = Object.entries(states).flatMap(([id, each]) =>
      visit(each, innerName(name, id), [...at, 'states', id]),
    );
    return [{ name, state, place: at, transitions, verbs }, ...inner];
  };
  return visit(actor, '', place);
}

function written(verbs: readonly Verb[], at: Place, on?: WrittenTransition): WrittenVerb[] {
  return verbs.map((verb, index) => ({ verb, place: [...at, index], on }));
}

export function verbsOf(actors: WrittenActors): Verb[] {
  return [...actors.values()].flatMap((states) => states.flatMap(({ verbs }) => verbs.map(({ verb }) => verb)));
}

/** The values that a verb stores or sends, by name. */
export function passedBy(verb: Verb): [name: string, value: Value][] {
  return Object.entries('set' in verb ? verb.set : 'tell' in verb ? (verb.with ?? {}) : {});
}

export function innerName(outer: string, name: string): string {
  return outer === '' ? name : `${outer}.${name}`;
}

/** Whether a state is another or inside of it, by their names. */
export function isInside(name: string, outer: string): boolean {
  return outer === '' || name === outer || name.startsWith(`${outer}.`);
}

/** A state and its ancestors, outermost first. */
export function ancestorsOf(name: string, states: readonly WrittenState[]): WrittenState[] {
  return states.filter((each) => isInside(name, each.name));
}

/** All events of a state and the states inside of it. */
export function eventsIn({ on, states }: StateDefinition): string[] {
  return [...Object.keys(on), ...Object.values(states).flatMap(eventsIn)];
}

/**
 * The name of a transition's target: a state inside of the current one, otherwise a sibling, and so on outwards.
 * `undefined` if there is none.
 *
 * @param from the name of the current state
 */
export function targetOf(actor: StateDefinition, from: string, target: string): string | undefined {
  const names = from.split('.');
  const outer = [...names.map((_, index) => names.slice(0, names.length - index).join('.')), ''];
  return outer.map((each) => innerName(each, target)).find((name) => isThere(actor, name.split('.')));
}

function isThere(state: StateDefinition, [name, ...inner]: readonly string[]): boolean {
  if (name === undefined) return true;
  const next = Object.hasOwn(state.states, name) ? state.states[name] : undefined;
  return next ? isThere(next, inner) : name === LAST && state.returns === true && inner.length === 0;
}
