import { z } from 'zod';
import { amount, group, list, named, parseWith, text } from '../data/index.ts';
import type { Problem } from '../problem.ts';
import { checkModel } from './diagnosis.check.ts';
import type { Model } from './diagnosis.types.ts';
import { gatherFaults } from './diagnosis.check.ts';

/** Letters, digits, `-` and `_`. Cannot start with `_`, so that no id is `__proto__`. */
export const id = text('bad-id', /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/, 'an id: letters, digits and hyphens');
/** A cost or a prior. Limited so that sums stay finite. */
export const share = amount(1e9);
export const chance = amount(1);
export const solved = z
  .boolean(named('bad-solved', 'Write `solved: true`.', '`solved` must be true or false.'))
  .optional();

const conditions = list(group({ step: id, outcomes: list(id).optional() })).optional();
/** The fields of a step, except its outcomes. */
export const stepFields = {
  kind: z.enum(
    ['ask', 'do'],
    named('bad-kind', 'Write `kind: ask` or `kind: do`.', 'A step is a question or a repair.'),
  ),
  cost: share,
  needs: conditions,
  blocks: conditions,
};

const modelSchema = group({
  id,
  callCost: share,
  causes: list(group({ id, prior: share })),
  steps: list(
    group({
      id,
      ...stepFields,
      outcomes: list(group({ id, p: list(chance), solved, cost: share.optional() })),
    }),
  ),
});

/**
 * Reads a symptom's model from plain data (YAML, JSON). Reports all errors of form at once; if there are none, all
 * inconsistencies. Returns either a complete model or problems.
 */
export function parseModel(data: unknown): { model: Model } | { problems: Problem[] } {
  const read = parseWith(modelSchema, data);
  if ('problems' in read) return read;
  const { problems, fault } = gatherFaults();
  checkModel(read.value, fault);
  return problems.length === 0 ? { model: read.value } : { problems };
}
