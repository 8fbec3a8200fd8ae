import { z } from 'zod';
import { entries, group, KEY, list, mark, named, parseWith, text, wholeNumber } from '../data/index.ts';
import type { Problem } from '../problem.ts';
import { MOST_STEPS } from './walkthrough.graph.ts';
import type { Graph } from './walkthrough.types.ts';

/** So many choices a reader can take in, and more. */
const MOST_WAYS = 20;

const id = (what: string) => text('bad-value', KEY, what);
const word = id('a word such as `android`');
const stepId = id('the id of a step');
/** Figure numbers are text, since `4.10` and `4.1` are two figures but one number. */
const figure = text('bad-value', /^\d{1,2}(\.\d)?$/, 'a figure number in quotes, such as `"4.1"`');

const device = z.enum(['phone', 'portal'], named('bad-value', 'Write `phone` or `portal`.'));

const act = group({
  figure: figure.optional(),
  on: device,
  screen: id('the id of a screen'),
  tap: id('the id of a control').optional(),
  enter: id('the id of a field').optional(),
  way: id('the id of a way').optional(),
});

const stepFields = {
  n: wholeNumber(1, MOST_STEPS),
  label: text('bad-value', /^\d{1,2}(\.[a-z])?$/, 'a printed number such as `1.a`').optional(),
  acts: list(act).default([]),
  ways: entries(stepId, MOST_WAYS, (count) =>
    named(
      'ways-too-many',
      `Let the reader choose among ${MOST_WAYS} at the most; ask the rest in a step that follows.`,
      `The step has ${count} ways.`,
    ),
  ).optional(),
  next: stepId.optional(),
  end: mark('not-true').optional(),
  optional: mark('not-true').optional(),
  aliases: list(id('an id that the step once had')).optional(),
};

const step = group(stepFields).refine(
  ({ ways, next, end }) => [ways, next, end].filter((way) => way !== undefined).length === 1,
  {
    error: ({ path = [] }) =>
      named(
        'step-leads-nowhere',
        'Give it exactly one of `next: step-id`, `ways: { way-id: step-id }` and `end: true`.',
        `Step \`${String(path.at(-1))}\` must say how it goes on, and in one way only.`,
      ),
  },
);

/** A graph as writers write it: docs/writing.md shows the form. */
export const graphSchema = group({
  /** A case code has three digits for it. */
  case: wholeNumber(100, 999),
  version: wholeNumber(0, 9),
  world: group({ platform: word, method: word, task: word }),
  before: group({ on: device, screen: id('the id of a screen') }).optional(),
  start: id('the id of the first step'),
  steps: entries(step, MOST_STEPS, (count) =>
    named(
      'steps-too-many',
      `Divide it: ${MOST_STEPS} is the most, since a step’s number has two digits.`,
      `The guide has ${count} steps.`,
    ),
  ),
  problems: entries(group({ at: list(stepId), figures: list(figure).default([]) })).default({}),
});

/**
 * Reads a guide's graph from plain data (YAML, JSON). All faults of form are told at once;
 * where there is one, there is no graph: never half of it.
 * Whether the steps hang together is another question: see `checkGraph`.
 */
export function parseGraph(data: unknown): { graph: Graph } | { problems: Problem[] } {
  const outdented = outdentedFields(data);
  const read = parseWith(graphSchema, data);
  if ('value' in read) return { graph: { ...read.value, steps: labelled(read.value.steps) } };
  // What stands in a wrong column is not missing as well.
  const torn = outdented.flatMap(({ step, field }) => [step, field]);
  const others = read.problems.filter(({ path: [group, id] = [] }) => group !== 'steps' || !torn.includes(String(id)));
  return { problems: [...outdented.map(outdentedProblem), ...others] };
}

/** A step without a label counts on from the whole number of the one before: 1.b, then 2. */
function labelled(steps: Readonly<Record<string, z.output<typeof step>>>): Graph['steps'] {
  let whole = 0;
  return Object.fromEntries(
    Object.entries(steps).map(([id, { label = String(whole + 1), ...step }]) => {
      whole = Number.parseInt(label, 10);
      return [id, { ...step, label }];
    }),
  );
}

/** A field of a step that stands in the column of the steps, as if it were one. */
interface Outdented {
  field: string;
  /** The step above it. */
  step: string;
}

const fields = z.record(z.string(), z.unknown());
const withSteps = z.object({ steps: fields });

function outdentedFields(data: unknown): Outdented[] {
  let step: string | undefined;
  return Object.entries(withSteps.safeParse(data).data?.steps ?? {}).flatMap(([field, value]) => {
    if (isField(field, value)) return step === undefined ? [] : [{ field, step }];
    step = field;
    return [];
  });
}

/** Whether what stands among the steps is a field of the step above it: a step is a group of fields. */
function isField(id: string, value: unknown): boolean {
  if (!Object.hasOwn(stepFields, id)) return false;
  const group = fields.safeParse(value).data;
  return !group || Object.values(group).every((each) => typeof each === 'string');
}

function outdentedProblem({ field, step }: Outdented): Problem {
  return {
    code: 'field-outdented',
    path: ['steps', field],
    message: `\`${field}\` stands in the column of the steps, as if it were one.`,
    hint: `Let it begin in the column of the other fields of step \`${step}\`.`,
  };
}
