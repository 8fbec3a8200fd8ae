import { z } from 'zod';
import { fault, suggest, type Path, type Problem } from '../problem.ts';

/**
 * Encodes a problem as zod's error message, the only thing zod passes on: its code, hint, and a message if the default,
 * such as "`x` is missing", is not enough.
 */
export function named(code: string, hint: string, message = ''): string {
  return [code, hint, message].join('\n');
}

/** Validates `data` and reports all problems in a writer's words. Never throws. */
export function parseWith<T extends z.ZodType>(
  schema: T,
  data: unknown,
): { value: z.output<T> } | { problems: Problem[] } {
  const result = schema.safeParse(data);
  const issues = result.error?.issues.flatMap((issue) => describe(issue, issue.path.map(keyOf), data)) ?? [];
  // Two rules can report the same problem of one value.
  const reported = new Set<string>();
  const problems = [...issues, ...protoKeys(data)].filter((problem) => {
    const place = JSON.stringify([problem.code, problem.path]);
    return !reported.has(place) && reported.add(place);
  });
  return result.success && problems.length === 0 ? { value: result.data } : { problems };
}

function describe(issue: z.core.$ZodIssue, path: Path, data: unknown): Problem[] {
  const among = issue.code === 'invalid_union' ? nearestBranch(issue) : undefined;
  if (among) return among.flatMap((each) => describe(each, [...path, ...each.path.map(keyOf)], data));
  const [code = '', hint, ...message] = issue.message.split('\n');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key): Problem => {
      const message = `\`${key}\` is not a known field${path.length === 0 ? '' : ` of ${nameOf(path)}`}.`;
      const at = { path: [...path, key] };
      if (hint !== undefined) return fault(code, message, suggest(key, hint.split(' ')), at);
      return fault('field-unknown', message, 'Check its spelling against docs/writing.md, or remove it.', at);
    });
  }
  const value = valueAt(data, path);
  const is = `${nameOf(path)} is ${show(value)}.`;
  return [
    hint === undefined ? zodFault(issue, path, value, is) : fault(code, message.join('\n') || is, hint, { path }),
  ];
}

/** The problem of a schema without a message of its own. */
function zodFault(issue: z.core.$ZodIssue, path: Path, value: unknown, is: string): Problem {
  const at = { path };
  switch (issue.code) {
    case 'invalid_value':
      return fault('field-value', is, suggest(String(value), issue.values.map(String)), at);
    case 'invalid_type':
      return value === undefined
        ? fault('field-missing', is, `Add \`${path.at(-1) ?? ''}: …\` (${kind(issue.expected)}).`, at)
        : fault('field-type', is, `It must be ${kind(issue.expected)}.`, at);
    case 'too_small': {
      const what = issue.origin === 'array' ? 'has too few entries' : 'is too short';
      return fault('field-short', `${nameOf(path)} ${what}.`, `The minimum is ${issue.minimum}.`, at);
    }
    case 'too_big':
      return fault('field-long', `${nameOf(path)} is too long.`, `The maximum is ${issue.maximum}.`, at);
    case 'invalid_key': {
      const hint = `${issue.issues[0]?.message ?? ''}.`;
      return fault('field-value', `${show(path.at(-1))} is not a valid name.`, hint, at);
    }
    case 'invalid_union': {
      const options = 'options' in issue ? (issue.options ?? []).map(String) : [];
      return fault('field-value', is, suggest(String(value), options), at);
    }
    default:
      return fault('field-value', is, `${issue.message}.`, at);
  }
}

/** For a union, the issues of the branch that the value matches best. */
function nearestBranch({ errors, message }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] | undefined {
  const isInside = ({ code, path }: z.core.$ZodIssue) => path.length > 0 || code === 'unrecognized_keys';
  const [nearest] = errors.filter((each) => each.every(isInside)).sort((a, b) => a.length - b.length);
  return nearest ?? (message.includes('\n') ? undefined : errors[0]);
}

/** zod silently drops `__proto__`, so it is reported here. */
function protoKeys(data: unknown, path: Path = []): Problem[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]): Problem[] => {
    if (key !== '__proto__') return protoKeys(value, [...path, key]);
    const message = `\`${key}\` is not a valid id.`;
    return [fault('bad-id', message, 'Choose another name. JavaScript reserves this one.', { path: [...path, key] })];
  });
}

function nameOf(path: Path): string {
  return path.length === 0 ? 'The file' : `\`${path.join('.')}\``;
}

function show(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  const text = String(value);
  return `\`${text.length > 60 ? `${text.slice(0, 60)}…` : text}\``;
}

function kind(expected: string): string {
  const kinds: Record<string, string> = {
    array: 'a list: `[one, two]`',
    object: 'a group of `key: value` lines',
    record: 'a group of `key: value` lines',
    string: 'text',
    boolean: '`true` or `false`',
    int: 'a whole number',
  };
  return kinds[expected] ?? `a ${expected}`;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | null | undefined)?.[key], data);
}

function keyOf(key: PropertyKey): string | number {
  return typeof key === 'symbol' ? String(key) : key;
}

/** An id in content. Addresses contain ids, so they are limited to 60 characters. */
export const KEY = /^(?=.{1,60}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export function group<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, { error: ({ code }) => groupFault(code, Object.keys(shape)) });
}

/** An object with any of these keys and values of one type. */
export function someOf<const Words extends readonly string[], Value extends z.ZodType>(words: Words, value: Value) {
  return z.partialRecord(z.enum(words), value, { error: ({ code }) => groupFault(code, words) });
}

function groupFault(code: string | undefined, known: readonly string[]): string {
  if (code === 'unrecognized_keys') return named('unknown-field', known.join(' '));
  return named('not-an-object', `Write ${known.map((key) => `\`${key}\``).join(', ')}.`);
}

/** An object whose keys are ids. With more than `max` entries, only `tooMany` is reported. */
export function entries<Value extends z.ZodType>(value: Value, max = Infinity, tooMany?: (count: number) => string) {
  const any = z.record(z.string(), z.unknown(), named('not-an-object', 'Write indented `id: …` lines.'));
  const isFew = (all: object): boolean => Object.keys(all).length <= max;
  return any.refine(isFew, { error: ({ input }) => tooMany?.(Object.keys(Object(input)).length) }).pipe(
    z.record(z.string().regex(KEY), value, {
      error: ({ input }) =>
        named(
          'bad-id',
          'Use lowercase letters, digits and hyphens, starting with a letter, at most 60 characters.',
          `\`${String(input)}\` is not a valid id.`,
        ),
    }),
  );
}

export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item, named('not-a-list', 'Write a list: `[one, two]`.'));
}

export function text(code: string, form: RegExp, what: string) {
  return z.string(named(code, `Write ${what}.`)).regex(form);
}

export function wholeNumber(min: number, max: number) {
  return z
    .int(named('bad-number', `Write a whole number from ${min} to ${max}.`))
    .min(min)
    .max(max);
}

/** A number from 0 to `max`. */
export function amount(max: number) {
  return z
    .number(named('bad-number', `Write a number from 0 to ${max}.`))
    .min(0)
    .max(max);
}

export function word<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, {
    error: ({ input }) => named('bad-word', suggest(typeof input === 'string' ? input : '', words)),
  });
}

/** `true` or absent. */
export function mark(code: string) {
  return z.literal(true, {
    error: ({ path = [] }) => {
      const message = `\`${path.join('.')}\` can only be \`true\`.`;
      return named(code, `Write \`${String(path.at(-1))}: true\`, or remove it.`, message);
    },
  });
}
