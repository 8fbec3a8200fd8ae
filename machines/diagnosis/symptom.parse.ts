import { group, parseWith } from '../data/index.ts';
import type { Problem } from '../problem.ts';
import { checkModel, checkSize } from './diagnosis.check.ts';
import { id } from './diagnosis.parse.ts';
import type { CauseId, Model, DiagnosisStep } from './diagnosis.types.ts';
import { gatherFaults, type Fault, type Path } from './faults.ts';
import { chancesOf } from './symptom-chances.ts';
import type { StepPractice } from './symptom-practice.types.ts';
import { checkSymptom } from './symptom.check.ts';
import { symptomSchema, type WrittenStep } from './symptom.schema.ts';
import type { Symptom, SymptomId, SymptomStep } from './symptom.types.ts';

export { symptomSchema };

/**
 * Reads a symptom as writers write it (YAML, see docs/writing.md). Reports all errors of form at once; if there are none,
 * all inconsistencies. Returns either a complete symptom or problems.
 */
export function parseSymptom(name: SymptomId, data: unknown): { symptom: Symptom } | { problems: Problem[] } {
  const named = parseWith(group({ id }), { id: name });
  if ('problems' in named) return named;
  const read = parseWith(symptomSchema, data);
  if ('problems' in read) return read;
  const { callCost, causes, steps, ...head } = read.value;
  const { problems, fault } = gatherFaults();
  const model: Model = {
    id: name,
    callCost,
    causes: Object.entries(causes).map(([cause, { prior }]) => ({ id: cause, prior })),
    steps: Object.entries(steps).map(([step, written]) => modelStep(step, written, Object.keys(causes), fault)),
  };
  // Errors in written probabilities are not reported again for the expanded ones.
  const isNew = (path: Path): boolean => !problems.some((known) => overlaps(known.path ?? [], path));
  checkModel(model, (code, path, message, hint) => {
    const written = writtenPath(path, model);
    if (isNew(written)) fault(code, written, message, hint);
  });
  const symptom: Symptom = {
    id: name,
    ...head,
    model,
    causes: mapValues(causes, ({ prior: _, ...known }) => known),
    steps: mapValues(steps, symptomStep),
    ...practiceOf(steps),
  };
  if (problems.length === 0) checkSymptom(symptom, fault);
  if (problems.length === 0) checkSize(model, fault);
  return problems.length === 0 ? { symptom } : { problems };
}

/** A step of the model. */
function modelStep(id: string, written: WrittenStep, causes: readonly CauseId[], fault: Fault): DiagnosisStep {
  const { kind, cost, needs, blocks } = written;
  const outcomes = Object.entries(written.outcomes);
  const at = ['steps', id, 'outcomes'];
  const chances = chancesOf(
    outcomes.map(([outcome, { p }]) => ({ p, at: [...at, outcome, 'p'] })),
    causes,
    at,
    fault,
  );
  return {
    id,
    kind,
    cost,
    needs,
    blocks,
    outcomes: outcomes.map(([outcome, { solved, cost }], index) => ({
      id: outcome,
      p: chances[index] ?? [],
      solved,
      cost,
    })),
  };
}

/** The symptom's data about a step. */
function symptomStep({ number, source, aliases, note, figure, known, denied, outcomes }: WrittenStep): SymptomStep {
  return {
    number,
    source,
    aliases,
    note,
    figure,
    known,
    denied,
    outcomes: mapValues(outcomes, ({ number, role, done, opens, world }) => ({ number, role, done, opens, world })),
  };
}

/** How to perform the steps that can be performed on the simulator. */
function practiceOf(steps: Readonly<Record<string, WrittenStep>>): Pick<Symptom, 'practice'> {
  const all = Object.entries(steps).flatMap(([id, { acts, resume, from, outcomes }]): [string, StepPractice][] => {
    const when = Object.entries(outcomes).flatMap(([outcome, { when }]) => (when ? [[outcome, when] as const] : []));
    if (!acts && resume === undefined && when.length === 0) return [];
    return [[id, { acts: acts ?? [], resume, from, when: Object.fromEntries(when) }]];
  });
  return all.length === 0 ? {} : { practice: Object.fromEntries(all) };
}

function mapValues<From, To>(group: Readonly<Record<string, From>>, of: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(group).map(([key, value]) => [key, of(value)]));
}

/** Whether one path is a prefix of the other. */
function overlaps(a: Path, b: Path): boolean {
  return a.slice(0, b.length).every((key, index) => key === b[index]);
}

/** Converts a path in the model to one in the file, where steps are keyed by id. */
function writtenPath(path: Path, { steps }: Model): Path {
  const [group = '', index, ...inner] = path;
  return typeof index === 'number' ? [group, steps[index]?.id ?? index, ...inner] : path;
}
