import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Graph, Progress } from '../../machines/walkthrough/index.ts';
import { parseGraph } from '../../machines/walkthrough/walkthrough.parse.ts';

const folder = join(process.cwd(), 'content/walkthroughs');

/** The ids of the shipped guides. */
export const shippedIds: readonly string[] = readdirSync(folder)
  .map((file) => file.replace(/\.yaml$/, ''))
  .sort();

/**
 * The graph of a shipped guide, read from its YAML alone. Tests ask for it while they run, not while they are
 * gathered, so that Stryker knows which of them a mutant can touch.
 */
export const shippedGraph = kept((id: string) => graphFrom(parse(readFileSync(join(folder, `${id}.yaml`), 'utf8'))));

/** All shipped graphs, by id. */
export const shippedGraphs = (): Record<string, Graph> =>
  Object.fromEntries(shippedIds.map((id) => [id, shippedGraph(id)]));

/** A function that makes each thing once, when it is first asked for. */
export function kept<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
}

/** The graph of valid data. */
export function graphFrom(data: object): Graph {
  const result = parseGraph(data);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.graph;
}

/**
 * A graph from a short notation: step → the steps that it leads to; none is an end, several are ways `to-…`.
 *
 * @param change fields to add to a step by its id, or to the graph as `root`
 */
export function graphOf(edges: Record<string, string[]>, change: Partial<Record<string, object>> = {}): Graph {
  const steps = Object.entries(edges).map(([id, targets], index) => {
    const on =
      targets.length === 0
        ? { end: true }
        : targets.length === 1
          ? { next: targets[0] }
          : { ways: Object.fromEntries(targets.map((target) => [`to-${target}`, target])) };
    return [id, { n: index + 1, ...on, ...change[id] }];
  });
  return graphFrom({
    case: 300,
    version: 0,
    world: { platform: 'a', method: 'b', task: 'c' },
    start: Object.keys(edges)[0],
    steps: Object.fromEntries(steps),
    ...change['root'],
  });
}

/** As many forks in a row, each with two ways that merge again: twice as many ways through with each. */
export function forksInARow(count: number): Graph {
  const edges: Record<string, string[]> = {};
  for (let fork = 0; fork < count; fork++) {
    edges[`fork${fork}`] = [`left${fork}`, `right${fork}`];
    edges[`left${fork}`] = edges[`right${fork}`] = [`fork${fork + 1}`];
  }
  return graphOf({ ...edges, [`fork${count}`]: [] });
}

/** Every place of a graph that fewer than `most` choices lead to, found by walking from the start. */
export function placesOf(graph: Graph, most = 4): Progress[] {
  const places: Progress[] = [];
  const walk = (step: string, ways: readonly string[]): void => {
    if (ways.length >= most) return;
    places.push({ step, ways });
    const { next, ways: choices = {} } = graph.steps[step]!;
    if (next !== undefined) walk(next, ways);
    for (const [way, target] of Object.entries(choices)) walk(target, [...ways, way]);
  };
  walk(graph.start, []);
  return places;
}

/** Sound graphs of up to seven steps, with forks, merges and loops: each step can lead to the one after it. */
export const soundGraphs: fc.Arbitrary<Graph> = fc
  .array(fc.uniqueArray(fc.nat(6), { maxLength: 3 }), { minLength: 1, maxLength: 6 })
  .map((extra) =>
    graphOf(
      Object.fromEntries([
        ...extra.map((targets, step) => [
          `s${step}`,
          [...new Set([...targets.filter((target) => target <= extra.length), step + 1])].map((target) => `s${target}`),
        ]),
        [`s${extra.length}`, []],
      ]),
    ),
  );
