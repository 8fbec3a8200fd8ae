import type { z } from 'zod';
import { parseWith } from '../data/index.ts';
import { statesByActor, within, type WrittenState } from './behaviour/states.ts';
import { reachedIn } from './check/reach.check.ts';
import type { ActorDefinition, Condition, ProductDefinition } from './definition.types.ts';
import type { World } from './scenario.ts';
import type { FigureAct } from './screens/controls.ts';
import { ProductScreens } from './screens/product-screens.ts';
import type { ScreenView } from './screens/screen.types.ts';
import { withVersions } from './versions.ts';

/** The screens of a product that is being written: they are drawn though the rest may not fit them yet. */
export interface ScreenSketch {
  /** Of the product's own screens, by device, in the order of the file. */
  ids: Readonly<Record<FigureAct['on'], readonly string[]>>;
  practices: ProductDefinition['practices'];
  versions: readonly string[];
  /** A screen as it is where nothing has been done. @throws where there is none by that name */
  draw(world: World, on: FigureAct['on'], screen: string): ScreenView;
}

type Schemas = Readonly<Record<'product' | 'screens', z.ZodType>>;

/** @returns nothing where one of the two files cannot be read by its schema */
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

/** A state in which an actor can stay, or one around others that hears something whatever lies within. */
interface SketchedState {
  /** The names on the way to it, with points between; the actor itself has none. */
  name: string;
  /** Whether others lie within it. */
  isGroup: boolean;
  isReached: boolean;
  shows: string | undefined;
}

/** What leads from one state to another, by their names. */
interface SketchedWay {
  from: string;
  to: string;
  /** What is heard, or the name of a time; nothing where it is left at once. */
  event: string | undefined;
  isTimed: boolean;
  condition: Condition;
}

/** An actor as states and what leads from one to another. Where a state leads that there is not is left out: the check tells it. */
export interface ActorSketch {
  id: string;
  states: readonly SketchedState[];
  ways: readonly SketchedWay[];
}

/** @returns nothing where the file cannot be read by its schema */
export function sketchActors(schema: z.ZodType, data: unknown): ActorSketch[] | undefined {
  const read = parseWith(schema, data);
  if ('problems' in read) return undefined;
  const actors = statesByActor(read.value as Readonly<Record<string, ActorDefinition>>);
  return [...actors].map(([id, states]) => sketchOf(id, states));
}

function sketchOf(id: string, all: readonly WrittenState[]): ActorSketch {
  const reached = reachedIn(all);
  const byName = new Map(all.map((each) => [each.name, each]));
  /** Where one comes to who comes to a state: to the first within it. Where one was before is drawn as the state around it. */
  const entered = (name: string): string => {
    const { state } = byName.get(name) ?? {};
    if (!state) return name.slice(0, Math.max(0, name.lastIndexOf('.')));
    return state.begins === undefined ? name : entered(within(name, state.begins));
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
