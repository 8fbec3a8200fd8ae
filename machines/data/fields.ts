import { z } from 'zod';
import { suggest } from '../problem.ts';
import { named } from './schema-problems.ts';

/** An id in content. Addresses contain ids, so they are limited to 60 characters. */
export const KEY = /^(?=.{1,60}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** An object with exactly these fields. */
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

/** A string of some form. `what` completes the hint “Write …”. */
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

/** One of some strings. */
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
