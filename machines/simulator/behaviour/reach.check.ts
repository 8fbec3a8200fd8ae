import type { Problem } from '../../problem.ts';
import type { ActorDefinition } from '../definition.types.ts';
import { APP, PORTAL } from '../protocol.ts';
import { LAST, targetPath } from './targets.ts';
import { statesOf, transitionsOf, type WrittenState } from './written.ts';

/** What the phone answers for certain, or its owner does. */
const ANSWERED = ['camera.granted', 'camera.refused', 'notices.decided'];

/** States of an actor that nothing leads to, and those in which one waits without an end. */
export function lostStates(name: string, actor: ActorDefinition): Problem[] {
  const states = statesOf(actor);
  const reached = reachedIn(actor, states);
  const lost = states.filter(({ names }) => !reached.has(names.join('.')));
  // What lies in a state that is not come to is not told as well.
  const first = lost.filter(({ names }) => reached.has(names.slice(0, -1).join('.')));
  return [
    ...first.map(({ names, path }) => ({
      code: 'state-unreached',
      message: `Nothing leads to the state \`${names.join('.')}\` of \`${name}\`.`,
      hint: 'Let something lead to it (`to: …`), or remove it.',
      path: [name, ...path],
    })),
    ...(name === APP || name === PORTAL ? states.filter((each) => isEndless(each, states)) : []).map(
      ({ names, path }) => ({
        code: 'wait-endless',
        message: `In \`${names.join('.')}\` of \`${name}\` nothing can be tapped, and nothing ends the wait.`,
        hint: 'Write what happens if no answer comes: `after: { answer: … }`.',
        path: [name, ...path],
      }),
    ),
  ];
}

/** The states that can be come to from the beginning, by their names. */
function reachedIn(actor: ActorDefinition, states: readonly WrittenState[]): Set<string> {
  const byName = new Map(states.map((each) => [each.names.join('.'), each]));
  const reached = new Set(['']);
  for (const each of reached) {
    const written = byName.get(each);
    if (!written) continue;
    const { state, names } = written;
    const goals = transitionsOf(written).flatMap(({ to }) =>
      to === undefined ? [] : [targetPath(actor, names, to) ?? []],
    );
    if (state.begins !== undefined) goals.push([...names, state.begins]);
    for (const goal of goals) {
      const path = goal.at(-1) === LAST ? goal.slice(0, -1) : goal;
      path.forEach((_, index) => reached.add(path.slice(0, index + 1).join('.')));
    }
  }
  return reached;
}

/** Whether one can do nothing in a state but wait for a message that need not come. */
function isEndless({ names, state }: WrittenState, states: readonly WrittenState[]): boolean {
  if (state.states || state.choose) return false;
  const around = states.filter(
    ({ names: each }) => each.length > 0 && each.every((name, index) => names[index] === name),
  );
  if (!around.some(({ state: { shows } }) => shows !== undefined)) return false;
  const ways = around.flatMap(transitionsOf);
  return ways.every(
    ({ event = '', isTimed }) => !isTimed && !/^(?:tapped|entered)\./.test(event) && !ANSWERED.includes(event),
  );
}
