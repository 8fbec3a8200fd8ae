import { figureOf, type FigureAct, type Product, type ScreenView } from '../simulator/index.ts';
import { known } from '../known.ts';
import type { Graph } from '../walkthrough/index.ts';
import { momentsOf, type Moment } from './moments.ts';
import { rehearse, rehearseFault, scenarioOf, type Rehearsal } from './rehearse.ts';
import { screenKey, shotKey, type Remedy, type Shots } from './rehearsal.types.ts';

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
  /** The moments of a performed step. */
  moments(guide: string, step: string): readonly Moment[];
  /** A screen of a problem in a guide; by default the first with the problem, preferably of `platform`. */
  problemFigure(problem: string, act: FigureAct, where: { guide?: string; platform?: string }): ScreenView | undefined;
  /** A screen of a platform, from its guides and remedies. */
  anyFigure(act: FigureAct, platform: string): ScreenView | undefined;
}

/**
 * Creates the figures of guides in the newest version of the app that has them. Each guide is performed once, on first
 * use.
 *
 * @param version restricts the figures to one version
 */
export function createFigures(
  product: Product,
  guides: ReadonlyMap<string, Graph>,
  remedies: Readonly<Record<string, Remedy>>,
  version?: string,
): Figures {
  const rehearsals = new Map<string, Rehearsal>();
  const remedyCache = new Map<string, Shots>();

  const graphOf = (guide: string): Graph => known(guides.get(guide), `Guide \`${guide}\``);
  const rehearsalOf = (guide: string): Rehearsal => {
    const rehearsal =
      rehearsals.get(guide) ?? rehearse(product, graphOf(guide), version === undefined ? undefined : [version]);
    rehearsals.set(guide, rehearsal);
    return rehearsal;
  };
  const shotsOf = (guide: string, problem: string): Shots => {
    const key = `${guide} ${problem}`;
    const shots = remedyCache.get(key) ?? remedyShots(product, graphOf(guide), problem, remedies, version);
    remedyCache.set(key, shots);
    return shots;
  };
  const guideWith = (problem: string, platform: string | undefined): string | undefined => {
    const found = [...guides].filter(([, { problems }]) => Object.hasOwn(problems, problem));
    return (found.find(([, { world }]) => world.platform === platform) ?? found[0])?.[0];
  };

  const others = new Map<string, Figures>();
  return {
    versions: product.versions.toReversed(),
    inVersion(other) {
      const figures = others.get(other) ?? createFigures(product, guides, remedies, other);
      others.set(other, figures);
      return figures;
    },
    isPractised: (guide) => scenarioOf(product, graphOf(guide), 0) !== undefined,
    actFigure(guide, step, index) {
      const acts = guides.get(guide)?.steps[step]?.acts ?? [];
      const shot = rehearsalOf(guide).shots.get(shotKey(step, index));
      const act = acts[index];
      if (!shot || !act) return undefined;
      const before = acts.slice(0, index).filter(({ way }) => way === undefined || way === act.way);
      return figureOf(shot, act, before);
    },
    moments: (guide, step) => momentsOf(graphOf(guide), rehearsalOf(guide).scenes, step),
    problemFigure(problem, act, { guide, platform }) {
      const shown = guide ?? guideWith(problem, platform);
      const shot = shown === undefined ? undefined : shotsOf(shown, problem).get(screenKey(act.on, act.screen));
      return shot && figureOf(shot, act);
    },
    anyFigure: createAnyScreen(product, guides, remedies, rehearsalOf, version),
  };
}

/** The first occurrence of each screen while the problem's faults are fixed. */
function remedyShots(
  product: Product,
  graph: Graph,
  problem: string,
  remedies: Readonly<Record<string, Remedy>>,
  version: string | undefined,
): Shots {
  const shots = new Map<string, ScreenView>();
  const possible = product.faultsIn(graph.world);
  for (const fault of product.faults) {
    const remedy = Object.hasOwn(remedies, fault) ? remedies[fault] : undefined;
    if (remedy?.problem !== problem || !possible.includes(fault)) continue;
    const rehearsal = rehearseFault(product, graph, fault, remedy, 0, version);
    for (const [key, view] of rehearsal?.shots ?? []) if (!shots.has(key)) shots.set(key, view);
  }
  return shots;
}

/**
 * Finds screens outside of guides, such as for a diagnosis, from performing the platform's guides and remedies.
 *
 * @param rehearsalOf performs a guide, cached
 */
function createAnyScreen(
  product: Product,
  guides: ReadonlyMap<string, Graph>,
  remedies: Readonly<Record<string, Remedy>>,
  rehearsalOf: (guide: string) => Rehearsal,
  version: string | undefined,
): (act: FigureAct, platform: string) => ScreenView | undefined {
  const gathered = new Map<string, Shots>();

  /** All screens of a platform by device and id. Screens from guides take precedence over those from remedies. */
  const shotsOf = (platform: string): Shots => {
    const cached = gathered.get(platform);
    if (cached) return cached;
    const shots = new Map<string, ScreenView>();
    const keep = (view: ScreenView): void => {
      const key = screenKey(view.device === 'browser' ? 'portal' : 'phone', view.screen);
      if (!shots.has(key)) shots.set(key, view);
    };
    const own = [...guides].filter(([, { world }]) => world.platform === platform);
    for (const [id] of own) for (const view of rehearsalOf(id).shots.values()) keep(view);
    for (const [, graph] of own) {
      for (const fault of product.faultsIn(graph.world)) {
        const remedy = Object.hasOwn(remedies, fault) ? remedies[fault] : undefined;
        if (!remedy) continue;
        for (const view of rehearseFault(product, graph, fault, remedy, 0, version)?.shots.values() ?? []) keep(view);
      }
    }
    gathered.set(platform, shots);
    return shots;
  };

  return (act, platform) => {
    const shot = shotsOf(platform).get(screenKey(act.on, act.screen));
    return shot && figureOf(shot, act);
  };
}
