import { z } from 'zod';
import { suggest } from '../problem.ts';
import { named } from './schema-problems.ts';

/** A name that stands as a key in content. Ids stand in addresses, which are read up to 60 characters only. */
export const KEY = /^(?=.{1,60}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A group of these fields; others are faults. */
export function group<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, { error: ({ code }) => groupFault(code, Object.keys(shape)) });
}

/** A group of any of these fields, which are all alike. */
export function someOf<const Words extends readonly string[], Value extends z.ZodType>(words: Words, value: Value) {
  return z.partialRecord(z.enum(words), value, { error: ({ code }) => groupFault(code, words) });
}

function groupFault(code: string | undefined, known: readonly string[]): string {
  if (code === 'unrecognized_keys') return named('unknown-field', known.join(' '));
  return named('not-an-object', `Give it ${known.map((key) => `\`${key}\``).join(', ')}.`);
}

/** A group whose keys are ids. Where there are more than `most`, none is looked at, and `tooMany` says what is wrong. */
export function entries<Value extends z.ZodType>(value: Value, most = Infinity, tooMany?: (count: number) => string) {
  const any = z.record(z.string(), z.unknown(), named('not-an-object', 'Give it indented `id: …` lines.'));
  const isFew = (all: object): boolean => Object.keys(all).length <= most;
  return any.refine(isFew, { error: ({ input }) => tooMany?.(Object.keys(Object(input)).length) }).pipe(
    z.record(z.string().regex(KEY), value, {
      error: ({ input }) =>
        named(
          'bad-id',
          'Use small letters, digits and hyphens, a letter first, and 60 of them at the most.',
          `\`${String(input)}\` cannot be an id.`,
        ),
    }),
  );
}

export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item, named('not-a-list', 'Write a list: `[one, two]`.'));
}

/** A text of some form; `what` says to a writer what is expected. */
export function text(code: string, form: RegExp, what: string) {
  return z.string(named(code, `Write ${what}.`)).regex(form);
}

export function wholeNumber(least: number, most: number) {
  return z
    .int(named('bad-number', `Write a whole number from ${least} to ${most}.`))
    .min(least)
    .max(most);
}

/** A number from 0 on. */
export function amount(most: number) {
  return z
    .number(named('bad-number', `Write a number from 0 to ${most}.`))
    .min(0)
    .max(most);
}

/** One of some words. */
export function word<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, {
    error: ({ input }) => named('bad-word', suggest(typeof input === 'string' ? input : '', words)),
  });
}

/** What is either there or not. */
export function mark(code: string) {
  return z.literal(true, {
    error: ({ path = [] }) => {
      const said = `\`${path.join('.')}\` can only be \`true\`.`;
      return named(code, `Write \`${String(path.at(-1))}: true\`, or leave it out.`, said);
    },
  });
}
