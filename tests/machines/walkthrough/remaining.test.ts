import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remainingFrom, waysThrough, type Graph } from '../../../machines/walkthrough/index.ts';
import { forksInARow, graphOf, shippedGraph, shippedIds, soundGraphs } from '../../support/graphs.ts';
import { tea } from '../../support/tea.ts';

describe('remainingFrom', () => {
  /** By walking every way that enters no step twice. */
  function counted(graph: Graph, from: string) {
    const steps = waysThrough({ ...graph, start: from }).map((way) => way.length - 1);
    return { min: Math.min(...steps), max: Math.max(...steps) };
  }

  test.each([...shippedIds, 'tea'])('counts the steps of every way on, at every step of %s', (guide) => {
    const graph = guide === 'tea' ? tea : shippedGraph(guide);
    for (const id of Object.keys(graph.steps)) expect(remainingFrom(graph, id)).toEqual(counted(graph, id));
  });

  test('counts the steps of every way on in any graph, with loops too', () => {
    fc.assert(
      fc.property(soundGraphs, (graph) => {
        const ids = Object.keys(graph.steps);
        expect(ids.map((id) => remainingFrom(graph, id))).toEqual(ids.map((id) => counted(graph, id)));
      }),
      { numRuns: 200 },
    );
  });

  test('finds the short way through a loop that a longer way came upon first', () => {
    const graph = graphOf({
      s: ['p', 'b'],
      p: ['q'],
      q: ['a'],
      a: ['b', 'e'],
      b: ['a', 'x'],
      x: ['y'],
      y: ['z'],
      z: ['e'],
      e: [],
    });
    expect(remainingFrom(graph, 's')).toEqual({ min: 3, max: 8 });
  });

  test('counts nothing where no end is reached', () => {
    const graph = graphOf({ a: ['b', 'gone'], b: ['a'] });
    expect(remainingFrom(graph, 'a')).toEqual({ min: 0, max: 0 });
    expect(remainingFrom(graph, 'gone')).toEqual({ min: 0, max: 0 });
  });

  test('takes no time over millions of ways', () => {
    expect(remainingFrom(forksInARow(24), 'fork0')).toEqual({ min: 48, max: 48 });
  });
});
