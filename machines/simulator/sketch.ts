import { closure } from '../closure.ts';
import type { ActorDefinition, Condition, ProductDefinition, World } from './definition.ts';
import { ProductScreens } from './screens/product-screens.ts';
import type { FigureAct, ScreenView } from './screens/screen.ts';
import { innerName, statesByActor, type WrittenState } from './states.ts';
import { withVersions } from './vocabulary.ts';

/** The screens of an incomplete product. */
export interface ScreenSketch {
  /** The product's own screens by device, in file order. */
  ids: Readonly<Record<FigureAct['on'], readonly string[]>>;
  practices: ProductDefinition['practices'];
  versions: readonly string[];
  /** An initial screen. @throws Error if there is no such screen */
  draw(world: World, on: FigureAct['on'], screen: string): ScreenView;
}

export function sketchScreens(product: ProductDefinition): ScreenSketch {
  const { screens, practices, versions = [] } = product;
  const drawn = new ProductScreens(withVersions(product));
  return {
    ids: { phone: Object.keys(screens.phone), portal: Object.keys(screens.portal) },
    practices,
    versions,
    draw: (world, on, screen) => drawn.drawIn(world, on, screen),
  };
}

/** An actor as a graph. Transitions to unknown states are left out; the check reports them. */
export interface ActorSketch {
  id: string;
  /** States that the actor can stay in, and groups that handle events, by their paths of names. */
  states: readonly { name: string; isGroup: boolean; isReached: boolean }[];
  /** Transitions. The event is the name of a delay if it is timed, and `undefined` if it is immediate. */
  ways: readonly { from: string; to: string; event: string | undefined; isTimed: boolean; condition: Condition }[];
}

export function sketchActors(actors: Readonly<Record<string, ActorDefinition>>): ActorSketch[] {
  return [...statesByActor(actors)].map(([id, states]) => sketchOf(id, states));
}

function sketchOf(id: string, all: readonly WrittenState[]): ActorSketch {
  const byName = new Map(all.map((each) => [each.name, each]));
  const reached = closure([''], (name) => {
    const { state, transitions = [] } = byName.get(name) ?? {};
    const goals = transitions.flatMap(({ goal }) => goal ?? []);
    if (state?.begins !== undefined) goals.push(innerName(name, state.begins));
    // A state is entered with the states around it.
    return goals.flatMap((goal) => goal.split('.').map((_, index, names) => names.slice(0, index + 1).join('.')));
  });
  /** The state after entering a state: its initial inner state. `last` is drawn as its parent. */
  const entered = (name: string): string => {
    const { state } = byName.get(name) ?? {};
    if (!state) return name.slice(0, Math.max(0, name.lastIndexOf('.')));
    return state.begins === undefined ? name : entered(innerName(name, state.begins));
  };
  const ways = all.flatMap(({ transitions }) =>
    transitions.flatMap(({ goal, from, event, isTimed, condition }) =>
      goal === undefined ? [] : [{ from, to: entered(goal), event, isTimed, condition }],
    ),
  );
  const states = all.flatMap(({ name, state }) => {
    const isGroup = Object.keys(state.states).length > 0;
    if (isGroup && !ways.some(({ from }) => from === name)) return [];
    return [{ name, isGroup, isReached: reached.has(name) }];
  });
  return { id, states, ways };
}
