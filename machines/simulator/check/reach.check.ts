import { closure } from '../../closure.ts';
import { around, verbsOf, within, type WrittenActors, type WrittenState } from '../behaviour/states.ts';
import type { ProductDefinition } from '../definition.types.ts';
import { APP, PHONE, PORTAL } from '../protocol.ts';
import type { Faults } from './faults.ts';
import { OPENING, PHONE_ANSWERS } from '../phone/phone.messages.ts';

const ANSWERED = Object.values(PHONE_ANSWERS).flat();

/** States that nothing leads to, that show nothing, and those in which one waits without an end. */
export function checkReach(faults: Faults, _product: ProductDefinition, actors: WrittenActors): void {
  for (const [name, states] of actors) {
    const reached = reachedIn(states);
    for (const each of states) {
      const outer = around(each.name, states);
      // What lies in a state that is not come to is not told as well.
      if (outer.filter((state) => !reached.has(state)).length === 1) {
        const message = `Nothing leads to the state \`${each.name}\` of \`${name}\`.`;
        faults.fault('state-unreached', each.place, message, 'Let something lead to it (`to: …`), or remove it.');
      }
      if ((name !== APP && name !== PORTAL) || !isRest(each)) continue;
      const where = `\`${each.name}\` of \`${name}\``;
      if (outer.some(({ state }) => state.shows !== undefined)) {
        const message = `In ${where} nothing can be tapped, and nothing ends the wait.`;
        const hint = 'Write what happens if no answer comes: `after: { answer: … }`.';
        if (outer.every(waitsIn)) faults.fault('wait-endless', each.place, message, hint);
      } else if (name !== APP || !isUnseen(each, actors)) {
        const hint = 'Write which screen one sees there (`shows: …`), or where it leads at once (`choose: …`).';
        faults.fault('screen-missing', each.place, `${where} shows no screen.`, hint);
      }
    }
  }
}

/** The states of an actor that can be come to from the beginning: in any version of the app, or in one. */
export function reachedIn(states: readonly WrittenState[], version?: string): ReadonlySet<WrittenState> {
  return closure(around('', states), (each) => {
    const goals = transitionsIn(each, version).map(({ goal }) => goal);
    if (each.state.begins !== undefined) goals.push(within(each.name, each.state.begins));
    return goals.flatMap((goal) => (goal === undefined ? [] : around(goal, states)));
  });
}

/** What leads on in a version, as far as the version alone decides: after what is taken for certain nothing else is. */
function transitionsIn({ transitions }: WrittenState, version: string | undefined): WrittenState['transitions'] {
  if (version === undefined) return transitions;
  const taken = new Set<string | undefined>();
  return transitions.filter(({ event, condition: { version: wanted = version, ...others } }) => {
    if (taken.has(event) || ![wanted].flat().includes(version)) return false;
    if (Object.keys(others).length === 0) taken.add(event);
    return true;
  });
}

/** Whether an app in a state has not been opened yet, and whatever opens it leads for certain to what is seen. */
function isUnseen({ name, transitions }: WrittenState, actors: WrittenActors): boolean {
  const states = actors.get(APP) ?? [];
  const told = verbsOf(actors).map((verb) => 'tell' in verb && verb.tell);
  const asked = told.includes(`${PHONE}.approval.asked`) ? ['approval.opened'] : [];
  const needed = ['app.opened', ...asked, ...states.flatMap(({ state }) => Object.keys(state.on))];
  const isLeft = OPENING.every((opening) => {
    // Its own transitions go before those of the actor.
    const heard = [...transitions, ...(states[0]?.transitions ?? [])].filter(({ event }) => event === opening);
    const last = heard.find(({ condition, goal }) => goal === undefined || Object.keys(condition).length === 0);
    return last?.goal !== undefined || !needed.includes(opening);
  });
  const isEntered = states.some((each) => each.transitions.some(({ goal }) => goal === name));
  return isLeft && !isEntered && name === states[0]?.state.begins;
}

/** Whether an actor can stay in a state: nothing lies within it, and nothing leads on at once in every case. */
function isRest({ state, transitions }: WrittenState): boolean {
  const isLeft = transitions.some(({ event, condition }) => event === undefined && Object.keys(condition).length === 0);
  return Object.keys(state.states).length === 0 && !isLeft;
}

/** Whether one can do nothing in a state, or around it, but wait for a message that need not come. */
function waitsIn({ name, transitions }: WrittenState): boolean {
  // What can happen whatever one does is no way on.
  if (name === '') return true;
  return transitions.every(({ event = '', isTimed, goal }) => {
    const isEnd = (isTimed || ANSWERED.includes(event)) && goal !== undefined && goal !== name;
    return !isEnd && !/^(?:tapped|entered)\./.test(event);
  });
}
