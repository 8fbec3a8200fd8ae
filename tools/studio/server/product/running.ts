import type { Graph } from '../../../../machines/walkthrough/index.ts';
import { guidedFragment } from '../../../../machines/walkthrough/index.ts';
import type { Product, World } from '../../../../machines/simulator/index.ts';
import type { Library } from '../../../../src/content/index.ts';

/**
 * Where the simulator opens with a screen in front: at the first step of a guide that shows it, in a guide for the same practice if
 * there is one.
 *
 * @returns what stands behind the simulator's address; nothing where no guide comes by that screen
 */
export function runAtScreen(
  { guides }: Library,
  world: World,
  on: 'phone' | 'portal',
  screen: string,
): string | undefined {
  const own = (graph: Graph): boolean =>
    graph.world.platform === world.platform && graph.world.method === world.method && graph.world.task === world.task;
  const ordered = [...guides].toSorted(([, a], [, b]) => Number(own(b.graph)) - Number(own(a.graph)));
  for (const [id, { graph }] of ordered) {
    const shows = (step: string): boolean =>
      graph.steps[step]?.acts.some((act) => act.on === on && act.screen === screen) === true;
    const step = Object.keys(graph.steps).find(shows);
    const ways = step === undefined ? undefined : waysTo(graph, step);
    if (step !== undefined && ways) return `?guide=${id}#${guidedFragment({ step, ways })}`;
  }
  return undefined;
}

/** Where the simulator opens with a fault; nothing where it can occur in no practice. */
export function runWithFault(product: Product, fault: string, practices: readonly World[]): string | undefined {
  const world = practices.find((each) => product.faultsIn(each).includes(fault));
  if (!world) return undefined;
  const query = new URLSearchParams({ task: world.task, platform: world.platform, method: world.method, fault });
  return `?${query.toString()}`;
}

/** The ways that a reader chooses on the shortest path to a step. */
function waysTo({ start, steps }: Graph, goal: string): string[] | undefined {
  const met = new Set<string>([start]);
  const waiting: { step: string; ways: string[] }[] = [{ step: start, ways: [] }];
  for (const { step, ways } of waiting) {
    if (step === goal) return ways;
    const { next, ways: choices = {} } = steps[step] ?? {};
    const on = [
      ...Object.entries(choices).map(([way, to]) => ({ step: to, ways: [...ways, way] })),
      ...(next === undefined ? [] : [{ step: next, ways }]),
    ];
    for (const each of on) {
      if (met.has(each.step)) continue;
      met.add(each.step);
      waiting.push(each);
    }
  }
  return undefined;
}
