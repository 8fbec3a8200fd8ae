import { describe, expect, test } from 'vitest';
import {
  belief,
  nextStep,
  solve,
  treeOf,
  type Evidence,
  type Model,
  type Symptom,
  type Policy,
} from '../../../machines/diagnosis/index.ts';
import { KNOWN_SYMPTOMS, shippedSymptoms } from '../../support/symptoms.ts';

const expectedCostOf = (policy: Policy, model: Model): number => treeOf(policy, model).expectedCost;

const symptoms: Symptom[] = KNOWN_SYMPTOMS.map((id) => shippedSymptoms('all')[id]!);

describe.each(symptoms.map((symptom) => ({ id: symptom.id, symptom })))('$id as it ships', ({ symptom }) => {
  const { model } = symptom;

  test('is solved exactly, and what is asked and advised is the optimum', () => {
    const { expectedCost, states } = solve(model);
    expect(states).toBeLessThan(100_000);
    const shipped = expectedCostOf((evidence) => nextStep(model, evidence).step, model);
    expect(shipped / expectedCost).toBeCloseTo(1, 12);
    expect(shipped).toBeLessThan(model.callCost);
  });

  test('keeps every cause possible, whatever single answer is given in error', () => {
    for (const { id, outcomes } of model.steps) {
      for (const outcome of outcomes) {
        const known = symptom.steps[id]!.outcomes[outcome.id]!;
        if (outcome.solved || known.opens !== undefined) continue;
        const after = belief(model, { [id]: outcome.id });
        expect(Math.min(...Object.values(after)), `${id}: ${outcome.id}`).toBeGreaterThan(0);
      }
    }
  });

  test('says of each cause and step where it is from, and of each number why', () => {
    for (const [id, { source, note }] of [...Object.entries(symptom.causes), ...Object.entries(symptom.steps)]) {
      expect(['facts', 'assumed'], id).toContain(source);
      expect(note, id).toMatch(/^\p{Lu}.+\.$/u);
    }
  });

  test('has a way to say nothing in each step, and something after it', () => {
    for (const { id, kind } of model.steps) {
      const roles = Object.values(symptom.steps[id]!.outcomes).map(({ role }) => role);
      expect(roles, id).toContain(kind === 'ask' ? 'unsure' : 'couldnt');
    }
  });
});

/** What is asked and done after some answers, where nothing helps, until support is called. */
function inVain(model: Model, known: Evidence): string[] {
  const evidence: Record<string, string> = { ...known };
  const steps: string[] = [];
  for (let { step } = nextStep(model, evidence); step !== 'call'; { step } = nextStep(model, evidence)) {
    steps.push(step);
    evidence[step] = { task: 'first', 'other-screen': 'another', 'type-code': 'couldnt' }[step] ?? 'not-read';
  }
  return steps;
}

test.each([
  [
    'a first activation whose picture is black',
    { task: 'first', view: 'no-picture' },
    ['move', 'allow-camera', 'other-screen'],
  ],
  ['the same where nobody knows what for', { view: 'no-picture' }, ['move', 'other-screen']],
  ['a code that is sharp', { task: 'adding', view: 'sharp' }, ['move', 'switch-lens', 'allow-camera']],
  ['one’s own face in a first activation', { task: 'first', view: 'yourself' }, ['allow-camera']],
])('%s is told nothing that cannot help', (_, known, useless) => {
  const { model } = shippedSymptoms('all')['qr-not-read']!;
  const steps = inVain(model, known);
  expect(steps.length).toBeGreaterThan(1);
  expect(steps.filter((step) => useless.includes(step))).toEqual([]);
});

test('whoever scans in vain and has said nothing is asked what they see before what they set up', () => {
  expect(nextStep(shippedSymptoms('all')['qr-not-read']!.model, {}).step).toBe('view');
});
