import { targetPath } from '../behaviour/targets.ts';
import type { ActorDefinition, ProductDefinition, Verb } from '../definition.types.ts';
import { APP, PHONE } from '../protocol.ts';
import { Faults, type DefinitionProblem, type Path } from './faults.ts';
import { PHONE_ANSWERS } from './messages.ts';
import { around, statesOf, transitionsOf, type WrittenState, type WrittenTransition } from './written.ts';

/** What leads on by itself: from where, to what, and where that stands in the file. */
interface Onward {
  from: string;
  to: readonly string[];
  path: Path;
}

/** What goes round for ever with neither a tap nor a second between: states left at once, messages that bring one another about. */
export function checkLoops({ actors, tokens }: ProductDefinition): DefinitionProblem[] {
  const faults = new Faults('behaviour');
  const heard = Object.entries(PHONE_ANSWERS).map(([message, answers]): Onward => {
    return { from: `${PHONE}.${message}`, to: answers.map((answer) => `${APP}.${answer}`), path: [] };
  });
  for (const [name, actor] of Object.entries(actors)) {
    const left: Onward[] = [];
    const states = statesOf(actor);
    for (const each of states.flatMap(transitionsOf)) {
      const path = [name, ...each.path];
      if (each.event === undefined) {
        const to = moveOf(actor, states, each).entered.map(stateName);
        left.push({ from: stateName(each.from), to, path });
      } else if (!each.isTimed) {
        const to = verbsAfter(actor, states, each).flatMap((verb) => {
          if ('tell' in verb) return [verb.tell];
          return 'withdraw' in verb ? Object.keys(tokens).map((kind) => `${name}.withdrawn.${kind}`) : [];
        });
        heard.push({ from: `${name}.${each.event}`, to, path });
      }
    }
    tellRing(faults, left, (state) => `\`${state}\` of \`${name}\` is left at once, and comes to itself again.`);
  }
  tellRing(faults, heard, (message) => `\`${message}\` brings itself about again.`);
  return faults.found;
}

function tellRing(faults: Faults, all: readonly Onward[], message: (name: string) => string): void {
  for (const { from, path } of all) {
    const after = new Set(all.filter((each) => each.path === path).flatMap(({ to }) => to));
    // A set is walked with what is added meanwhile.
    for (const name of after) for (const each of all) if (each.from === name) each.to.forEach((to) => after.add(to));
    if (!after.has(from) || path.length === 0) continue;
    faults.fault('loop-endless', path, message(from), 'Let a tap or a time (`after: …`) lead on instead.');
    // The others of the ring would be told alike.
    return;
  }
}

/** The states that a transition leaves, and those that one is in after it, as far as it says so. */
function moveOf(actor: ActorDefinition, states: readonly WrittenState[], { from, to }: WrittenTransition) {
  const goal = to === undefined ? from.names : (targetPath(actor, from.names, to) ?? []);
  const entered = around(goal, states);
  // A list is walked with what is added meanwhile.
  for (const { names, state } of entered) {
    const within = [...names, state.begins].join('.');
    if (names.length >= goal.length) entered.push(...states.filter((each) => stateName(each) === within));
  }
  const left = states.filter(({ names }) => from.names.every((name, index) => names[index] === name));
  return { entered, left: [...around(from.names, states), ...left] };
}

/** All that an actor may do on a transition, and on what leads on from there at once. */
function verbsAfter(actor: ActorDefinition, states: readonly WrittenState[], transition: WrittenTransition): Verb[] {
  const all = new Set([transition]);
  for (const each of all)
    for (const next of moveOf(actor, states, each).entered.flatMap(transitionsOf))
      if (next.event === undefined && ![...all].some(({ path }) => path.join() === next.path.join())) all.add(next);
  return [...all].flatMap((each) => {
    const { entered, left } = moveOf(actor, states, each);
    const stays = (state: WrittenState) => entered.includes(state) && left.includes(state);
    return [
      ...each.verbs.map(({ verb }) => verb),
      ...left.filter((state) => !stays(state)).flatMap(({ state }) => state.exit ?? []),
      ...entered.filter((state) => !stays(state)).flatMap(({ state }) => state.entry ?? []),
    ];
  });
}

function stateName({ names }: WrittenState): string {
  return names.join('.');
}
