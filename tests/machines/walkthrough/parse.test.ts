import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeProgress, encodeProgress, type Graph } from '../../../machines/walkthrough/index.ts';
import { parseGraph } from '../../../machines/walkthrough/walkthrough.parse.ts';
import { faults, kettle as data, stepsWith as steps } from './kettle.ts';

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
    ['no world', { world: undefined }, ['not-an-object world']],
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
    ['case 1000', { case: 1000 }, ['bad-number case']],
    ['version -1', { version: -1 }, ['bad-number version']],
    ['number 0', steps({ light: { n: 0, end: true } }), ['bad-number steps.light.n']],
    ['a next with a space', steps({ fill: { n: 2, next: 'the light' } }), ['bad-value steps.fill.next']],
    ['a step that is text', steps({ fill: 'light' }), ['not-an-object steps.fill']],
    ['ways that are a list', steps({ look: { n: 1, ways: ['light'] } }), ['not-an-object steps.look.ways']],
    ['a way with a capital', steps({ look: { n: 1, ways: { Full: 'light' } } }), ['bad-id steps.look.ways.Full']],
    ['a place that is a number', { problems: { 'no-flame': { at: [3] } } }, ['bad-value problems.no-flame.at.0']],
    ['a problem with a space', { problems: { 'no flame': { at: [] } } }, ['bad-id problems.no flame']],
    [
      'figures that are no texts',
      { problems: { 'no-flame': { at: [], figures: ['1', 2] } } },
      ['bad-value problems.no-flame.figures.1'],
    ],
    ['unknown words in the world', { world: { ...data.world, colour: 'red' } }, ['unknown-field world.colour']],
    ['unknown words in a step', steps({ light: { n: 3, end: true, fin: 1 } }), ['unknown-field steps.light.fin']],
    [
      'unknown words in a problem',
      { problems: { 'no-flame': { at: [], fin: 1 } } },
      ['unknown-field problems.no-flame.fin'],
    ],
    [
      'an act with words that are no ids',
      steps({
        light: { n: 3, acts: [{ on: 'phone', screen: 'A', tap: 'B', enter: 'C', way: 'D', at: 1 }], end: true },
      }),
      ['screen', 'tap', 'enter', 'way', 'at'].map((field) =>
        field === 'at' ? 'unknown-field steps.light.acts.0.at' : `bad-value steps.light.acts.0.${field}`,
      ),
    ],
  ])('refuses %s', (_, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  test('reads every field as it is written', () => {
    const acts = [
      { figure: '4.1', on: 'phone', screen: 'home', tap: 'more', enter: 'pin', way: 'full' },
      { on: 'portal', screen: 'login' },
    ];
    const whole = { ...data, ...steps({ look: { ...data.steps.look, acts } }) };
    expect(parseGraph(whole)).toEqual({
      graph: {
        ...whole,
        steps: {
          look: { n: 1, label: '1', acts, ways: { full: 'light', empty: 'fill' } },
          fill: { n: 2, label: '1.a', acts: data.steps.fill.acts, next: 'light' },
          wait: { n: 4, label: '1.b', acts: [], next: 'light' },
          light: { n: 3, label: '2', acts: [], end: true },
        },
      },
    });
  });

  test('takes ids of 60 characters, which an address can carry, and none that are longer', () => {
    const [id, longer] = ['s'.repeat(60), 's'.repeat(61)];
    const long = (step: string) => ({
      ...data,
      ...steps({ look: { n: 1, ways: { [step]: step, empty: 'fill' } }, [step]: { n: 9, label: '1.c', end: true } }),
    });
    const { graph } = parseGraph(long(id)) as { graph: Graph };
    const progress = { step: id, ways: [id] };
    expect(decodeProgress(encodeProgress(progress), graph)).toEqual({ progress });
    expect(faults(long(longer))).toEqual([`bad-id steps.look.ways.${longer}`, `bad-id steps.${longer}`]);
    expect(faults({ start: longer })).toEqual(['bad-value start']);
  });

  test('takes a problem without figures, and a graph without problems', () => {
    const { graph } = parseGraph({ ...data, problems: { 'no-flame': { at: ['light'] } } }) as { graph: Graph };
    expect(graph.problems).toEqual({ 'no-flame': { at: ['light'], figures: [] } });
    expect((parseGraph({ ...data, problems: undefined }) as { graph: Graph }).graph.problems).toEqual({});
  });

  test.each([
    ['case 100', { case: 100 }],
    ['case 999', { case: 999 }],
    ['version 0', { version: 0 }],
    ['version 9', { version: 9 }],
    ['a start with digits and hyphens', { start: 'a1-2b-c' }],
    ['number 99', steps({ light: { n: 99, end: true } })],
    ['a label of two digits and a letter', steps({ light: { n: 3, label: '12.z', end: true } })],
    ['figures of two digits', { problems: { 'no-flame': { at: ['light'], figures: ['12', '12.1', '1'] } } }],
  ])('takes %s', (_, change) => {
    expect(faults(change)).toEqual([]);
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
