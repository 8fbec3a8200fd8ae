import { describe, expect, test } from 'vitest';
import { checkGraph, figuresOf, reachableFrom, waysThrough, type Graph } from '../../../machines/walkthrough/index.ts';
import { graphOf, shippedGraphs } from '../../support/graphs.ts';

const codes = (graph: Graph) => checkGraph(graph).map(({ code, path }) => `${code} ${(path ?? []).join('.')}`);

describe('checkGraph', () => {
  test('finds nothing wrong where every way leads to an end', () => {
    expect(codes(graphOf({ a: ['b', 'c'], b: ['c'], c: [] }))).toEqual([]);
  });

  test('finds nothing wrong with a loop that has a way out', () => {
    expect(codes(graphOf({ a: ['b'], b: ['a', 'c'], c: [] }))).toEqual([]);
  });

  test.each<[string, Parameters<typeof graphOf>, string[]]>([
    ['a step that nothing leads to', [{ a: ['c'], b: ['c'], c: [] }], ['step-unreachable steps.b']],
    [
      'a loop without a way out',
      [{ a: ['b', 'd'], b: ['c'], c: ['b'], d: [] }],
      ['no-way-out steps.b', 'no-way-out steps.c'],
    ],
    ['a way to nowhere', [{ a: ['b', 'x'], b: [] }], ['way-leads-nowhere steps.a.ways.to-x']],
    ['a next to nowhere', [{ a: ['x'] }], ['way-leads-nowhere steps.a.next']],
    ['a number twice', [{ a: ['b'], b: [] }, { b: { n: 1 } }], ['step-number-twice steps.b.n']],
    ['a label twice', [{ a: ['b'], b: [] }, { b: { label: '1' } }], ['step-label-twice steps.b.label']],
    [
      'a figure in a step and in a problem',
      [
        { a: [] },
        {
          a: { acts: [{ figure: '1', on: 'phone', screen: 's' }] },
          root: { problems: { p: { at: ['a'], figures: ['1'] } } },
        },
      ],
      ['figure-number-twice problems.p.figures'],
    ],
    [
      'a problem at no step',
      [{ a: [] }, { root: { problems: { p: { at: ['b'] } } } }],
      ['problem-at-unknown-step problems.p.at'],
    ],
    [
      'an act of no way',
      [{ a: [] }, { a: { acts: [{ on: 'phone', screen: 's', way: 'w' }] } }],
      ['act-of-unknown-way steps.a.acts.0.way'],
    ],
  ])('finds %s', (_, graph, expected) => {
    expect(codes(graphOf(...graph))).toEqual(expected);
  });

  test('finds a start that is no step', () => {
    expect(codes(graphOf({ a: [] }, { root: { start: 'b' } }))).toEqual([
      'way-leads-nowhere start',
      'step-unreachable steps.a',
    ]);
  });
});

describe('reachableFrom', () => {
  test('follows ways and next, from the start or from any step', () => {
    const graph = graphOf({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] });
    expect([...reachableFrom(graph)].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect([...reachableFrom(graph, 'b')].sort()).toEqual(['b', 'd']);
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

  test('finds eleven ways through the six shipped guides', () => {
    const counts = Object.entries(shippedGraphs()).map(([id, graph]) => [id, waysThrough(graph).length]);
    expect(Object.fromEntries(counts)).toEqual({
      'android-add-user-code': 2,
      'android-add-user-qr': 2,
      'iphone-activate-qr': 2,
      'iphone-add-user-code': 2,
      'iphone-add-user-qr': 2,
      'message-delivery': 1,
    });
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
