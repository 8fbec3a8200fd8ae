import type { Problem } from '../problem.ts';
import { parseModel } from './diagnosis.parse.ts';
import { createModelReader, nameOf, type ModelReader, type Path } from './model-reader.ts';
import { checkSymptom } from './symptom.check.ts';
import { aliasesOf, noteOf, parseSymptomStep, sourceOf } from './symptom-steps.parse.ts';
import type { Symptom, SymptomCause, SymptomId } from './symptom.types.ts';

const FIELDS = ['number', 'version', 'draft', 'aliases', 'article', 'references', 'callCost', 'causes', 'steps'];

/**
 * Reads a symptom as writers write it (YAML; docs/writing.md shows the form): chances in words that spare repetition,
 * causes and steps by their ids. All faults are told at once, each at its place; where there is one, there is no symptom.
 */
export function parseSymptom(id: SymptomId, data: unknown): { symptom: Symptom } | { problems: Problem[] } {
  const read = createModelReader();
  const root = read.fields(data, [], FIELDS);
  const { article, references = [], aliases } = root;
  const head = {
    id,
    number: read.whole(root['number'], ['number'], 1, 99),
    version: read.whole(root['version'], ['version'], 0, 9),
    ...draftOf(read, root['draft']),
    ...aliasesOf(read, aliases, []),
    ...(article !== undefined && { article: read.id(article, ['article']) }),
    references: read.list(references, ['references']).map((each, index) => read.id(each, ['references', index])),
  };
  const causes = read.entries(root['causes'], ['causes']).map(([cause, value]) => {
    const at = ['causes', cause];
    const fields = read.fields(value, at, ['prior', 'source', 'note', 'faults']);
    return { id: cause, prior: fields['prior'], known: parseCause(read, fields, at) };
  });
  const ids = causes.map((cause) => cause.id);
  const steps = read
    .entries(root['steps'], ['steps'])
    .map(([step, value]) => parseSymptomStep(read, step, value, ids, ['steps', step]));

  const result = parseModel({
    id,
    callCost: root['callCost'],
    causes: causes.map(({ id: cause, prior }) => ({ id: cause, prior })),
    steps: steps.map(({ model }) => model),
  });
  if ('problems' in result) {
    const ofModel = result.problems.map((problem) => asWritten(problem, ids, steps));
    // What could not be read is told where it is written, not once more where it is missing in the model.
    const isNew = ({ path }: Problem) => !read.problems.some((told) => areInLine(told.path!, path!));
    return { problems: [...read.problems, ...ofModel.filter(isNew)] };
  }
  const practice = steps.flatMap((step) => (step.practice ? [[step.id, step.practice] as const] : []));
  const symptom: Symptom = {
    ...head,
    model: result.model,
    causes: Object.fromEntries(causes.map((cause) => [cause.id, cause.known])),
    steps: Object.fromEntries(steps.map((step) => [step.id, step.symptom])),
    ...(practice.length > 0 && { practice: Object.fromEntries(practice) }),
  };
  if (read.problems.length === 0) checkSymptom(symptom, read.fault);
  return read.problems.length === 0 ? { symptom } : { problems: read.problems };
}

/** Whether it is not finished. */
function draftOf(read: ModelReader, data: unknown): { draft?: true } {
  if (data === undefined) return {};
  if (data !== true) read.fault('bad-mark', ['draft'], '`draft` can only be true.', 'Leave it out, or `true`.');
  return { draft: true };
}

/** Whether one place is the other, or in it. */
function areInLine(a: Path, b: Path): boolean {
  return a.slice(0, b.length).every((key, index) => key === b[index]);
}

function parseCause(read: ModelReader, { source, note, faults = [] }: Partial<Record<string, unknown>>, at: Path) {
  const cause: SymptomCause = {
    source: sourceOf(read, source, at),
    ...noteOf(read, note, at),
    faults: read.list(faults, [...at, 'faults']).map((fault, index) => read.id(fault, [...at, 'faults', index])),
  };
  return cause;
}

interface WrittenStep {
  id: string;
  model: object;
}

/** A fault of the model, told at the place where a writer finds it: by ids instead of places in lists. */
function asWritten(problem: Problem, causes: readonly string[], steps: readonly WrittenStep[]): Problem {
  const { path: place = [], message } = problem;
  const path = writtenPath(place, causes, steps);
  return { ...problem, path, message: message.replace(`\`${nameOf(place)}\``, `\`${nameOf(path)}\``) };
}

function writtenPath(path: Path, causes: readonly string[], steps: readonly WrittenStep[]): Path {
  const [group, index, ...rest] = path;
  if (typeof index !== 'number') return path;
  if (group === 'causes') return [group, causes[index]!, ...rest];
  const [key, at, ...inner] = rest;
  const step = steps[index]!;
  if (key !== 'outcomes' || typeof at !== 'number') return ['steps', step.id, ...rest];
  const { outcomes } = step.model as { outcomes: readonly { id: string }[] };
  return ['steps', step.id, key, outcomes[at]!.id, ...inner];
}
