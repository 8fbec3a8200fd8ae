import type { z } from 'zod';
import { parseWith } from '../../data/index.ts';
import { targetPath, LAST } from '../behaviour/targets.ts';
import type { ActorDefinition, Condition, ProductDefinition } from '../definition.types.ts';
import type { FigureAct } from '../screens/controls.ts';
import { ProductScreens } from '../screens/product-screens.ts';
import type { ScreenView } from '../screens/screen.types.ts';
import type { World } from '../scenario.ts';
import { reachedIn } from './reach.check.ts';
import { withVersions } from './versions.check.ts';
import { statesOf, transitionsOf } from './written.ts';

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
  /** The names on the way to it; none is the actor itself. */
  names: readonly string[];
  /** Whether others lie within it. */
  isGroup: boolean;
  isReached: boolean;
  shows: string | undefined;
}

/** What leads from one state to another. */
interface SketchedWay {
  from: readonly string[];
  to: readonly string[];
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
  return Object.entries(read.value as Readonly<Record<string, ActorDefinition>>).map(([id, actor]) =>
    sketchOf(id, actor),
  );
}

function sketchOf(id: string, actor: ActorDefinition): ActorSketch {
  const all = statesOf(actor);
  const reached = reachedIn(actor, all);
  const byName = new Map(all.map((each) => [each.names.join('.'), each]));
  /** Where one comes to who comes to a state: to the first within it. */
  const entered = (names: readonly string[]): readonly string[] => {
    const { state } = byName.get(names.join('.')) ?? {};
    return state?.begins === undefined || !state.states ? names : entered([...names, state.begins]);
  };
  const ways = all.flatMap((written) =>
    transitionsOf(written).flatMap(({ event, isTimed, condition, to }): SketchedWay[] => {
      const path = to === undefined ? undefined : targetPath(actor, written.names, to);
      if (!path) return [];
      // Where one was before is drawn as the state around it.
      const goal = path.at(-1) === LAST ? path.slice(0, -1) : path;
      return [{ from: written.names, to: entered(goal), event, isTimed, condition }];
    }),
  );
  const leaving = new Set(ways.map(({ from }) => from.join('.')));
  const states = all.flatMap(({ names, state }): SketchedState[] => {
    const isGroup = Object.keys(state.states ?? {}).length > 0;
    if (isGroup && !leaving.has(names.join('.'))) return [];
    return [{ names, isGroup, isReached: reached.has(names.join('.')), shows: state.shows }];
  });
  return { id, states, ways };
}
