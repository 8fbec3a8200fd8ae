import type { Condition, StateDefinition, Transitions, Verb } from '../definition.types.ts';
import type { Path } from './faults.ts';

/** A state of an actor, by its path. */
export interface WrittenState {
  /** The names on the way to it; none is the actor itself. */
  names: readonly string[];
  state: StateDefinition;
  /** Where it stands in the file, below the actor. */
  path: Path;
}

/** Something that an actor does, and where that stands in the file, below the actor. */
export interface WrittenVerb {
  verb: Verb;
  path: Path;
}

/** A transition of an actor, in full. */
export interface WrittenTransition {
  from: WrittenState;
  /** What it is taken on; a time with `after` before it; nothing where it is taken at once. */
  event: string | undefined;
  isTimed: boolean;
  condition: Condition;
  verbs: readonly WrittenVerb[];
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
      inFull(each, [...from.path, group, event]).map((one) => ({ ...one, event, isTimed })),
    );
  return [
    ...all('on', Object.entries(on), false),
    ...all('after', Object.entries(after), true),
    ...inFull(choose ?? [], [...from.path, 'choose']).map((one) => ({ ...one, event: undefined, isTimed: false })),
  ].map((each) => ({ from, ...each }));
}

/** The verbs that are written in a state but not in its transitions. */
export function ownVerbs({ state: { entry, exit }, path }: WrittenState): WrittenVerb[] {
  return [...placed(entry ?? [], [...path, 'entry']), ...placed(exit ?? [], [...path, 'exit'])].map(
    ({ each: verb, path: place }) => ({ verb, path: place }),
  );
}

function inFull(
  transitions: Transitions,
  path: Path,
): Pick<WrittenTransition, 'condition' | 'verbs' | 'to' | 'path'>[] {
  return placed(transitions, path).map(({ each, path: place }) => {
    if (typeof each === 'string') return { condition: {}, verbs: [], to: each, path: place };
    const verbs = placed(each.do ?? [], [...place, 'do']).map((one) => ({ verb: one.each, path: one.path }));
    return { condition: each.if ?? {}, verbs, to: each.to, path: place };
  });
}

/** One thing or several, each with its place. */
function placed<Thing>(things: Thing | readonly Thing[], path: Path): { each: Thing; path: Path }[] {
  const isList = (value: unknown): value is readonly Thing[] => Array.isArray(value);
  return isList(things) ? things.map((each, index) => ({ each, path: [...path, index] })) : [{ each: things, path }];
}

/** All verbs that are written in a state, each with its place. */
export function writtenVerbs(state: WrittenState): WrittenVerb[] {
  return [...ownVerbs(state), ...transitionsOf(state).flatMap(({ verbs }) => verbs)];
}

/** All verbs of an actor. */
export function verbsOf(actor: StateDefinition): Verb[] {
  return statesOf(actor).flatMap((state) => writtenVerbs(state).map(({ verb }) => verb));
}

/** The states on the way to one, itself last. */
export function around(names: readonly string[], states: readonly WrittenState[]): WrittenState[] {
  return states.filter(({ names: each }) => each.every((name, index) => names[index] === name));
}
