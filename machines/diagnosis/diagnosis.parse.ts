import type { Problem } from '../problem.ts';
import { checkModel } from './diagnosis.check.ts';
import type { Cause, Condition, Model, Outcome, Step } from './diagnosis.types.ts';
import { createModelReader, type ModelReader, type Path } from './model-reader.ts';

/** The highest cost or prior: sums of them must not leave the numbers. */
const MOST = 1e9;

/**
 * Reads a symptom's model from plain data (YAML, JSON). All faults are told at once, of form and of how the
 * model hangs together; where there is one, there is no model: never half of it.
 */
export function parseModel(data: unknown): { model: Model } | { problems: Problem[] } {
  const read = createModelReader();
  const root = read.fields(data, [], ['id', 'callCost', 'causes', 'steps']);
  const model: Model = {
    id: read.id(root['id'], ['id']),
    callCost: read.number(root['callCost'], ['callCost'], MOST),
    causes: read.list(root['causes'], ['causes']).map((cause, index) => parseCause(read, cause, ['causes', index])),
    steps: read.list(root['steps'], ['steps']).map((step, index) => parseStep(read, step, ['steps', index])),
  };
  checkModel(model, read.fault);
  return read.problems.length === 0 ? { model } : { problems: read.problems };
}

function parseCause(read: ModelReader, data: unknown, at: Path): Cause {
  const fields = read.fields(data, at, ['id', 'prior']);
  return {
    id: read.id(fields['id'], [...at, 'id']),
    prior: read.number(fields['prior'], [...at, 'prior'], MOST),
  };
}

function parseStep(read: ModelReader, data: unknown, at: Path): Step {
  const fields = read.fields(data, at, ['id', 'kind', 'cost', 'outcomes', 'needs', 'blocks']);
  const kind = fields['kind'];
  if (kind !== 'ask' && kind !== 'do') {
    read.fault('bad-kind', [...at, 'kind'], 'A step is a question or a deed.', 'Write `kind: ask` or `kind: do`.');
  }
  const outcomes = read.list(fields['outcomes'], [...at, 'outcomes']);
  const conditions = (key: 'needs' | 'blocks') =>
    fields[key] === undefined
      ? {}
      : {
          [key]: read
            .list(fields[key], [...at, key])
            .map((condition, index) => parseCondition(read, condition, [...at, key, index])),
        };
  return {
    id: read.id(fields['id'], [...at, 'id']),
    kind: kind === 'ask' ? 'ask' : 'do',
    cost: read.number(fields['cost'], [...at, 'cost'], MOST),
    outcomes: outcomes.map((outcome, index) => parseOutcome(read, outcome, [...at, 'outcomes', index])),
    ...conditions('needs'),
    ...conditions('blocks'),
  };
}

function parseOutcome(read: ModelReader, data: unknown, at: Path): Outcome {
  const { id, p, solved, cost } = read.fields(data, at, ['id', 'p', 'solved', 'cost']);
  if (solved !== undefined && typeof solved !== 'boolean') {
    read.fault('bad-solved', [...at, 'solved'], '`solved` is neither true nor false.', 'Write `solved: true`.');
  }
  return {
    id: read.id(id, [...at, 'id']),
    p: read.list(p, [...at, 'p']).map((value, index) => read.number(value, [...at, 'p', index], 1)),
    ...(solved === undefined ? {} : { solved: solved === true }),
    ...(cost === undefined ? {} : { cost: read.number(cost, [...at, 'cost'], MOST) }),
  };
}

function parseCondition(read: ModelReader, data: unknown, at: Path): Condition {
  const { step, outcomes } = read.fields(data, at, ['step', 'outcomes']);
  const ids = outcomes === undefined ? undefined : read.list(outcomes, [...at, 'outcomes']);
  return {
    step: read.id(step, [...at, 'step']),
    ...(ids && { outcomes: ids.map((id, index) => read.id(id, [...at, 'outcomes', index])) }),
  };
}
