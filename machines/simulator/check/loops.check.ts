import { closure } from '../../closure.ts';
import { ancestorsOf, isInside, LAST, innerName, type WrittenActors, type WrittenState } from '../behaviour/states.ts';
import type { Place, ProductDefinition, Verb } from '../definition.types.ts';
import { APP, PHONE } from '../protocol.ts';
import type { Faults } from './faults.ts';
import { PHONE_ANSWERS } from '../phone/phone.messages.ts';

type Way = WrittenState['transitions'][number];

/** Something that happens without an action or delay. The phone's reactions have no place in a file. */
interface Onward {
  from: string;
  to: readonly string[];
  place?: Place;
}

/** Reports endless loops without an action or delay: immediate transitions, or messages that cause each other. */
export function checkLoops(faults: Faults, { tokens }: ProductDefinition, actors: WrittenActors): void {
  const heard = Object.entries(PHONE_ANSWERS).map(([message, answers]): Onward => {
    return { from: `${PHONE}.${message}`, to: answers.map((answer) => `${APP}.${answer}`) };
  });
  for (const [name, states] of actors) {
    const transitions = states.flatMap((state) => state.transitions);
    const left = transitions.filter(({ event }) => event === undefined);
    const atOnce = left.map((each) => ({ ...each, to: enteredBy(states, each).map((state) => state.name) }));
    tellRing(
      faults,
      atOnce,
      (state) => `\`${state}\` of \`${name}\` transitions to itself immediately, in an endless loop.`,
    );
    for (const each of transitions) {
      if (each.event === undefined || each.isTimed) continue;
      const to = verbsAfter(states, each).flatMap((verb) => {
        if ('tell' in verb) return [verb.tell];
        return 'withdraw' in verb ? Object.keys(tokens).map((kind) => `${name}.withdrawn.${kind}`) : [];
      });
      heard.push({ from: `${name}.${each.event}`, to, place: each.place });
    }
  }
  tellRing(faults, heard, (message) => `\`${message}\` causes itself, in an endless loop.`);
}

/** Reports only the first loop. */
function tellRing(faults: Faults, all: readonly Onward[], message: (name: string) => string): void {
  const after = (name: string) => all.flatMap(({ from, to }) => (from === name ? to : []));
  const ring = all.find(({ from, to, place }) => place !== undefined && closure(to, after).has(from));
  if (ring?.place)
    faults.fault('loop-endless', ring.place, message(ring.from), 'Use a tap or a delay (`after: …`) instead.');
}

/** The states after a transition; `last` may be any state inside of its parent. */
function enteredBy(states: readonly WrittenState[], { from, goal = from }: Way): WrittenState[] {
  const entered = closure(ancestorsOf(goal, states), ({ name, state }) => {
    if (state.returns && goal === innerName(name, LAST)) return states.filter((each) => isInside(each.name, name));
    const first = isInside(name, goal) && state.begins !== undefined ? innerName(name, state.begins) : undefined;
    return states.filter((each) => each.name === first);
  });
  return [...entered];
}

/** All verbs of a transition and the immediate transitions after it. */
function verbsAfter(states: readonly WrittenState[], transition: Way): Verb[] {
  const all = closure([transition], (each) =>
    enteredBy(states, each).flatMap(({ transitions }) => transitions.filter(({ event }) => event === undefined)),
  );
  return [...all].flatMap((each) => {
    const { from, goal, verbs } = each;
    // Without a target no state is left, nor is any ancestor of both states.
    const stays = (name: string) =>
      goal === undefined || (name !== goal && isInside(from, name) && isInside(goal, name));
    const left = states.filter(({ name }) => !stays(name) && (isInside(name, from) || isInside(from, name)));
    const entered = enteredBy(states, each).filter(({ name }) => !stays(name));
    return [...verbs, ...left.flatMap(({ state }) => state.exit), ...entered.flatMap(({ state }) => state.entry)];
  });
}
