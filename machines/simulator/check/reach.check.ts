import type { ActorDefinition } from '../definition.types.ts';
import { heardIn } from '../behaviour/hears.ts';
import { LAST, targetPath } from '../behaviour/targets.ts';
import { APP, PORTAL } from '../protocol.ts';
import { Faults, type DefinitionProblem } from './faults.ts';
import { OPENING, PHONE_ANSWERS } from './messages.ts';
import { around, statesOf, transitionsOf, type WrittenState, type WrittenTransition } from './written.ts';

const ANSWERED = Object.values(PHONE_ANSWERS).flat();

/** States of an actor that nothing leads to, that show nothing, and those in which one waits without an end. */
export function checkReach(name: string, actor: ActorDefinition): DefinitionProblem[] {
  const faults = new Faults('behaviour');
  const states = statesOf(actor);
  const reached = reachedIn(actor, states);
  for (const { names, path } of states) {
    // What lies in a state that is not come to is not told as well.
    if (reached.has(names.join('.')) || !reached.has(names.slice(0, -1).join('.'))) continue;
    const message = `Nothing leads to the state \`${names.join('.')}\` of \`${name}\`.`;
    faults.fault('state-unreached', [name, ...path], message, 'Let something lead to it (`to: …`), or remove it.');
  }
  if (name !== APP && name !== PORTAL) return faults.found;
  for (const written of states.filter(isRest)) {
    const { names, path } = written;
    const where = `\`${names.join('.')}\` of \`${name}\``;
    const isShown = around(names, states).some(({ state }) => state.shows !== undefined);
    if (!isShown && !(name === APP && isUnseen(actor, written, states))) {
      const hint = 'Write which screen one sees there (`shows: …`), or where it leads at once (`choose: …`).';
      faults.fault('screen-missing', [name, ...path], `${where} shows no screen.`, hint);
    } else if (isShown && isEndless(written, states)) {
      const hint = 'Write what happens if no answer comes: `after: { answer: … }`.';
      faults.fault(
        'wait-endless',
        [name, ...path],
        `In ${where} nothing can be tapped, and nothing ends the wait.`,
        hint,
      );
    }
  }
  return faults.found;
}

/** The states that can be come to from the beginning, by their names: in any version of the app, or in one. */
export function reachedIn(actor: ActorDefinition, states: readonly WrittenState[], version?: string): Set<string> {
  const byName = new Map(states.map((each) => [each.names.join('.'), each]));
  const reached = new Set(['']);
  // A set is walked with what is added meanwhile.
  for (const each of reached) {
    const written = byName.get(each);
    if (!written) continue;
    const { state, names } = written;
    const goals = transitionsIn(written, version).map(({ to }) =>
      to === undefined ? [] : (targetPath(actor, names, to) ?? []),
    );
    if (state.begins !== undefined) goals.push([...names, state.begins]);
    for (const goal of goals) {
      const path = goal.at(-1) === LAST ? goal.slice(0, -1) : goal;
      path.forEach((_, index) => reached.add(path.slice(0, index + 1).join('.')));
    }
  }
  return reached;
}

/** What leads on in a version, as far as the version alone decides: after what is taken for certain nothing else is. */
function transitionsIn(written: WrittenState, version: string | undefined): WrittenTransition[] {
  if (version === undefined) return transitionsOf(written);
  const taken = new Set<string | undefined>();
  return transitionsOf(written).filter(({ event, condition: { version: wanted = version, ...others } }) => {
    if (taken.has(event) || ![wanted].flat().includes(version)) return false;
    if (Object.keys(others).length === 0) taken.add(event);
    return true;
  });
}

/** Whether an app in a state has not been opened yet, and whatever opens it leads to what is seen. */
function isUnseen(actor: ActorDefinition, { names }: WrittenState, states: readonly WrittenState[]): boolean {
  const [anywhere, here] = [heardIn(actor), around(names, states).flatMap(({ state }) => Object.keys(state.on ?? {}))];
  const isHeard = (event: string): boolean => here.includes(event) || !anywhere.includes(event);
  return names.join('.') === actor.begins && here.includes('app.opened') && OPENING.every(isHeard);
}

/** Whether an actor can stay in a state: nothing lies within it, and nothing leads on at once in every case. */
function isRest(written: WrittenState): boolean {
  const { state } = written;
  if (Object.keys(state.states ?? {}).length > 0) return false;
  const atOnce = transitionsOf(written).filter(({ event }) => event === undefined);
  return !atOnce.some(({ condition }) => Object.keys(condition).length === 0);
}

/** Whether one can do nothing in a state but wait for a message that need not come. */
function isEndless({ names }: WrittenState, states: readonly WrittenState[]): boolean {
  return around(names, states)
    .flatMap(transitionsOf)
    .every(({ event = '', isTimed, from }) => {
      // What can happen whatever one does is no way on.
      const isAnywhere = from.names.length === 0;
      return isAnywhere || (!isTimed && !/^(?:tapped|entered)\./.test(event) && !ANSWERED.includes(event));
    });
}
