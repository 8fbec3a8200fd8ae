import { describe, expect, test } from 'vitest';
import { parseGraph } from '../../../machines/walkthrough/walkthrough.parse.ts';
import { faults, kettle } from './kettle.ts';

/** The kettle with its steps in this order. */
const withSteps = (steps: readonly (readonly [string, unknown])[]) => ({ steps: Object.fromEntries(steps) });
const { look, fill, wait, light } = kettle.steps;

describe('a field of a step that stands in the column of the steps', () => {
  test('is told as that, with the step above it, and nothing else is said of the two', () => {
    const { n: _, ...torn } = fill;
    const result = parseGraph({
      ...kettle,
      ...withSteps([
        ['look', look],
        ['fill', torn],
        ['n', 2],
        ['wait', wait],
        ['light', light],
      ]),
    });
    expect(result).toEqual({
      problems: [
        {
          code: 'field-outdented',
          path: ['steps', 'n'],
          message: '`n` is indented like a step.',
          hint: 'Indent it like the other fields of step `fill`.',
        },
      ],
    });
  });

  test.each<[string, unknown]>([
    ['ways', { full: 'light', empty: 'light' }],
    ['acts', [{ on: 'phone', screen: 'a' }]],
    ['next', 'light'],
    ['aliases', []],
    ['ways', {}],
    ['next', null],
  ])('can be `%s: %j`', (field, value) => {
    const change = withSteps([
      ['look', { n: 1 }],
      [field, value],
      ['light', light],
    ]);
    expect(faults(change)).toEqual([`field-outdented steps.${field}`]);
  });

  test('is none where it is a step that is called like a field', () => {
    const step = { n: 5, next: 'light' };
    const called = (id: string) => withSteps([...Object.entries(kettle.steps), [id, step]]);
    expect(faults(called('end'))).toEqual([]);
    expect(faults(called('ways'))).toEqual([]);
    expect(faults(withSteps([['other', { full: 'light' }]]))).not.toContain('field-outdented steps.other');
  });
});
