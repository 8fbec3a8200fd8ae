import type { Evidence, Model, Outcome, DiagnosisStep } from '../../../machines/diagnosis/index.ts';

/** A model with these priors, causes named `c0`, `c1`, … */
export function modelOf(priors: readonly number[], steps: readonly DiagnosisStep[], callCost = 1000): Model {
  return { id: 'test', callCost, causes: priors.map((prior, at) => ({ id: `c${at}`, prior })), steps };
}

/** A question with the outcomes `yes` and `no`. */
export function ask(
  id: string,
  cost: number,
  yes: readonly number[],
  more: Partial<DiagnosisStep> = {},
): DiagnosisStep {
  return { id, kind: 'ask', cost, outcomes: pair('yes', 'no', yes), ...more };
}

/** A repair with the outcomes `solved` and `not`. */
export function repair(
  id: string,
  cost: number,
  solved: readonly number[],
  more: Partial<DiagnosisStep> = {},
): DiagnosisStep {
  const [first, second] = pair('solved', 'not', solved);
  return { id, kind: 'do', cost, outcomes: [{ ...first, solved: true }, second], ...more };
}

function pair(one: string, other: string, p: readonly number[]): [Outcome, Outcome] {
  return [
    { id: one, p },
    { id: other, p: p.map((each) => 1 - each) },
  ];
}

/** Numbers from 0 up to 1 that look random and are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Any small model: causes that cannot be, outcomes that some causes forbid, repairs without effect, questions that solve,
 * costs of outcomes, conditions, equal costs.
 */
export function randomModel(seed: number): Model {
  const most = { causes: 5, steps: seed % 4 === 0 ? 6 : 5, outcomes: 3 };
  const random = randomFrom(seed);
  const upTo = (count: number) => Math.floor(random() * count);
  const causes = Array.from({ length: 1 + upTo(most.causes) }, (_, at) => ({
    id: `c${at}`,
    prior: random() < 0.1 && at > 0 ? 0 : random() + 0.01,
  }));
  const outcomesOf = (): Outcome[] => {
    const count = 1 + upTo(most.outcomes);
    const columns = causes.map(() => distribution(random, count));
    return Array.from({ length: count }, (_, at) => ({
      id: `o${at}`,
      p: columns.map((column) => column[at]!),
      ...(random() < 0.2 && { cost: upTo(4) }),
    }));
  };
  const steps: DiagnosisStep[] = [];
  const total = upTo(most.steps + 1);
  while (steps.length < total) {
    const kind: DiagnosisStep['kind'] = random() < 0.5 ? 'ask' : 'do';
    const outcomes: Outcome[] = outcomesOf();
    if (random() < (kind === 'do' ? 0.9 : 0.1)) outcomes[0] = { ...outcomes[0]!, solved: true };
    const step: DiagnosisStep = { id: `s${steps.length}`, kind, cost: upTo(6), outcomes };
    if (random() < 0.2) Object.assign(step, { needs: conditions(steps, random) });
    if (random() < 0.2) Object.assign(step, { blocks: conditions(steps, random, step) });
    steps.push(step);
  }
  return { id: `random-${seed}`, callCost: 1 + upTo(20), causes, steps: shuffled(steps, random) };
}

/** Conditions on steps before, of any outcome or of some. */
function conditions(
  steps: readonly DiagnosisStep[],
  random: () => number,
  self?: DiagnosisStep,
): NonNullable<DiagnosisStep['needs']> {
  return steps.flatMap((step) => {
    if (step === self || random() < 0.6) return [];
    const some = step.outcomes.filter(() => random() < 0.7).map(({ id }) => id);
    return [random() < 0.5 ? { step: step.id } : { step: step.id, outcomes: some }];
  });
}

/** Numbers that sum to 1, sometimes a single 1 and zeros. */
function distribution(random: () => number, count: number): number[] {
  const parts: number[] = Array.from({ length: count }, () => (random() < 0.25 ? 0 : random()));
  if (!parts.some((part) => part > 0)) parts[Math.floor(random() * count)] = 1;
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** Evidence as a text that is the same in any order. */
export function keyOf(evidence: Evidence): string {
  return Object.entries(evidence)
    .map(([step, outcome]) => `${step}=${outcome}`)
    .sort()
    .join(' ');
}
