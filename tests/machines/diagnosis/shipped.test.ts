import { describe, expect, test } from 'vitest';
import {
  belief,
  idleQuestions,
  nextStep,
  optimalTree,
  solve,
  treeOf,
  type Evidence,
  type Model,
  type Symptom,
  type Policy,
  type PolicyTree,
} from '../../../machines/diagnosis/index.ts';
import { bruteForce } from './brute-force.ts';
import { randomFrom, randomModel, shuffled } from './models.ts';
import { runs } from '../../support/random-share.ts';
import { KNOWN_SYMPTOMS, shippedSymptoms } from '../../support/symptoms.ts';

const expectedCostOf = (policy: Policy, model: Model): number => treeOf(policy, model).expectedCost;

const symptoms: Symptom[] = KNOWN_SYMPTOMS.map((id) => shippedSymptoms('all')[id]!);

/** Every part of a tree, each once. */
function partsOf(tree: PolicyTree, found = new Set<PolicyTree>()): Set<PolicyTree> {
  if (found.has(tree)) return found;
  found.add(tree);
  for (const branch of tree.branches) partsOf(branch.tree, found);
  return found;
}

describe.each(symptoms.map((symptom) => ({ id: symptom.id, symptom })))('$id as it ships', ({ symptom }) => {
  const { model } = symptom;

  test('is solved exactly, and what is asked and advised is the optimum', () => {
    const { expectedCost, states } = solve(model);
    expect(states).toBeLessThan(100_000);
    const shipped = expectedCostOf((evidence) => nextStep(model, evidence).step, model);
    expect(shipped / expectedCost).toBeCloseTo(1, 12);
    expect(shipped).toBeLessThan(model.callCost);
  });

  test('cannot be bettered by doing another step first, at any point', () => {
    for (const { move, expectedCost } of partsOf(optimalTree(model))) {
      if (move !== 'done') expect(expectedCost).toBeLessThanOrEqual(model.callCost + 1e-9);
    }
    const { expectedCost } = solve(model);
    for (const { id } of model.steps.filter(({ needs }) => !needs)) {
      const first = expectedCostOf((evidence) => (id in evidence ? nextStep(model, evidence).step : id), model);
      expect(first, id).toBeGreaterThanOrEqual(expectedCost - 1e-9);
    }
  });

  test('asks nothing whose answers all lead to the same step', () => {
    expect(idleQuestions(symptom)).toEqual([]);
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

test.each(symptoms.filter(({ id }) => id !== 'qr-not-read').map((symptom) => ({ id: symptom.id, symptom })))(
  '$id costs what an exhaustive search finds, at every point',
  ({ symptom: { model } }) => {
    for (const { evidence, cost, moves } of bruteForce(model).values()) {
      const { step, expectedCost } = nextStep(model, evidence);
      expect(Math.abs(expectedCost - cost), JSON.stringify(evidence)).toBeLessThan(1e-9);
      expect([...moves], JSON.stringify(evidence)).toContain(step);
    }
  },
);

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

/** One interview, with answers that nobody could have given, answers changed, and answers taken back. */
function interview(model: Model, random: () => number): { moves: number; problem?: string } {
  let evidence: Evidence = {};
  let changes = 0;
  for (let moves = 0; moves <= model.steps.length + 1; moves++) {
    const next = nextStep(model, evidence);
    const again = nextStep(model, Object.fromEntries(shuffled(Object.entries(evidence), random)));
    const place = JSON.stringify(evidence);
    if (next.step !== again.step || next.expectedCost !== again.expectedCost)
      return { moves, problem: `order: ${place}` };
    if (!Number.isFinite(next.expectedCost) || next.expectedCost < 0) return { moves, problem: `cost: ${place}` };
    if (next.step === 'call' || next.step === 'done') return { moves };
    if (next.step in evidence) return { moves, problem: `again ${next.step}: ${place}` };
    const { outcomes } = model.steps.find(({ id }) => id === next.step)!;
    evidence = { ...evidence, [next.step]: outcomes[Math.floor(random() * outcomes.length)]!.id };
    const said = Object.keys(evidence);
    const some = said[Math.floor(random() * said.length)]!;
    if (changes < 3 && random() < 0.2) {
      const others = model.steps.find(({ id }) => id === some)!.outcomes;
      const { [some]: _, ...rest } = evidence;
      const other = others[Math.floor(random() * others.length)]!.id;
      evidence = random() < 0.5 ? rest : { ...rest, [some]: other };
      // From here on it is another interview.
      moves = -1;
      changes++;
    }
  }
  return { moves: Infinity, problem: `endless: ${JSON.stringify(evidence)}` };
}

describe('any interviews', () => {
  const made = Array.from({ length: 47 }, (_, seed) => randomModel(seed));
  const models = [...symptoms.map(({ model }) => model), ...made];

  test('never repeat a step, never end in no number, never go on for ever, whatever is said in whatever order', () => {
    const random = randomFrom(6);
    const problems: string[] = [];
    for (let count = 0; count < runs(100_000); count++) {
      const model = models[count % models.length]!;
      const { problem } = interview(model, random);
      if (problem !== undefined) problems.push(`${model.id}, ${problem}`);
    }
    expect(problems).toEqual([]);
  }, 30_000);
});
