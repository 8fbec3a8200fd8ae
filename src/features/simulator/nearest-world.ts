import type { Product, Scenario, World } from '../../../machines/simulator/index.ts';

/** What of a practice can be another: what is done, on which phone, and in which way. */
export type Part = 'task' | 'platform' | 'method';

type Chosen = World & Pick<Scenario, 'version'> & { faults: readonly string[] };

/** A practice with one part changed, and of the rest the nearest that goes with it. */
export function withPart<T extends Chosen>(product: Product, chosen: T, part: Part, value: string): T {
  const wanted: World = { ...chosen, [part]: value };
  const fits = product.worlds.filter(
    (world) => world[part] === value && (part === 'task' || world.task === wanted.task),
  );
  const hits = (world: World): number =>
    Number(world.platform === wanted.platform) * 2 + Number(world.method === wanted.method);
  const world = fits.reduce((best, each) => (hits(each) > hits(best) ? each : best));
  const possible = product.faultsIn(world);
  return { ...chosen, ...world, faults: chosen.faults.filter((fault) => possible.includes(fault)) };
}
