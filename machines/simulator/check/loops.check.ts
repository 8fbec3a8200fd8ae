import {
  around,
  isWithin,
  within,
  type Place,
  type WrittenActors,
  type WrittenState,
  type WrittenTransition,
} from '../behaviour/states.ts';
import type { ProductDefinition, Verb } from '../definition.types.ts';
import { APP, PHONE } from '../protocol.ts';
import type { Faults } from './faults.ts';
import { PHONE_ANSWERS } from '../phone/phone.messages.ts';

/** What leads on by itself: from where, to what, and where that stands; what the phone does is written nowhere. */
interface Onward {
  from: string;
  to: readonly string[];
  place?: Place;
}

/** What goes round for ever with neither a tap nor a second between: states left at once, messages that bring one another about. */
export function checkLoops(faults: Faults, { tokens }: ProductDefinition, actors: WrittenActors): void {
  const heard = Object.entries(PHONE_ANSWERS).map(([message, answers]): Onward => {
    return { from: `${PHONE}.${message}`, to: answers.map((answer) => `${APP}.${answer}`) };
  });
  for (const [name, states] of actors) {
    const transitions = states.flatMap((state) => state.transitions);
    const left = transitions.filter(({ event }) => event === undefined);
    const atOnce = left.map((each) => ({ ...each, to: enteredBy(states, each).map((state) => state.name) }));
    tellRing(faults, atOnce, (state) => `\`${state}\` of \`${name}\` is left at once, and comes to itself again.`);
    for (const each of transitions) {
      if (each.event === undefined || each.isTimed) continue;
      const to = verbsAfter(states, each).flatMap((verb) => {
        if ('tell' in verb) return [verb.tell];
        return 'withdraw' in verb ? Object.keys(tokens).map((kind) => `${name}.withdrawn.${kind}`) : [];
      });
      heard.push({ from: `${name}.${each.event}`, to, place: each.place });
    }
  }
  tellRing(faults, heard, (message) => `\`${message}\` brings itself about again.`);
}

/** Tells the first of a ring: the others would be told alike. */
function tellRing(faults: Faults, all: readonly Onward[], message: (name: string) => string): void {
  const ring = all.find(({ from, to, place }) => {
    const after = new Set(to);
    // A set is walked with what is added meanwhile.
    for (const name of after)
      for (const each of all) if (each.from === name) each.to.forEach((next) => after.add(next));
    return place !== undefined && after.has(from);
  });
  if (ring?.place)
    faults.fault('loop-endless', ring.place, message(ring.from), 'Let a tap or a time (`after: …`) lead on instead.');
}

/** The states that one is in after a transition, as far as it says so. */
function enteredBy(states: readonly WrittenState[], { from, goal = from }: WrittenTransition): WrittenState[] {
  const entered = around(goal, states);
  // A list is walked with what is added meanwhile.
  for (const { name, state } of entered) {
    const first = isWithin(name, goal) && state.begins !== undefined ? within(name, state.begins) : undefined;
    entered.push(...states.filter((each) => each.name === first));
  }
  return entered;
}

/** All that an actor may do on a transition, and on what leads on from there at once. */
function verbsAfter(states: readonly WrittenState[], transition: WrittenTransition): Verb[] {
  const all = new Set([transition]);
  for (const each of all)
    for (const next of enteredBy(states, each).flatMap(({ transitions }) => transitions))
      if (next.event === undefined) all.add(next);
  return [...all].flatMap((each) => {
    const entered = enteredBy(states, each);
    const left = states.filter(({ name }) => isWithin(name, each.from) || isWithin(each.from, name));
    return [
      ...each.verbs,
      ...left.filter((state) => !entered.includes(state)).flatMap(({ state }) => state.exit),
      ...entered.filter((state) => !left.includes(state)).flatMap(({ state }) => state.entry),
    ];
  });
}
