import type { z } from 'zod';
import { suggest, type Problem } from '../../machines/problem.ts';

/** Checks `data` against a schema and tells what does not fit in a writer's words. */
export function parseWith<T extends z.ZodType>(
  schema: T,
  data: unknown,
): { value: z.output<T> } | { problems: Problem[] } {
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data };
  return { problems: result.error.issues.flatMap((issue) => describe(issue, data)) };
}

function describe(issue: z.core.$ZodIssue, data: unknown): Problem[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const name = path.length === 0 ? 'this' : path.join('.');
  const value = valueAt(data, path);
  const found = value === undefined ? undefined : `\`${name}\` is \`${brief(value)}\`.`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        code: 'field-unknown',
        path: [...path, key],
        message: `\`${key}\` is not a known field${path.length === 0 ? '' : ` of \`${name}\``}.`,
        hint: 'Check its spelling against docs/writing.md, or remove it.',
      }));
    case 'invalid_value':
      return [fault('field-value', path, found ?? missing(name), suggest(String(value), issue.values.map(String)))];
    case 'invalid_type':
      if (found === undefined)
        return [
          fault('field-missing', path, missing(name), `Add \`${path.at(-1) ?? ''}: …\` (${kind(issue.expected)}).`),
        ];
      return [fault('field-type', path, found, `It must be ${kind(issue.expected)}.`)];
    case 'too_small':
      return [
        fault(
          'field-short',
          path,
          `\`${name}\` ${issue.origin === 'array' ? 'has too few entries' : 'is too short'}.`,
          `At least ${issue.minimum} are needed.`,
        ),
      ];
    case 'too_big':
      return [fault('field-long', path, `\`${name}\` is too long.`, `At most ${issue.maximum} are allowed.`)];
    case 'invalid_union': {
      const known = [...issue.message.matchAll(/'([^']+)'/g)].map(([, word = '']) => word);
      return [fault('field-value', path, found ?? missing(name), suggest(String(value), known))];
    }
    default:
      return [fault('field-value', path, found ?? missing(name), `${issue.message}.`)];
  }
}

function fault(code: string, path: (string | number)[], message: string, hint: string): Problem {
  return { code, path, message, hint };
}

function missing(name: string): string {
  return `\`${name}\` is missing.`;
}

function kind(expected: string): string {
  const kinds: Record<string, string> = {
    array: 'a list: `[one, two]`',
    object: 'a group of `key: value` lines',
    record: 'a group of `key: value` lines',
    string: 'a text',
    boolean: '`true` or `false`',
  };
  return kinds[expected] ?? `a ${expected}`;
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | null | undefined)?.[key], data);
}

function brief(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
