import type { ActorDefinition, Condition, Place, StateDefinition, Transition, Verb } from './definition.ts';

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
  verbs: readonly { verb: Verb; place: Place }[];
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

export type WrittenActors = ReadonlyMap<string, readonly WrittenState[]>;

/** The states of each actor, the actor itself first. */
export function statesByActor(actors: Readonly<Record<string, ActorDefinition>>): WrittenActors {
  return new Map(Object.entries(actors).map(([name, actor]) => [name, statesOf(actor, ['behaviour', name])]));
}

function statesOf(actor: StateDefinition, place: Place): WrittenState[] {
  const transitionsOf = (from: string, all: readonly Transition[], at: Place, event?: string, isTimed = false) =>
    all.map(({ if: condition, do: verbs, to }, index): WrittenTransition => {
      const goal = to === undefined ? undefined : targetOf(actor, from, to);
      return { from, event, isTimed, condition, verbs, to, goal, place: [...at, index] };
    });
  const written = (verbs: readonly Verb[], at: Place) =>
    verbs.map((verb, index) => ({ verb, place: [...at, index] as Place }));
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
      ...transitions.flatMap((each) => written(each.verbs, [...each.place, 'do'])),
    ];
    const inner = Object.entries(states).flatMap(([id, each]) =>
      visit(each, innerName(name, id), [...at, 'states', id]),
    );
    return [{ name, state, place: at, transitions, verbs }, ...inner];
  };
  return visit(actor, '', place);
}

export function verbsOf(actors: WrittenActors): Verb[] {
  return [...actors.values()].flatMap((states) => states.flatMap(({ verbs }) => verbs.map(({ verb }) => verb)));
}

export function innerName(outer: string, name: string): string {
  return outer === '' ? name : `${outer}.${name}`;
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
