import { describe, expect, test } from 'vitest';
import { figuresOf, reachableFrom, waysThrough } from '../../../machines/walkthrough/index.ts';
import { graphOf } from '../../support/graphs.ts';

describe('reachableFrom', () => {
  test('follows ways and next, from the start or from any step', () => {
    const graph = graphOf({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] });
    expect([...reachableFrom(graph)].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect([...reachableFrom(graph, 'b')].sort()).toEqual(['b', 'd']);
  });

  test('leaves out steps that do not exist, and goes round a loop once', () => {
    const graph = graphOf({ a: ['b', 'gone', 'constructor'], b: ['a'] });
    expect([...reachableFrom(graph)].sort()).toEqual(['a', 'b']);
    expect([...reachableFrom(graph, 'constructor')]).toEqual([]);
  });
});

describe('waysThrough', () => {
  test('lists each way once, in written order, and ends in a loop', () => {
    const graph = graphOf({ a: ['b', 'c'], b: ['a', 'c'], c: [] });
    expect(waysThrough(graph)).toEqual([
      ['a', 'b', 'c'],
      ['a', 'c'],
    ]);
  });

  test('takes a way that leads nowhere for none', () => {
    expect(waysThrough(graphOf({ a: ['b', 'gone'], b: [] }))).toEqual([['a', 'b']]);
    expect(waysThrough(graphOf({ a: ['b'], b: ['a'] }))).toEqual([]);
  });
});

describe('figuresOf', () => {
  test('lists the figures of steps, then those of problems', () => {
    const graph = graphOf(
      { a: [] },
      {
        a: {
          acts: [
            { figure: '1', on: 'phone', screen: 's' },
            { on: 'phone', screen: 't' },
          ],
        },
        root: { problems: { p: { at: ['a'], figures: ['2'] } } },
      },
    );
    expect(figuresOf(graph)).toEqual([
      { number: '1', step: 'a', act: { figure: '1', on: 'phone', screen: 's' } },
      { number: '2', problem: 'p' },
    ]);
  });
});
