import type { CauseId, OutcomeId, StepId } from './diagnosis.types.ts';
import type { ModelReader, Path } from './model-reader.ts';
import { chancesOf } from './symptom-chances.ts';
import { parsePractice } from './symptom-practice.parse.ts';
import type { StepPractice } from './symptom-practice.types.ts';
import { DIMENSIONS, type SymptomOutcome, type SymptomStep } from './symptom.types.ts';

/** A step as it is written, taken apart. */
export interface ParsedStep {
  id: StepId;
  /** For `parseModel`, which says what is wrong with it. */
  model: object;
  symptom: SymptomStep;
  practice: StepPractice | undefined;
}

const STEP = ['kind', 'cost', 'needs', 'blocks'] as const;
const BESIDES = ['number', 'aliases', 'source', 'note', 'figure', 'known', 'outcomes', 'acts', 'resume'] as const;
const OUTCOME = ['number', 'role', 'solved', 'cost', 'opens', 'p', 'when'] as const;

/** Reads one step of a symptom: its model, and what is known of it besides. */
export function parseSymptomStep(
  read: ModelReader,
  id: StepId,
  data: unknown,
  causes: readonly CauseId[],
  at: Path,
): ParsedStep {
  const fields = read.fields(data, at, [...STEP, ...BESIDES]);
  const outcomes = read
    .entries(fields['outcomes'], [...at, 'outcomes'])
    .map(([outcome, value]) => [outcome, read.fields(value, [...at, 'outcomes', outcome], OUTCOME)] as const);
  const chances = chancesOf(
    read,
    outcomes.map(([outcome, { p }]) => ({ p, at: [...at, 'outcomes', outcome, 'p'] })),
    causes,
    [...at, 'outcomes'],
  );
  const { source, note, figure, known, aliases } = fields;
  return {
    id,
    model: {
      id,
      ...pick(fields, STEP),
      outcomes: outcomes.map(([outcome, given], index) => ({
        id: outcome,
        p: chances[index],
        ...pick(given, ['solved', 'cost']),
      })),
    },
    symptom: {
      number: read.whole(fields['number'], [...at, 'number'], 1, 99),
      source: sourceOf(read, source, at),
      ...aliasesOf(read, aliases, at),
      ...noteOf(read, note, at),
      ...(figure !== undefined && { figure: figureOf(read, figure, [...at, 'figure']) }),
      ...(known !== undefined && { known: knownOf(read, known, [...at, 'known']) }),
      outcomes: Object.fromEntries(
        outcomes.map(([outcome, given]) => [outcome, outcomeOf(read, given, [...at, 'outcomes', outcome])]),
      ),
    },
    practice: parsePractice(
      read,
      fields,
      outcomes.map(([outcome, given]) => [outcome, given]),
      at,
    ),
  };
}

/** Whether the source names it, or we assume it. */
export function sourceOf(read: ModelReader, data: unknown, at: Path): 'facts' | 'assumed' {
  return read.word(data, [...at, 'source'], ['facts', 'assumed']) ?? 'assumed';
}

/** Ids that something once had. */
export function aliasesOf(read: ModelReader, data: unknown, at: Path): { aliases?: string[] } {
  if (data === undefined) return {};
  const place = [...at, 'aliases'];
  return { aliases: read.list(data, place).map((alias, index) => read.id(alias, [...place, index])) };
}

/** Where a number comes from, in words for writers. */
export function noteOf(read: ModelReader, data: unknown, at: Path): { note?: string } {
  if (data === undefined) return {};
  if (typeof data === 'string') return { note: data.trim() };
  read.fault('bad-text', [...at, 'note'], 'A note is a text.', 'Write where the numbers come from.');
  return {};
}

function outcomeOf(read: ModelReader, given: Partial<Record<string, unknown>>, at: Path): SymptomOutcome {
  const { role, opens } = given;
  const said = role === undefined ? undefined : read.word(role, [...at, 'role'], ['unsure', 'couldnt']);
  return {
    number: read.whole(given['number'], [...at, 'number'], 0, 9),
    ...(said && { role: said }),
    ...(opens !== undefined && { opens: read.id(opens, [...at, 'opens']) }),
  };
}

function figureOf(read: ModelReader, data: unknown, at: Path): NonNullable<SymptomStep['figure']> {
  const { on, screen, tap, enter } = read.fields(data, at, ['on', 'screen', 'tap', 'enter']);
  return {
    on: read.word(on, [...at, 'on'], ['phone', 'portal']) ?? 'phone',
    screen: read.id(screen, [...at, 'screen']),
    ...(tap !== undefined && { tap: read.id(tap, [...at, 'tap']) }),
    ...(enter !== undefined && { enter: read.id(enter, [...at, 'enter']) }),
  };
}

function knownOf(read: ModelReader, data: unknown, at: Path): NonNullable<SymptomStep['known']> {
  const fields = read.fields(data, at, DIMENSIONS);
  return Object.fromEntries(
    Object.entries(fields).map(([dimension, values]): [string, Record<string, OutcomeId>] => [
      dimension,
      Object.fromEntries(
        read
          .entries(values, [...at, dimension])
          .map(([value, outcome]) => [value, read.id(outcome, [...at, dimension, value])]),
      ),
    ]),
  );
}

/** Those of some fields that are there. */
function pick(fields: Partial<Record<string, unknown>>, keys: readonly string[]): object {
  return Object.fromEntries(keys.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]])));
}
