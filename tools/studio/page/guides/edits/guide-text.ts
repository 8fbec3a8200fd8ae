import type { Act } from '../../../../../machines/walkthrough/index.ts';
import { yamlOf } from '../../../../yaml/places.ts';

/** A step in the file, whether or not it is valid. */
export interface WrittenStep {
  n: number | undefined;
  label: string | undefined;
  acts: readonly Act[];
  ways: Readonly<Record<string, string>> | undefined;
  next: string | undefined;
  end: boolean;
  optional: boolean;
}

export interface WrittenGuide {
  version: number | undefined;
  platform: string;
  method: string;
  task: string;
  start: string;
  steps: Readonly<Record<string, WrittenStep>>;
  problems: Readonly<Record<string, { at: readonly string[]; figures: readonly string[] }>>;
}

/** Reads what can be read of a graph; nothing where the text is no YAML. */
export function writtenGuide(text: string): WrittenGuide | undefined {
  const document = yamlOf(text);
  if (!document) return undefined;
  let data: Fields;
  try {
    data = fields(document.toJS());
  } catch {
    return undefined;
  }
  const world = fields(data['world']);
  return {
    version: number(data['version']),
    platform: word(world['platform']) ?? '',
    method: word(world['method']) ?? '',
    task: word(world['task']) ?? '',
    start: word(data['start']) ?? '',
    steps: entries(data['steps'], (step) => ({
      n: number(step['n']),
      label: word(step['label']),
      acts: items(step['acts']).map((act) => actOf(fields(act))),
      ways: step['ways'] === undefined ? undefined : targets(fields(step['ways'])),
      next: word(step['next']),
      end: step['end'] === true,
      optional: step['optional'] === true,
    })),
    problems: entries(data['problems'], (problem) => ({
      at: items(problem['at']).flatMap((each) => word(each) ?? []),
      figures: items(problem['figures']).flatMap((each) => word(each) ?? []),
    })),
  };
}

/** The number that each step is printed with: one without a label counts on from the whole number before it. */
export function printedLabels({ steps }: Pick<WrittenGuide, 'steps'>): Record<string, string> {
  let whole = 0;
  return Object.fromEntries(
    Object.entries(steps).map(([id, { label = String(whole + 1) }]) => {
      whole = Number.parseInt(label, 10);
      return [id, label];
    }),
  );
}

type Fields = Readonly<Record<string, unknown>>;

function actOf({ figure, on, screen, tap, enter, way }: Fields): Act {
  return {
    figure: word(figure),
    on: on === 'portal' || on === 'device' ? on : 'phone',
    screen: word(screen) ?? '',
    tap: word(tap),
    enter: word(enter),
    way: word(way),
  };
}

function targets(ways: Fields): Record<string, string> {
  return Object.fromEntries(Object.entries(ways).map(([way, to]) => [way, word(to) ?? '']));
}

function entries<T>(value: unknown, read: (fields: Fields) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(fields(value)).map(([id, each]) => [id, read(fields(each))]));
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
