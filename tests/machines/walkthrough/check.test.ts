import { describe, expect, test } from 'vitest';
import { checkGraph } from '../../../machines/walkthrough/index.ts';
import { graphOf, shippedGraph, shippedIds } from '../../support/graphs.ts';
import { tea } from '../../support/tea.ts';

type Notation = Parameters<typeof graphOf>;

/** The faults of a graph, each in three lines: code and path, message, hint. */
const faults = (notation: Notation) =>
  checkGraph(graphOf(...notation)).map(({ code, path, message, hint }) => [
    `${code} ${(path ?? []).join('.')}`,
    message,
    hint,
  ]);

const look = { on: 'phone', screen: 'home' };
const figure = { ...look, figure: '1' };
const loopHint = 'Add `end: true` to a later step, or a way out of the loop.';
const reachHint = 'Add a `next` or a way that leads to it, or remove the step.';
const figureHint = 'Use each figure number once in a guide.';

describe('checkGraph', () => {
  test.each(shippedIds)('finds nothing wrong with %s', (id) => {
    expect(checkGraph(shippedGraph(id))).toEqual([]);
  });

  test('finds nothing wrong with a loop that has a way out', () => {
    expect(checkGraph(tea)).toEqual([]);
    expect(faults([{ a: ['b'], b: ['a', 'c'], c: [] }])).toEqual([]);
  });

  test('finds nothing wrong with acts of all ways and of one', () => {
    const acts = [look, { ...look, way: 'to-b' }, { ...look, way: 'to-c' }];
    expect(faults([{ a: ['b', 'c'], b: ['c'], c: [] }, { a: { acts } }])).toEqual([]);
  });

  test.each<[string, Notation, string[]]>([
    [
      'a step that nothing leads to',
      [{ a: ['c'], b: ['c'], c: [] }],
      ['step-unreachable steps.b', 'No way leads to step `b`.', reachHint],
    ],
    [
      'a way to nowhere',
      [{ open: ['more', 'moer'], more: [] }],
      [
        'way-leads-nowhere steps.open.ways.to-moer',
        'Way `to-moer` of step `open` leads to `moer`, which is not a step.',
        'Did you mean `more`?',
      ],
    ],
    [
      'a next to nowhere',
      [{ open: ['opne'] }],
      [
        'way-leads-nowhere steps.open.next',
        'Step `open` leads to `opne`, which is not a step.',
        'Did you mean `open`?',
      ],
    ],
    [
      'a number twice',
      [
        { a: ['b'], b: ['c'], c: [] },
        { b: { n: 1 }, c: { n: 7 } },
      ],
      [
        'step-number-twice steps.b.n',
        'Steps `a` and `b` have the same number `n: 1`.',
        'Give `b` a number that this guide never used: `n: 8`.',
      ],
    ],
    [
      'a label twice',
      [{ a: ['b'], b: [] }, { b: { label: '1' } }],
      [
        'step-label-twice steps.b.label',
        'Steps `a` and `b` have the same label `1`.',
        'Change the `label` of one of them.',
      ],
    ],
    [
      'a figure in two steps',
      [
        { a: ['b'], b: [] },
        { a: { acts: [figure] }, b: { acts: [figure] } },
      ],
      ['figure-number-twice steps.b.acts', 'Figure `1` is used in `a` and again in `b`.', figureHint],
    ],
    [
      'a figure in a step and in a problem',
      [{ a: [] }, { a: { acts: [figure] }, root: { problems: { p: { at: ['a'], figures: ['1'] } } } }],
      ['figure-number-twice problems.p.figures', 'Figure `1` is used in `a` and again in `p`.', figureHint],
    ],
    [
      'a figure in two problems',
      [{ a: [] }, { root: { problems: { p: { at: ['a'], figures: ['1'] }, q: { at: ['a'], figures: ['1'] } } } }],
      ['figure-number-twice problems.q.figures', 'Figure `1` is used in `p` and again in `q`.', figureHint],
    ],
    [
      'a problem at no step',
      [{ scan: [] }, { root: { problems: { p: { at: ['scan', 'scna'] } } } }],
      [
        'problem-at-unknown-step problems.p.at',
        'Problem `p` is placed at `scna`, which is not a step of this guide.',
        'Did you mean `scan`?',
      ],
    ],
    [
      'an act of no way',
      [{ a: ['b', 'c'], b: ['c'], c: [] }, { a: { acts: [look, { ...look, way: 'to-d' }] } }],
      [
        'act-of-unknown-way steps.a.acts.1.way',
        'An act of step `a` belongs to way `to-d`, which that step does not have.',
        'Did you mean `to-b`?',
      ],
    ],
  ])('finds %s', (_, notation, fault) => {
    expect(faults(notation)).toEqual([fault]);
  });

  test('finds a loop without a way out once, at its first step, and not what leads into it', () => {
    expect(faults([{ a: ['b', 'd'], b: ['c'], c: ['b'], d: [] }])).toEqual([
      ['no-way-out steps.b', 'No path leads from step `b` to the guide’s end.', loopHint],
    ]);
    expect(faults([{ a: ['b'], b: ['c'], c: ['d'], d: ['c'] }]).map(([code]) => code)).toEqual(['no-way-out steps.c']);
    const two = faults([{ a: ['b', 'd'], b: ['c'], c: ['b'], d: ['e'], e: ['d'] }]);
    expect(two.map(([code]) => code)).toEqual(['no-way-out steps.b', 'no-way-out steps.d']);
  });

  test('finds a start that is no step', () => {
    expect(faults([{ open: [] }, { root: { start: 'opne' } }])).toEqual([
      ['way-leads-nowhere start', 'The guide’s `start` leads to `opne`, which is not a step.', 'Did you mean `open`?'],
      ['step-unreachable steps.open', 'No way leads to step `open`.', reachHint],
    ]);
  });

  /** The hints of a graph of steps in a row, which have these numbers. */
  const numberHints = (numbers: readonly number[]) => {
    const ids = numbers.map((_, index) => `s${index}`);
    const edges = Object.fromEntries(ids.map((id, index) => [id, ids.slice(index + 1, index + 2)]));
    const changes = Object.fromEntries(ids.map((id, index) => [id, { n: numbers[index], label: undefined }]));
    return faults([edges, changes]).map(([, , hint]) => hint);
  };
  const numberHint = (id: string, n: number) => `Give \`${id}\` a number that this guide never used: \`n: ${n}\`.`;

  test('offers a number of its own to each step that needs one', () => {
    expect(numberHints([4, 4, 2, 4, 2])).toEqual([numberHint('s1', 5), numberHint('s3', 6), numberHint('s4', 7)]);
  });

  test('offers the numbers below where there are none above', () => {
    expect(numberHints([98, 98, 1, 1, 3, 3])).toEqual([numberHint('s1', 99), numberHint('s3', 2), numberHint('s5', 4)]);
    expect(numberHints([99, 99])).toEqual([numberHint('s1', 1)]);
  });
});
