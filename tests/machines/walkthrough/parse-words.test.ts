import { describe, expect, test } from 'vitest';
import { parseGraph } from '../../../machines/walkthrough/walkthrough.parse.ts';
import { faults, kettle, stepsWith } from './kettle.ts';

describe('parseGraph', () => {
  test.each(['-a', 'a-', 'a--b', '1a', 'A', 'a b', 'a_b', ' a', 'a\n', 'é', ''])('takes `%s` for no id', (id) => {
    expect(faults({ start: id })).toEqual(['bad-value start']);
  });

  test.each(['', '123', '1.10', '1.', 'a1', '1a', '1,1', '1.1 ', ' 1', '.1'])('takes `%s` for no figure', (figure) => {
    expect(faults({ problems: { p: { at: [], figures: [figure] } } })).toEqual(['bad-value problems.p.figures.0']);
  });

  test.each(['', '123', '1.A', '1.', '1.ab', '1a', 'a', '.a', ' 1', '1 '])('takes `%s` for no label', (label) => {
    expect(faults(stepsWith({ light: { n: 3, label, end: true } }))).toEqual(['bad-value steps.light.label']);
  });

  test.each([
    ['phones', 'on'],
    ['a phone', 'on'],
    ['portals', 'on'],
  ])('takes `%s` for no device', (on) => {
    const acts = [{ on, screen: 'a' }];
    expect(faults(stepsWith({ light: { n: 3, acts, end: true } }))).toEqual(['bad-value steps.light.acts.0.on']);
  });

  const act = (change: object) =>
    stepsWith({ light: { n: 3, acts: [{ on: 'phone', screen: 'a', ...change }], end: true } });

  test.each<[string, object, string, string]>([
    ['world', { world: { ...kettle.world, task: 1 } }, '`world.task` is `1`.', 'Write a word such as `android`.'],
    ['start', { start: 1 }, '`start` is `1`.', 'Write the id of the first step.'],
    ['next', stepsWith({ fill: { n: 2, next: 1 } }), '`steps.fill.next` is `1`.', 'Write the id of a step.'],
    ['ways', stepsWith({ look: { n: 1, ways: { a: 1 } } }), '`steps.look.ways.a` is `1`.', 'Write the id of a step.'],
    [
      'label',
      stepsWith({ fill: { n: 2, label: 1, next: 'light' } }),
      '`steps.fill.label` is `1`.',
      'Write a printed number such as `1.a`.',
    ],
    [
      'end',
      stepsWith({ light: { n: 3, end: 1 } }),
      '`steps.light.end` can only be `true`.',
      'Write `end: true`, or remove it.',
    ],
    [
      'way on',
      stepsWith({ light: { n: 3 } }),
      'Step `light` must have exactly one continuation.',
      'Give it exactly one of `next: step-id`, `ways: { way-id: step-id }` and `end: true`.',
    ],
    ['on', act({ on: 1 }), '`steps.light.acts.0.on` is `1`.', 'Write `phone`, `device` or `portal`.'],
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
    [
      'alias',
      stepsWith({ light: { n: 3, end: true, aliases: [1] } }),
      '`steps.light.aliases.0` is `1`.',
      'Write an id that the step once had.',
    ],
    [
      'screen before the first step',
      { before: { on: 'portal', screen: 1 } },
      '`before.screen` is `1`.',
      'Write the id of a screen.',
    ],
    [
      'step that is optional',
      stepsWith({ light: { n: 3, end: true, optional: 1 } }),
      '`steps.light.optional` can only be `true`.',
      'Write `optional: true`, or remove it.',
    ],
    [
      'step with too many ways',
      stepsWith({ look: { n: 1, ways: Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`w${n}`, 'light'])) } }),
      'The step has 21 ways.',
      'Use at most 20 ways and ask the rest in a later step.',
    ],
    [
      'guide with too many steps',
      { steps: Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`s${n}`, { n: 1, end: true }])) },
      'The guide has 100 steps.',
      'Split the guide: the maximum is 99, since a step’s number has two digits.',
    ],
    ['at', { problems: { p: { at: [1] } } }, '`problems.p.at.0` is `1`.', 'Write the id of a step.'],
  ])('says what is wrong with a %s, and what is right', (_, change, message, hint) => {
    const result = parseGraph({ ...kettle, ...change });
    expect(result).toEqual({ problems: [expect.objectContaining({ message, hint }) as unknown] });
    expect('problems' in result && result.problems[0]?.code).toMatch(/^[a-z]+-[a-z-]+$/);
  });
});
