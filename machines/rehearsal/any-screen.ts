import { figureOf, type FigureAct, type Product, type ScreenView } from '../simulator/index.ts';
import type { Graph } from '../walkthrough/index.ts';
import { rehearseFault, type Rehearsal } from './rehearse.ts';
import { screenKey, type Remedy, type Shots } from './rehearsal.types.ts';

/**
 * Finds screens outside of guides, such as for a diagnosis, from performing the platform's guides and remedies.
 *
 * @param rehearsalOf performs a guide, cached
 */
export function createAnyScreen(
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
