import { closure } from '../../closure.ts';
import { ancestorsOf, verbsOf, innerName, type WrittenActors, type WrittenState } from '../behaviour/states.ts';
import type { ProductDefinition } from '../definition.types.ts';
import { APP, PHONE, PORTAL } from '../protocol.ts';
import type { Faults } from './faults.ts';
import { OPENING, PHONE_ANSWERS } from '../phone/phone.messages.ts';

const ANSWERED = Object.values(PHONE_ANSWERS).flat();

/** Reports states that are unreachable, show no screen, or wait forever. */
export function checkReach(faults: Faults, _product: ProductDefinition, actors: WrittenActors): void {
  for (const [name, states] of actors) {
    const reached = reachedIn(states);
    for (const each of states) {
      const outer = ancestorsOf(each.name, states);
      // States inside of an unreachable state are not reported.
      if (outer.filter((state) => !reached.has(state)).length === 1) {
        const message = `The state \`${each.name}\` of \`${name}\` is unreachable.`;
        faults.fault('state-unreached', each.place, message, 'Add a transition to it (`to: …`), or remove it.');
      }
      if ((name !== APP && name !== PORTAL) || !isRest(each)) continue;
      const where = `\`${each.name}\` of \`${name}\``;
      if (outer.some(({ state }) => state.shows !== undefined)) {
        const message = `${where} may wait forever.`;
        const hint = 'Add a timeout: `after: { answer: … }`.';
        if (outer.every(waitsIn)) faults.fault('wait-endless', each.place, message, hint);
      } else if (name !== APP || !isUnseen(each, actors)) {
        const hint = 'Add a screen (`shows: …`) or an immediate transition (`choose: …`).';
        faults.fault('screen-missing', each.place, `${where} shows no screen.`, hint);
      }
    }
  }
}

/** The reachable states of an actor, optionally in one version of the app. */
export function reachedIn(states: readonly WrittenState[], version?: string): ReadonlySet<WrittenState> {
  return closure(ancestorsOf('', states), (each) => {
    const goals = transitionsIn(each, version).map(({ goal }) => goal);
    if (each.state.begins !== undefined) goals.push(innerName(each.name, each.state.begins));
    return goals.flatMap((goal) => (goal === undefined ? [] : ancestorsOf(goal, states)));
  });
}

/** The possible transitions in a version: after one that is certain to be taken, others of its event are not. */
function transitionsIn({ transitions }: WrittenState, version: string | undefined): WrittenState['transitions'] {
  if (version === undefined) return transitions;
  const taken = new Set<string | undefined>();
  return transitions.filter(({ event, condition: { version: wanted = version, ...others } }) => {
    if (taken.has(event) || ![wanted].flat().includes(version)) return false;
    if (Object.keys(others).length === 0) taken.add(event);
    return true;
  });
}

/** Whether the app was not opened yet in a state, and opening it always leads to a screen. */
function isUnseen({ name, transitions }: WrittenState, actors: WrittenActors): boolean {
  const states = actors.get(APP) ?? [];
  const told = verbsOf(actors).map((verb) => 'tell' in verb && verb.tell);
  const asked = told.includes(`${PHONE}.approval.asked`) ? ['approval.opened'] : [];
  const needed = ['app.opened', ...asked, ...states.flatMap(({ state }) => Object.keys(state.on))];
  const isLeft = OPENING.every((opening) => {
    // Transitions of the state precede those of the actor.
    const heard = [...transitions, ...(states[0]?.transitions ?? [])].filter(({ event }) => event === opening);
    const last = heard.find(({ condition, goal }) => goal === undefined || Object.keys(condition).length === 0);
    return last?.goal !== undefined || !needed.includes(opening);
  });
  const isEntered = states.some((each) => each.transitions.some(({ goal }) => goal === name));
  return isLeft && !isEntered && name === states[0]?.state.begins;
}

/** Whether an actor can stay in a state. */
function isRest({ state, transitions }: WrittenState): boolean {
  const isLeft = transitions.some(({ event, condition }) => event === undefined && Object.keys(condition).length === 0);
  return Object.keys(state.states).length === 0 && !isLeft;
}

/** Whether a state only waits for a message that may not arrive. */
function waitsIn({ name, transitions }: WrittenState): boolean {
  // Transitions of the actor itself do not end the wait.
  if (name === '') return true;
  return transitions.every(({ event = '', isTimed, goal }) => {
    const isEnd = (isTimed || ANSWERED.includes(event)) && goal !== undefined && goal !== name;
    return !isEnd && !/^(?:tapped|entered)\./.test(event);
  });
}
