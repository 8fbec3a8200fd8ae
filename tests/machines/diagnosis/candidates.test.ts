import { describe, expect, test } from 'vitest';
import { candidatesFrom } from '../../../machines/diagnosis/candidates.ts';
import { compile } from '../../../machines/diagnosis/compiled.ts';
import { digitsOf } from '../../../machines/diagnosis/belief.ts';
import type { Evidence, Model, DiagnosisStep } from '../../../machines/diagnosis/index.ts';
import { runs } from '../../support/random-share.ts';
import { ask, repair, modelOf, randomFrom, range } from './models.ts';

/** The chosen steps by their names, in order, and the rest of what is told. */
function chosen(model: Model, evidence: Evidence = {}, weights = compile(model).priors) {
  const { among, ...rest } = candidatesFrom(compile(model), digitsOf(model, evidence), weights);
  return { among: among.map(({ id }) => id), ...rest };
}

/** As many causes, only one of them with this number. */
const only = (count: number, at: number, p = 1) => range(count).map((each) => (each === at ? p : 0));
/** For each of so many causes a repair; that of the first is the cheapest. */
const cures = (count: number, cost = (at: number) => at + 1) =>
  range(count).map((at) => repair(`d${at}`, cost(at), only(count, at)));
const equal = (count: number) => range(count).map(() => 1);
const names = (letter: string, count: number) => range(count).map((at) => `${letter}${at}`);

describe('of 32 unused steps', () => {
  const questions = range(12).map((at) =>
    ask(
      `q${at}`,
      1,
      equal(20).map(() => 0.5),
    ),
  );
  const model = modelOf(equal(20), [...questions, ...cures(20)]);

  test('all are looked at, whatever they are worth: repairs first, as ties are broken', () => {
    expect(chosen(model)).toMatchObject({ among: [...names('d', 20), ...names('q', 12)], isWhole: true });
  });

  test('one more is too many, until one is used', () => {
    const larger = modelOf(equal(20), [
      ...model.steps,
      ask(
        'q12',
        1,
        equal(20).map(() => 0.5),
      ),
    ]);
    expect(chosen(larger)).toMatchObject({ among: names('d', 16), isWhole: false });
    const one = chosen(larger, { q0: 'no' });
    expect(one.isWhole).toBe(true);
    expect(one.among).toHaveLength(32);
    expect(one.among).not.toContain('q0');
  });
});

describe('of more', () => {
  test('the sixteen repairs that mend most for their cost, in the model’s order', () => {
    expect(chosen(modelOf(equal(40), cures(40))).among).toEqual(names('d', 16));
    const dearFirst = cures(40, (at) => 40 - at);
    expect(chosen(modelOf(equal(40), dearFirst)).among).toEqual(names('d', 40).slice(24));
    // The likelier cause is worth a dearer repair.
    const unequal = modelOf([...equal(39), 100], cures(40));
    expect(chosen(unequal).among).toEqual([...names('d', 15), 'd39']);
  });

  test('a repair adds up what it mends, of the causes that are left', () => {
    const both = repair(
      'both',
      30,
      [...only(40, 30)].map((_, at) => Number(at >= 20)),
    );
    const model = modelOf(equal(40), [...cures(40), both]);
    expect(chosen(model).among).toContain('both');
    const weights = Float64Array.from(equal(40), (_, at) => (at === 20 || at < 16 ? 1 / 17 : 0));
    expect(chosen(model, {}, weights).among).toEqual(names('d', 16));
  });

  test('a chance counts as much as it is likely', () => {
    // Half a chance at the cost of 8.25 for a whole one comes between `d7` (8) and `d8` (9).
    const steps = cures(40).map((step, at) => (at === 39 ? repair('half', 8.25 / 2, only(40, 39, 0.5)) : step));
    expect(chosen(modelOf(equal(40), steps)).among).toEqual([...names('d', 15), 'half']);
    const worse = cures(40).map((step, at) => (at === 39 ? repair('half', 16.5 / 2, only(40, 39, 0.5)) : step));
    expect(chosen(modelOf(equal(40), worse)).among).toEqual(names('d', 16));
  });

  test('no repair that is dearer than the call, or mends nothing', () => {
    const steps = [...cures(40, (at) => (at < 3 ? 10 : 60)), repair('vain', 0, only(40, 0, 0))];
    expect(chosen(modelOf(equal(40), steps, 50)).among).toEqual(['d0', 'd1', 'd2']);
  });

  test('the sixteen questions that part the causes most for their cost, beside the repairs', () => {
    const halves = (size: number) => range(16).map((cause) => Number(cause < size));
    const questions = range(40).map((at) => ask(`q${at}`, 10 + at, halves(8)));
    const model = modelOf(equal(16), [...questions, ...cures(16)]);
    expect(chosen(model).among).toEqual([...names('d', 16), ...names('q', 16)]);
    // One that parts worse must be cheaper: one in sixteen is worth about as much as eight in sixteen, by Gini’s measure.
    const vain = range(30).map((at) => ask(`v${at}`, 0.001, halves(at % 2 === 0 ? 0 : 16)));
    expect(chosen(modelOf(equal(16), [...questions, ...vain])).among).toEqual(names('q', 16));
  });

  test('a question is worth what it tells of the sixty-four likeliest causes', () => {
    const priors = [...range(64).map(() => 2), ...range(36).map(() => 1)];
    const rare = range(40).map((at) =>
      ask(
        `r${at}`,
        1,
        range(100).map((cause) => Number(cause === 64 + (at % 36))),
      ),
    );
    const telling = ask(
      't',
      500,
      range(100).map((cause) => Number(cause < 32)),
    );
    expect(chosen(modelOf(priors, [...rare, telling])).among).toEqual(['t']);
  });

  test('and what they need, and what that needs', () => {
    const questions = names('n', 3).map((id, at) =>
      ask(
        id,
        9,
        equal(40).map(() => 0.5),
        at === 0 ? {} : { needs: [{ step: `n${at - 1}` }] },
      ),
    );
    const [first, ...others] = cures(40);
    const model = modelOf(equal(40), [...questions, { ...first!, needs: [{ step: 'n2' }] }, ...others]);
    expect(chosen(model).among).toEqual([...names('d', 16), 'n0', 'n1', 'n2']);
    expect(chosen(model, { n0: 'yes' }).among).toEqual([...names('d', 16), 'n1', 'n2']);
  });

  test('and knows what any way on takes at least', () => {
    const { low } = chosen(modelOf(equal(40), cures(40), 30));
    // Each cause by its own repair, or by the call where that is cheaper.
    const each = range(40).map((at) => Math.min(at + 1, 30));
    expect(low).toBeCloseTo(each.reduce((sum, cost) => sum + cost) / 40, 9);
    const weights = Float64Array.from(only(40, 4, 0.5));
    expect(chosen(modelOf(equal(40), cures(40), 30), {}, weights).low).toBeCloseTo(0.5 * 5, 9);
    expect(chosen(modelOf(equal(40), cures(40), 30), { d4: 'not' }, weights).low).toBeCloseTo(0.5 * 30, 9);
  });
});

