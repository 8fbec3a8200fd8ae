import type { Condition, StateDefinition, Transition, Transitions, Verb, Verbs } from '../definition.types.ts';

type Path = readonly (string | number)[];

/** A state of an actor, by its path. */
export interface WrittenState {
  /** The names on the way to it; none is the actor itself. */
  names: readonly string[];
  state: StateDefinition;
  /** Where it stands in the file, below the actor. */
  path: Path;
}

/** A transition of an actor, in full. */
export interface WrittenTransition {
  from: WrittenState;
  /** What it is taken on; a time with `after` before it; nothing where it is taken at once. */
  event: string | undefined;
  isTimed: boolean;
  condition: Condition;
  verbs: readonly Verb[];
  to: string | undefined;
  path: Path;
}

/** All states of an actor, itself first. */
export function statesOf(state: StateDefinition, names: readonly string[] = [], path: Path = []): WrittenState[] {
  const inner = Object.entries(state.states ?? {});
  return [
    { names, state, path },
    ...inner.flatMap(([name, each]) => statesOf(each, [...names, name], [...path, 'states', name])),
  ];
}

/** The transitions that are written in a state. */
export function transitionsOf(from: WrittenState): WrittenTransition[] {
  const { on = {}, after = {}, choose } = from.state;
  const all = (group: string, entries: readonly (readonly [string, Transitions])[], isTimed: boolean) =>
    entries.flatMap(([event, each]) =>
      inFull(each).map((one) => ({ ...one, event, isTimed, path: [...from.path, group, event] })),
    );
  return [
    ...all('on', Object.entries(on), false),
    ...all('after', Object.entries(after), true),
    ...inFull(choose ?? []).map((one) => ({
      ...one,
      event: undefined,
      isTimed: false,
      path: [...from.path, 'choose'],
    })),
  ].map((each) => ({ from, ...each }));
}

/** The verbs that are written in a state but not in its transitions. */
export function ownVerbs({ state: { entry = [], exit = [] }, path }: WrittenState): { verb: Verb; path: Path }[] {
  const of = (verbs: Verbs, place: string) => [verbs].flat().map((verb) => ({ verb, path: [...path, place] }));
  return [...of(entry, 'entry'), ...of(exit, 'exit')];
}

function inFull(transitions: Transitions): { condition: Condition; verbs: readonly Verb[]; to: string | undefined }[] {
  return [transitions].flat().map((each: Transition) => {
    if (typeof each === 'string') return { condition: {}, verbs: [], to: each };
    return { condition: each.if ?? {}, verbs: [each.do ?? []].flat(), to: each.to };
  });
}
