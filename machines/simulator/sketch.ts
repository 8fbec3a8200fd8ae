import type { z } from 'zod';
import { parseWith } from '../data/index.ts';
import { statesByActor, innerName, type WrittenState } from './behaviour/states.ts';
import { reachedIn } from './check/reach.check.ts';
import type { ActorDefinition, Condition, ProductDefinition } from './definition.types.ts';
import type { World } from './scenario.ts';
import type { FigureAct } from './screens/controls.ts';
import { ProductScreens } from './screens/product-screens.ts';
import type { ScreenView } from './screens/screen.types.ts';
import { withVersions } from './versions.ts';

/** The screens of an incomplete product. */
export interface ScreenSketch {
  /** The product's own screens by device, in file order. */
  ids: Readonly<Record<FigureAct['on'], readonly string[]>>;
  practices: ProductDefinition['practices'];
  versions: readonly string[];
  /** An initial screen. @throws Error if there is no such screen */
  draw(world: World, on: FigureAct['on'], screen: string): ScreenView;
}

type Schemas = Readonly<Record<'product' | 'screens', z.ZodType>>;

/** @returns `undefined` if a file cannot be parsed */
export function sketchScreens(
  schemas: Schemas,
  data: Readonly<Record<'product' | 'screens', unknown>>,
): ScreenSketch | undefined {
  const [product, screens] = [parseWith(schemas.product, data.product), parseWith(schemas.screens, data.screens)];
  if ('problems' in product || 'problems' in screens) return undefined;
  const written = { ...(product.value as object), actors: {}, screens: screens.value } as ProductDefinition;
  const definition = withVersions(written);
  const drawn = new ProductScreens(definition);
  return {
    ids: { phone: Object.keys(definition.screens.phone), portal: Object.keys(definition.screens.portal) },
    practices: definition.practices,
    versions: definition.versions ?? [],
    draw: (world, on, screen) => drawn.drawIn(world, on, screen),
  };
}

/** A state that an actor can stay in, or a group that handles events. */
interface SketchedState {
  /** The path of names; empty for the actor itself. */
  name: string;
  /** Whether it contains others. */
  isGroup: boolean;
  isReached: boolean;
  shows: string | undefined;
}

/** A transition between states. */
interface SketchedWay {
  from: string;
  to: string;
  /** The event, or the name of a delay; `undefined` for immediate transitions. */
  event: string | undefined;
  isTimed: boolean;
  condition: Condition;
}

/** An actor as a graph. Transitions to unknown states are left out; the check reports them. */
export interface ActorSketch {
  id: string;
  states: readonly SketchedState[];
  ways: readonly SketchedWay[];
}

/** @returns `undefined` if the file cannot be parsed */
export function sketchActors(schema: z.ZodType, data: unknown): ActorSketch[] | undefined {
  const read = parseWith(schema, data);
  if ('problems' in read) return undefined;
  const actors = statesByActor(read.value as Readonly<Record<string, ActorDefinition>>);
  return [...actors].map(([id, states]) => sketchOf(id, states));
}

function sketchOf(id: string, all: readonly WrittenState[]): ActorSketch {
  const reached = reachedIn(all);
  const byName = new Map(all.map((each) => [each.name, each]));
  /** The state after entering a state: its initial inner state. `last` is drawn as its parent. */
  const entered = (name: string): string => {
    const { state } = byName.get(name) ?? {};
    if (!state) return name.slice(0, Math.max(0, name.lastIndexOf('.')));
    return state.begins === undefined ? name : entered(innerName(name, state.begins));
  };
  const ways = all.flatMap(({ transitions }) =>
    transitions.flatMap(({ goal, from, event, isTimed, condition }): SketchedWay[] =>
      goal === undefined ? [] : [{ from, to: entered(goal), event, isTimed, condition }],
    ),
  );
  const leaving = new Set(ways.map(({ from }) => from));
  const states = all.flatMap((each): SketchedState[] => {
    const { name, state } = each;
    const isGroup = Object.keys(state.states).length > 0;
    if (isGroup && !leaving.has(name)) return [];
    return [{ name, isGroup, isReached: reached.has(each), shows: state.shows }];
  });
  return { id, states, ways };
}
