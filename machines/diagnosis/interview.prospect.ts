import { known } from '../known.ts';
import { beliefsFrom, digitsOf } from './belief.ts';
import { compile } from './compiled.ts';
import type { Evidence, Model } from './diagnosis.types.ts';
import { dot } from './exact.ts';
import { nextStep } from './next-step.ts';

/** What was worked out before, by model and evidence: the same is met by several ways. */
const remembered = new WeakMap<Model, Map<string, number>>();

/** How likely support is called in the end, if the reader goes on as they are told. */
export function callChance(model: Model, evidence: Evidence): number {
  const { step: move } = nextStep(model, evidence);
  if (move === 'call') return 1;
  if (move === 'done') return 0;
  const chances = remembered.get(model) ?? new Map<string, number>();
  remembered.set(model, chances);
  const key = JSON.stringify(Object.entries(evidence).sort());
  const before = chances.get(key);
  if (before !== undefined) return before;
  const compiled = compile(model);
  const { weights } = beliefsFrom(compiled, digitsOf(model, evidence));
  const step = known(
    compiled.steps.find(({ id }) => id === move),
    `Step \`${move}\``,
  );
  const chance = step.written.reduce((sum, { id, p }) => {
    const weight = dot(weights, p);
    return weight === 0 ? sum : sum + weight * callChance(model, { ...evidence, [move]: id });
  }, 0);
  chances.set(key, chance);
  return chance;
}

/** About how many minutes the steps still take, support not counted: at least one. Nothing where support is next. */
export function minutesLeft(model: Model, evidence: Evidence): number | undefined {
  const { step, expectedCost } = nextStep(model, evidence);
  if (step === 'call' || step === 'done') return undefined;
  const seconds = expectedCost - callChance(model, evidence) * model.callCost;
  return Math.max(1, Math.round(seconds / 60));
}
