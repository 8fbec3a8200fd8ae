import { known } from '../known.ts';
import { beliefsFrom, digitsOf } from './belief.ts';
import { compile } from './compiled.ts';
import type { Evidence, Model } from './diagnosis.types.ts';
import { dot } from './exact.ts';
import { nextStep } from './next-step.ts';

/** Cached by model and evidence, since several paths lead to the same evidence. */
const cache = new WeakMap<Model, Map<string, number>>();

/** The probability that the reader ends up calling support if they follow every step. */
export function callChance(model: Model, evidence: Evidence): number {
  const { step: move } = nextStep(model, evidence);
  if (move === 'call') return 1;
  if (move === 'done') return 0;
  const chances = cache.get(model) ?? new Map<string, number>();
  cache.set(model, chances);
  const key = JSON.stringify(Object.entries(evidence).sort());
  const cached = chances.get(key);
  if (cached !== undefined) return cached;
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

/** Expected remaining minutes without the call, at least 1; `undefined` if support is next. */
export function minutesLeft(model: Model, evidence: Evidence): number | undefined {
  const { step, expectedCost } = nextStep(model, evidence);
  if (step === 'call' || step === 'done') return undefined;
  const seconds = expectedCost - callChance(model, evidence) * model.callCost;
  return Math.max(1, Math.round(seconds / 60));
}
