import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGraph, type Graph } from '../../../machines/walkthrough/index.ts';

const data = {
  case: 301,
  version: 1,
  world: { platform: 'kettle', method: 'gas', task: 'boil' },
  start: 'look',
  steps: {
    look: { n: 1, ways: { full: 'light', empty: 'fill' } },
    fill: { n: 2, label: '1.a', acts: [{ figure: '1', on: 'phone', screen: 'tap-water' }], next: 'light' },
    wait: { n: 4, label: '1.b', next: 'light' },
    light: { n: 3, end: true },
  },
  problems: { 'no-flame': { at: ['light'], figures: ['2.1'] } },
};

/** The codes and paths of the faults in `data` with one change. */
function faults(change: object): string[] {
  const result = parseGraph({ ...data, ...change });
  return 'problems' in result ? result.problems.map(({ code, path }) => `${code} ${(path ?? []).join('.')}`) : [];
}

const steps = (change: object) => ({ steps: { ...data.steps, ...change } });

describe('parseGraph', () => {
  test('reads a whole graph and numbers the steps without a label', () => {
    const { graph } = parseGraph(data) as { graph: Graph };
    expect(Object.entries(graph.steps).map(([id, { label }]) => `${id} ${label}`)).toEqual([
      'look 1',
      'fill 1.a',
      'wait 1.b',
      'light 2',
    ]);
    expect(graph.steps['fill']!.acts).toEqual([{ figure: '1', on: 'phone', screen: 'tap-water' }]);
    expect(graph.problems['no-flame']).toEqual({ at: ['light'], figures: ['2.1'] });
  });

  test.each([
    ['a case of two digits', { case: 99 }, ['bad-number case']],
    ['a case that is text', { case: '301' }, ['bad-number case']],
    ['version 10', { version: 10 }, ['bad-number version']],
    ['a fraction', { version: 1.5 }, ['bad-number version']],
    [
      'no world',
      { world: undefined },
      ['not-an-object world', 'bad-value world.platform', 'bad-value world.method', 'bad-value world.task'],
    ],
    ['a start with a space', { start: 'the start' }, ['bad-value start']],
    ['steps that are a list', { steps: [] }, ['not-an-object steps']],
    ['an unknown field', { titel: 'x' }, ['unknown-field titel']],
    ['a step id with a capital', steps({ Light: { n: 9, end: true } }), ['bad-id steps.Light']],
    [
      'a step with two ways on',
      steps({ light: { n: 3, end: true, next: 'look' } }),
      ['step-leads-nowhere steps.light'],
    ],
    ['a step with no way on', steps({ light: { n: 3 } }), ['step-leads-nowhere steps.light']],
    ['an end that is not true', steps({ light: { n: 3, end: 'yes' } }), ['not-true steps.light.end']],
    ['a number 100', steps({ light: { n: 100, end: true } }), ['bad-number steps.light.n']],
    ['a label of words', steps({ light: { n: 3, label: 'last', end: true } }), ['bad-value steps.light.label']],
    [
      'a figure that is a number',
      steps({ light: { n: 3, acts: [{ figure: 4.1, on: 'phone', screen: 'a' }], end: true } }),
      ['bad-value steps.light.acts.0.figure'],
    ],
    [
      'an act on a watch',
      steps({ light: { n: 3, acts: [{ on: 'watch', screen: 'a' }], end: true } }),
      ['bad-value steps.light.acts.0.on'],
    ],
    [
      'an act without a screen',
      steps({ light: { n: 3, acts: [{ on: 'phone' }], end: true } }),
      ['bad-value steps.light.acts.0.screen'],
    ],
    [
      'acts that are one act',
      steps({ light: { n: 3, acts: { on: 'phone' }, end: true } }),
      ['not-a-list steps.light.acts'],
    ],
    ['a way to a number', steps({ look: { n: 1, ways: { full: 3 } } }), ['bad-value steps.look.ways.full']],
    ['a problem without places', { problems: { 'no-flame': {} } }, ['not-a-list problems.no-flame.at']],
  ])('refuses %s', (_, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  test('takes a graph without problems', () => {
    expect(faults({ problems: undefined })).toEqual([]);
  });

  test('offers the nearest word for a slip', () => {
    const result = parseGraph({ ...data, strat: 'look' });
    expect('problems' in result && result.problems[0]!.hint).toBe('Did you mean `start`?');
  });

  test('gives a graph or problems for any data, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({ ...Object.fromEntries(Object.keys(data).map((key) => [key, fc.anything()])) }),
        ),
        (anything) => {
          const result = parseGraph(anything);
          expect('graph' in result || result.problems.length > 0).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
