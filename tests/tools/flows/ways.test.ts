import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waysThrough, type Graph } from '../../../machines/walkthrough/index.ts';
import { actsOn, waysOf } from '../../../tools/flows/ways.ts';
import { graphOf, soundGraphs } from '../../support/graphs.ts';

/** Where choices lead from the start, until no fork is left or no choice. */
function walked({ start, steps }: Graph, ways: readonly string[]): string[] {
  const trail: string[] = [];
  const left = [...ways];
  for (let id: string | undefined = start; id !== undefined;) {
    trail.push(id);
    const step: Graph['steps'][string] = steps[id]!;
    id = step.ways ? step.ways[left.shift() ?? ''] : step.next;
  }
  return trail;
}

test('every way is one that its choices lead along, each once, and no trail is left out', () => {
  fc.assert(
    fc.property(soundGraphs, (graph) => {
      const found = waysOf(graph);
      for (const { ways, trail } of found) expect(walked(graph, ways)).toEqual(trail);
      expect(new Set(found.map(({ ways }) => ways.join('.'))).size).toBe(found.length);
      const trails = new Set(found.map(({ trail }) => trail.join()));
      expect(trails).toEqual(new Set(waysThrough(graph).map((trail) => trail.join())));
    }),
  );
});

test('two choices that lead to the same step are two ways', () => {
  const graph = graphOf({ ask: ['end'], end: [] }, { ask: { next: undefined, ways: { yes: 'end', no: 'end' } } });
  expect(waysOf(graph).map(({ ways }) => ways)).toEqual([['yes'], ['no']]);
});

test('a way has the acts of all ways and its own, in their places', () => {
  const acts = [
    { on: 'phone', screen: 'a', way: 'to-left' },
    { on: 'phone', screen: 'b' },
    { on: 'phone', screen: 'c', way: 'to-right' },
  ];
  const graph = graphOf({ ask: ['left', 'right'], left: [], right: [] }, { ask: { acts }, right: { acts } });
  const right = waysOf(graph).find(({ ways }) => ways[0] === 'to-right')!;
  expect(actsOn(graph, right).map(({ step, position, act }) => [step, position, act.screen])).toEqual([
    ['ask', 2, 'b'],
    ['ask', 3, 'c'],
    ['right', 2, 'b'],
  ]);
});
