import { describe, expect, test } from 'vitest';
import { digitsOf } from '../../../machines/diagnosis/belief.ts';
import { compile } from '../../../machines/diagnosis/compiled.ts';
import type { Evidence, Model, DiagnosisStep } from '../../../machines/diagnosis/index.ts';
import { lastQuestion } from '../../../machines/diagnosis/last-question.ts';
import { ask, repair, modelOf } from './models.ts';

/** The question by its name, where what comes after it takes at least `least` and the call takes 100. */
function last(model: Model, least: number, evidence: Evidence = {}, weights = compile(model).priors) {
  const compiled = compile(model);
  const found = lastQuestion(compiled, digitsOf(model, evidence), weights, compiled.order, least);
  return found && { step: model.steps[found.step]!.id, price: found.price };
}
const model = (...steps: DiagnosisStep[]) => modelOf([1, 1], steps, 100);

describe('the question to ask before the call', () => {
  test('is worth it where twice its price, and what is left, is less than the call', () => {
    expect(last(model(ask('q', 10, [1, 0])), 79)).toEqual({ step: 'q', price: 10 });
    expect(last(model(ask('q', 10, [1, 0])), 81)).toBeUndefined();
    expect(last(model(ask('q', 40, [1, 0])), 19)).toEqual({ step: 'q', price: 40 });
    expect(last(model(ask('q', 40, [1, 0])), 21)).toBeUndefined();
  });

  test('is the one that tells most for its price: the first of equals', () => {
    const half = ask('half', 10, [0.75, 0.25]);
    expect(last(model(half, ask('whole', 12, [1, 0])), 0)).toEqual({ step: 'whole', price: 12 });
    // Three in four tells 0.19 of what a sure answer does.
    expect(last(model(ask('cheap', 2, [0.75, 0.25]), ask('whole', 10, [1, 0])), 0)?.step).toBe('whole');
    expect(last(model(ask('cheap', 1.8, [0.75, 0.25]), ask('whole', 10, [1, 0])), 0)?.step).toBe('cheap');
    expect(last(model(ask('one', 10, [1, 0]), ask('other', 10, [0, 1])), 0)?.step).toBe('one');
  });

  test('counts what its outcomes take, as likely as they are', () => {
    const { outcomes, ...step } = ask('q', 10, [1, 0]);
    const costly = { ...step, outcomes: [{ ...outcomes[0]!, cost: 8 }, outcomes[1]!] };
    expect(last(model(costly), 0)).toEqual({ step: 'q', price: 14 });
    expect(last(model(costly), 0, {}, Float64Array.of(0.25, 0.75))).toEqual({ step: 'q', price: 12 });
  });

  test('tells something: not even a free one is asked for nothing', () => {
    expect(last(model(ask('q', 0, [0.5, 0.5])), 0)).toBeUndefined();
    expect(last(model(ask('q', 0, [1, 0])), 0, {}, Float64Array.of(1, 0))).toBeUndefined();
    expect(last(model(ask('q', 0, [0.6, 0.5])), 0)).toEqual({ step: 'q', price: 0 });
  });

  test('is a question, unused, and on offer', () => {
    expect(last(model(repair('d', 0.1, [1, 0])), 0)).toBeUndefined();
    expect(last(model(ask('q', 1, [1, 0])), 0, { q: 'yes' })).toBeUndefined();
    const later = model(ask('first', 60, [1, 0]), ask('q', 1, [1, 0], { needs: [{ step: 'first' }] }));
    expect(last(later, 0)).toBeUndefined();
    expect(last(later, 0, { first: 'no' })?.step).toBe('q');
  });

  test('reckons with all outcomes, and with causes that cannot be', () => {
    const p = (...each: number[]) => each;
    const three: DiagnosisStep = {
      ...{ id: 'q', kind: 'ask', cost: 10 },
      outcomes: [
        { id: 'a', p: p(1, 0, 0) },
        { id: 'b', p: p(0, 1, 0) },
        { id: 'c', p: p(0, 0, 1) },
      ],
    };
    const thirds = modelOf([1, 1, 1], [three, ask('two', 9, [1, 0, 0])], 100);
    // It parts all three: ln 3 for 10, where the other tells 0.64 for 9.
    expect(last(thirds, 79)?.step).toBe('q');
    expect(last(thirds, 81)).toBeUndefined();
    expect(last(thirds, 79, {}, Float64Array.of(0, 0.5, 0.5))?.step).toBe('q');
    expect(last(thirds, 81, {}, Float64Array.of(0, 0.5, 0.5))).toBeUndefined();
  });
});
