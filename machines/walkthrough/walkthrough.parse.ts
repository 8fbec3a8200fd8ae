import { z } from 'zod';
import { entries, group, KEY, list, mark, named, parseWith, text, wholeNumber } from '../data/index.ts';
import { fault, type Problem } from '../problem.ts';
import { MAX_STEPS, type Graph } from './walkthrough.graph.ts';

const MAX_WAYS = 20;

const id = (what: string) => text('bad-value', KEY, what);
const word = id('a word such as `android`');
const stepId = id('the id of a step');
/** Figure numbers are text, since `4.10` and `4.1` are two figures but one number. */
const figure = text('bad-value', /^\d{1,2}(\.\d)?$/, 'a figure number in quotes, such as `"4.1"`');

const device = z.enum(['phone', 'device', 'portal'], named('bad-value', 'Write `phone`, `device` or `portal`.'));

const act = group({
  figure: figure.optional(),
  on: device,
  screen: id('the id of a screen'),
  tap: id('the id of a control').optional(),
  enter: id('the id of a field').optional(),
  way: id('the id of a way').optional(),
});

const stepFields = {
  n: wholeNumber(1, MAX_STEPS),
  label: text('bad-value', /^\d{1,2}(\.[a-z])?$/, 'a printed number such as `1.a`').optional(),
  acts: list(act).default([]),
  ways: entries(stepId, MAX_WAYS, (count) =>
    named(
      'ways-too-many',
      `Use at most ${MAX_WAYS} ways and ask the rest in a later step.`,
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
        `Step \`${String(path.at(-1))}\` must have exactly one continuation.`,
      ),
  },
);

/** The form of `content/walkthroughs/{id}.yaml`, see docs/writing.md. */
export const graphSchema = group({
  /** Three digits of a case code. */
  case: wholeNumber(100, 999),
  version: wholeNumber(0, 9),
  world: group({ platform: word, method: word, task: word }),
  before: group({ on: device, screen: id('the id of a screen') }).optional(),
  start: id('the id of the first step'),
  steps: entries(step, MAX_STEPS, (count) =>
    named(
      'steps-too-many',
      `Split the guide: the maximum is ${MAX_STEPS}, since a step’s number has two digits.`,
      `The guide has ${count} steps.`,
    ),
  ),
  problems: entries(group({ at: list(stepId), figures: list(figure).default([]) })).default({}),
});

/**
 * Reads a guide's graph from plain data (YAML, JSON). Returns either a complete graph or all errors of form.
 * `checkGraph` checks its consistency.
 */
export function parseGraph(data: unknown): { graph: Graph } | { problems: Problem[] } {
  const outdented = outdentedFields(data);
  const read = parseWith(graphSchema, data);
  if ('value' in read) return { graph: { ...read.value, steps: labelled(read.value.steps) } };
  // A field with the wrong indentation is not reported as missing as well.
  const torn = outdented.flatMap(({ step, field }) => [step, field]);
  const others = read.problems.filter(({ path: [group, id] = [] }) => group !== 'steps' || !torn.includes(String(id)));
  return { problems: [...outdented.map(outdentedProblem), ...others] };
}

/** Numbers steps without a label: 2 after 1.b. */
function labelled(steps: Readonly<Record<string, z.output<typeof step>>>): Graph['steps'] {
  let whole = 0;
  return Object.fromEntries(
    Object.entries(steps).map(([id, { label = String(whole + 1), ...step }]) => {
      whole = Number.parseInt(label, 10);
      return [id, { ...step, label }];
    }),
  );
}

interface Outdented {
  field: string;
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

/** Whether an entry of `steps` is a field of the step before it. */
function isField(id: string, value: unknown): boolean {
  if (!Object.hasOwn(stepFields, id)) return false;
  const group = fields.safeParse(value).data;
  return !group || Object.values(group).every((each) => typeof each === 'string');
}

function outdentedProblem({ field, step }: Outdented): Problem {
  const hint = `Indent it like the other fields of step \`${step}\`.`;
  return fault('field-outdented', `\`${field}\` is indented like a step.`, hint, { path: ['steps', field] });
}
