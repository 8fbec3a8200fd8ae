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

const leadsNowhere = 'step-leads-nowhere steps.fill';
const noNumber = 'bad-number steps.fill.n';

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
    ['case 1000', { case: 1000 }, ['bad-number case']],
    ['version -1', { version: -1 }, ['bad-number version']],
    ['number 0', steps({ light: { n: 0, end: true } }), ['bad-number steps.light.n']],
    ['a next with a space', steps({ fill: { n: 2, next: 'the light' } }), ['bad-value steps.fill.next']],
    ['a step that is text', steps({ fill: 'light' }), ['not-an-object steps.fill', leadsNowhere, noNumber]],
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
      ['at', 'screen', 'tap', 'enter', 'way'].map((field) =>
        field === 'at' ? 'unknown-field steps.light.acts.0.at' : `bad-value steps.light.acts.0.${field}`,
      ),
    ],
  ])('refuses %s', (_, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  test.each(['-a', 'a-', 'a--b', '1a', 'A', 'a b', 'a_b', ' a', 'a\n', 'é', ''])('takes `%s` for no id', (id) => {
    expect(faults({ start: id })).toEqual(['bad-value start']);
  });

  test.each(['', '123', '1.10', '1.', 'a1', '1a', '1,1', '1.1 ', ' 1', '.1'])('takes `%s` for no figure', (figure) => {
    expect(faults({ problems: { p: { at: [], figures: [figure] } } })).toEqual(['bad-value problems.p.figures.0']);
  });

  test.each(['', '123', '1.A', '1.', '1.ab', '1a', 'a', '.a', ' 1', '1 '])('takes `%s` for no label', (label) => {
    expect(faults(steps({ light: { n: 3, label, end: true } }))).toEqual(['bad-value steps.light.label']);
  });

  test.each([
    ['phones', 'on'],
    ['a phone', 'on'],
    ['portals', 'on'],
  ])('takes `%s` for no device', (on) => {
    const acts = [{ on, screen: 'a' }];
    expect(faults(steps({ light: { n: 3, acts, end: true } }))).toEqual(['bad-value steps.light.acts.0.on']);
  });

  const act = (change: object) =>
    steps({ light: { n: 3, acts: [{ on: 'phone', screen: 'a', ...change }], end: true } });

  test.each<[string, object, string, string]>([
    ['world', { world: { ...data.world, task: 1 } }, '`world.task` is `1`.', 'Write a word such as `android`.'],
    ['start', { start: 1 }, '`start` is `1`.', 'Write the id of the first step.'],
    ['next', steps({ fill: { n: 2, next: 1 } }), '`steps.fill.next` is `1`.', 'Write the id of a step.'],
    ['ways', steps({ look: { n: 1, ways: { a: 1 } } }), '`steps.look.ways.a` is `1`.', 'Write the id of a step.'],
    [
      'label',
      steps({ fill: { n: 2, label: 1, next: 'light' } }),
      '`steps.fill.label` is `1`.',
      'Write a printed number such as `1.a`.',
    ],
    ['end', steps({ light: { n: 3, end: 1 } }), '`end` can only be `true`.', 'Write `end: true`, or leave it out.'],
    [
      'way on',
      steps({ light: { n: 3 } }),
      'Step `light` must say how it goes on, and in one way only.',
      'Give it exactly one of `next: step-id`, `ways: { way-id: step-id }` and `end: true`.',
    ],
    ['on', act({ on: 1 }), '`steps.light.acts.0.on` is `1`.', 'Write `phone` or `portal`.'],
    ['screen', act({ screen: 1 }), '`steps.light.acts.0.screen` is `1`.', 'Write the id of a screen.'],
    ['tap', act({ tap: 1 }), '`steps.light.acts.0.tap` is `1`.', 'Write the id of a control.'],
    ['enter', act({ enter: 1 }), '`steps.light.acts.0.enter` is `1`.', 'Write the id of a field.'],
    ['way', act({ way: 1 }), '`steps.light.acts.0.way` is `1`.', 'Write the id of a way.'],
    [
      'figure',
      act({ figure: 1 }),
      '`steps.light.acts.0.figure` is `1`.',
      'Write a figure number in quotes, such as `"4.1"`.',
    ],
    ['at', { problems: { p: { at: [1] } } }, '`problems.p.at.0` is `1`.', 'Write the id of a step.'],
  ])('says what is wrong with a %s, and what is right', (_, change, message, hint) => {
    const result = parseGraph({ ...data, ...change });
    expect(result).toEqual({ problems: [expect.objectContaining({ message, hint })] });
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