/** A model of many steps of all kinds, and some evidence. */
function largeModel(seed: number): { model: Model; evidence: Evidence } {
  const random = randomFrom(seed);
  const up = (to: number) => Math.floor(random() * to);
  const causes = range(3 + up(90));
  const chances = (share: number) => causes.map(() => (random() < share ? random() : 0));
  const steps: DiagnosisStep[] = range(40 + up(30)).map((at) => {
    const isAsking = random() < 0.5;
    const needs = at > 0 && random() < 0.2 ? { needs: [{ step: `s${up(at)}` }] } : {};
    const make = isAsking ? ask : repair;
    const step = make(`s${at}`, 1 + 20 * random(), chances(isAsking ? 0.7 : 0.15), needs);
    const outcomes = step.outcomes.map((each) => (random() < 0.3 ? { ...each, cost: 5 * random() } : each));
    return { ...step, outcomes };
  });
  const model = modelOf(
    causes.map(() => random()),
    steps,
    60,
  );
  const used = steps.filter(() => random() < 0.08).slice(0, 7);
  return { model, evidence: Object.fromEntries(used.map(({ id, outcomes }) => [id, outcomes.at(-1)!.id])) };
}

/** The same choice from the model's own words: no indexes, no typed arrays, nothing kept. */
function byTheWords(model: Model, evidence: Evidence): string[] {
  const total = model.causes.reduce((sum, { prior }) => sum + prior, 0);
  const weights = model.causes.map(({ prior }) => prior / total);
  const unused = model.steps.filter(({ id }) => !(id in evidence));
  const chargeOf = ({ cost, outcomes }: DiagnosisStep, cause: number) =>
    outcomes.reduce((sum, each) => sum + (each.cost ?? 0) * each.p[cause]!, cost);
  const mendsOf = ({ outcomes }: DiagnosisStep, cause: number) =>
    outcomes.reduce((sum, each) => sum + (each.solved ? each.p[cause]! : 0), 0);
  const priceOf = (step: DiagnosisStep) =>
    weights.reduce((sum, weight, cause) => sum + weight * chargeOf(step, cause), 0);
  const remedies = weights.map((_, cause) =>
    model.steps
      .filter((step) => mendsOf(step, cause) > 0 && chargeOf(step, cause) / mendsOf(step, cause) < model.callCost)
      .sort((a, b) => chargeOf(a, cause) / mendsOf(a, cause) - chargeOf(b, cause) / mendsOf(b, cause))
      .slice(0, 17),
  );
  const chanceOf = (step: DiagnosisStep) =>
    weights.reduce(
      (sum, weight, cause) => sum + (remedies[cause]!.includes(step) ? weight * mendsOf(step, cause) : 0),
      0,
    );
  const telling = weights
    .map((weight, cause) => ({ weight, cause }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 64);
  const alike = (p: (cause: number) => number) => {
    const parts = telling.map(({ weight, cause }) => weight * p(cause));
    const sum = parts.reduce((a, b) => a + b, 0);
    return sum === 0 ? 0 : parts.reduce((squares, part) => squares + part ** 2, 0) / sum;
  };
  const gainOf = (step: DiagnosisStep) =>
    step.kind === 'do' ? 0 : step.outcomes.reduce((sum, { p }) => sum + alike((at) => p[at]!), 0) - alike(() => 1);
  const best = (worthOf: (step: DiagnosisStep) => number) =>
    unused
      .filter((step) => worthOf(step) > 0)
      .sort((a, b) => priceOf(a) / worthOf(a) - priceOf(b) / worthOf(b))
      .slice(0, 16);
  const found = new Set([...best(chanceOf), ...best(gainOf)].map(({ id }) => id));
  for (const id of found) {
    for (const { step } of model.steps.find((each) => each.id === id)!.needs ?? [])
      if (!(step in evidence)) found.add(step);
  }
  return [...found].sort();
}

test('is what the model’s words say, for any large model and evidence', () => {
  for (let seed = 0; seed < Math.max(20, runs(200)); seed++) {
    const { model, evidence } = largeModel(seed);
    const { among, isWhole } = chosen(model, evidence);
    expect(isWhole).toBe(false);
    expect(among.toSorted()).toEqual(byTheWords(model, evidence));
    const places = among.map((id) => compile(model).order.findIndex((step) => step.id === id));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
});
