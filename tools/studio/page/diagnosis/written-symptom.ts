import { yamlOf } from '../../../yaml/places.ts';
import type { WrittenChances } from './chances.ts';

/** A symptom as its file says it, as far as it can be read: what is wrong with it is told by the check. */
export interface WrittenSymptom {
  version: number;
  callCost: number | undefined;
  causes: readonly { id: string; prior: number | undefined; note: string }[];
  steps: readonly WrittenStep[];
}

export interface WrittenStep {
  id: string;
  number: number;
  kind: 'ask' | 'do';
  cost: number | undefined;
  note: string;
  outcomes: readonly WrittenOutcome[];
}

export interface WrittenOutcome {
  id: string;
  number: number;
  p: WrittenChances;
  isSolved: boolean;
}

type Data = Readonly<Record<string, unknown>>;

/** @returns nothing where the text is no YAML */
export function writtenSymptom(text: string): WrittenSymptom | undefined {
  const data = groupIn(yamlOf(text)?.toJS());
  if (!data) return undefined;
  return {
    version: numberIn(data['version']) ?? 0,
    callCost: numberIn(data['callCost']),
    causes: entriesIn(data['causes']).map(([id, { prior, note }]) => ({
      id,
      prior: numberIn(prior),
      note: textIn(note),
    })),
    steps: entriesIn(data['steps']).map(([id, { number, kind, cost, note, outcomes }]) => ({
      id,
      number: numberIn(number) ?? 0,
      kind: kind === 'do' ? 'do' : 'ask',
      cost: numberIn(cost),
      note: textIn(note),
      outcomes: entriesIn(outcomes).map(([outcome, { number: digit, p, solved }]) => ({
        id: outcome,
        number: numberIn(digit) ?? 0,
        p: chancesIn(p),
        isSolved: solved === true,
      })),
    })),
  };
}

/** The chances of a step's outcomes, by outcome. */
export function chancesOf({ outcomes }: WrittenStep): Record<string, WrittenChances> {
  return Object.fromEntries(outcomes.map(({ id, p }) => [id, p]));
}

function groupIn(value: unknown): Data | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : undefined;
}

function entriesIn(value: unknown): [string, Data][] {
  return Object.entries(groupIn(value) ?? {}).map(([key, each]) => [key, groupIn(each) ?? {}]);
}

function numberIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function chancesIn(value: unknown): WrittenChances {
  if (typeof value === 'number') return value;
  const group = groupIn(value);
  if (!group) return 'rest';
  return Object.fromEntries(
    Object.entries(group).flatMap(([key, each]) => (typeof each === 'number' ? [[key, each]] : [])),
  );
}
