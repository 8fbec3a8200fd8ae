import { figureOf, type DeviceId, type FigureAct, type Product, type ScreenView } from '../simulator/index.ts';
import { assertDefined } from '../assert-defined.ts';
import type { Graph } from '../walkthrough/index.ts';
import { screenKey, shotKey, type Remedy, type Shots } from './perform.ts';
import { rehearse, rehearseFault, scenarioOf } from './rehearse.ts';

/** Figures of guides and problems, from performing them on the simulator. */
export interface Figures {
  /** Versions of the app, newest first. Empty if there is only one. */
  versions: readonly string[];
  /** The figures in another version, without those that do not occur there. */
  inVersion(version: string): Figures;
  /** Whether the simulator supports the guide's world. */
  isPractised(guide: string): boolean;
  /** The screen of an act with the control marked; `undefined` if the act is never performed. */
  actFigure(guide: string, step: string, act: number): ScreenView | undefined;
  /** A screen of a problem in a guide; by default the first with the problem, preferably of `platform`. */
  problemFigure(problem: string, act: FigureAct, where: { guide?: string; platform?: string }): ScreenView | undefined;
  /** A screen of a platform, from its guides and remedies. */
  anyFigure(act: FigureAct, platform: string): ScreenView | undefined;
}

function placeOf({ device }: ScreenView): DeviceId {
  if (device === 'browser') return 'portal';
  return device === 'keypad' ? 'device' : 'phone';
}

/** Performs each guide once, on first use. @param version by default, for each figure, the newest that has it */
export function createFigures(
  product: Product,
  guides: ReadonlyMap<string, Graph>,
  remedies: Readonly<Record<string, Remedy>>,
  version?: string,
): Figures {
  const graphOf = (guide: string): Graph => assertDefined(guides.get(guide), `Guide \`${guide}\``);
  const rehearsalOf = memoized((guide) =>
    rehearse(product, graphOf(guide), version === undefined ? undefined : [version]),
  );
  const problemShots = memoized((guide) =>
    memoized((problem) => remedyShots(product, graphOf(guide), remedies, version, problem)),
  );
  const guideWith = (problem: string, platform: string | undefined): string | undefined => {
    const found = [...guides].filter(([, { problems }]) => Object.hasOwn(problems, problem));
    return (found.find(([, { world }]) => world.platform === platform) ?? found[0])?.[0];
  };
  /** All screens of a platform. Screens from guides take precedence over those from remedies. */
  const platformShots = memoized((platform): Shots => {
    const own = [...guides].filter(([, { world }]) => world.platform === platform);
    const shots = new Map<string, ScreenView>();
    for (const [id] of own)
      for (const view of rehearsalOf(id).shots.values()) {
        const key = screenKey(placeOf(view), view.screen);
        if (!shots.has(key)) shots.set(key, view);
      }
    for (const [, graph] of own)
      for (const [key, view] of remedyShots(product, graph, remedies, version))
        if (!shots.has(key)) shots.set(key, view);
    return shots;
  });

  return {
    versions: product.versions.toReversed(),
    inVersion: memoized((other) => createFigures(product, guides, remedies, other)),
    isPractised: (guide) => scenarioOf(product, graphOf(guide), 0) !== undefined,
    actFigure(guide, step, index) {
      const acts = guides.get(guide)?.steps[step]?.acts ?? [];
      const shot = rehearsalOf(guide).shots.get(shotKey(step, index));
      const act = acts[index];
      if (!shot || !act) return undefined;
      const before = acts.slice(0, index).filter(({ way }) => way === undefined || way === act.way);
      return figureOf(shot, act, before);
    },
    problemFigure(problem, act, { guide, platform }) {
      const shown = guide ?? guideWith(problem, platform);
      const shot = shown === undefined ? undefined : problemShots(shown)(problem).get(screenKey(act.on, act.screen));
      return shot && figureOf(shot, act);
    },
    anyFigure(act, platform) {
      const shot = platformShots(platform).get(screenKey(act.on, act.screen));
      return shot && figureOf(shot, act);
    },
  };
}

function memoized<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

/** The first occurrence of each screen while a guide's faults are fixed, optionally only those of one problem. */
function remedyShots(
  product: Product,
  graph: Graph,
  remedies: Readonly<Record<string, Remedy>>,
  version: string | undefined,
  problem?: string,
): Shots {
  const shots = new Map<string, ScreenView>();
  for (const fault of product.faultsIn(graph.world)) {
    const remedy = remedies[fault];
    if (!remedy || (problem !== undefined && remedy.problem !== problem)) continue;
    const rehearsal = rehearseFault(product, graph, fault, remedy, 0, version);
    for (const [key, view] of rehearsal?.shots ?? []) if (!shots.has(key)) shots.set(key, view);
  }
  return shots;
}
