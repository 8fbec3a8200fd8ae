import { describe, expect, test } from 'vitest';
import { compile, seenIn } from '../../../machines/diagnosis/compiled.ts';
import { ask, modelOf, repair } from './models.ts';

describe('a compiled model', () => {
  test('is made once for each model', () => {
    const model = modelOf([1], [ask('q', 1, [1])]);
    expect(compile(model)).toBe(compile(model));
    expect(compile({ ...model })).not.toBe(compile(model));
  });

  test('has one cost of a step, but where an outcome takes more than the others', () => {
    const { outcomes, ...step } = repair('d', 10, [0.5, 0.25]);
    const free = outcomes.map((outcome) => ({ ...outcome, cost: 0 }));
    const dear = [{ ...outcomes[0]!, cost: 8 }, outcomes[1]!];
    const model = modelOf(
      [1, 1],
      [
        { ...step, outcomes },
        { ...step, id: 'free', outcomes: free },
        { ...step, id: 'dear', outcomes: dear },
      ],
    );
    const { steps } = compile(model);
    expect(steps.map(({ cost }) => cost)).toEqual([10, 10, NaN]);
    expect(steps.map(({ charge }) => [...charge])).toEqual([
      [10, 10],
      [10, 10],
      [14, 12],
    ]);
  });

  test('is none of a condition on a step that is not there', () => {
    const model = modelOf([1], [ask('q', 1, [1])]);
    const steps = model.steps.map((step) => ({ ...step, needs: [{ step: 'gone' }] }));
    expect(() => compile({ ...model, steps })).toThrow('Step `gone`');
  });

  test('knows of no outcome beyond those of a step', () => {
    expect(() => seenIn(compile(modelOf([1], [ask('q', 1, [1])])), Uint16Array.of(3))).toThrow('Outcome 3 of `q`');
  });
});
