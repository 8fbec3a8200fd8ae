import { z } from 'zod';
import { group, KEY, list, named, text } from '../data/index.ts';

export const id = text('bad-id', KEY, 'lowercase letters, digits and hyphens, starting with a letter');
export const label = text(
  'bad-id',
  /^[a-z0-9-]+(?:\.[a-zA-Z0-9-]+)+$/,
  'the key of a label in content/apps, such as `app.more`',
);
/** A message, event or initial value with its actor. */
export const dotted = text(
  'bad-id',
  /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+$/,
  'names separated by a dot, such as `server.user`',
);
export const value = z.union(
  [z.string(), z.number(), z.boolean()],
  named('bad-value', 'Write a word, a number, or `$name`.'),
);
/** A record with checked names. `names` is the hint for invalid ones. */
export function byName<Key extends z.ZodType<string, string>, Value extends z.ZodType>(
  key: Key,
  each: Value,
  names = 'Use lowercase letters, digits and hyphens, starting with a letter.',
) {
  return z.record(
    key.refine((name) => name !== 'constructor'),
    each,
    {
      error: ({ code, input }) =>
        code === 'invalid_key'
          ? named(
              'bad-id',
              String(input) === 'constructor' ? 'Choose another name: this one is reserved.' : names,
              `\`${String(input)}\` cannot be a name.`,
            )
          : named('not-an-object', 'Write indented `name: …` lines.'),
    },
  );
}

/** Reports fields that do not go together, unless the group has other problems. */
export function once<Fields extends object>(code: string, hint: string, isRight: (fields: Fields) => boolean) {
  return (fields: Fields, { issues, addIssue }: z.core.$RefinementCtx<Fields>): void => {
    if (issues.length === 0 && !isRight(fields)) addIssue(named(code, hint, 'These fields cannot be combined.'));
  };
}

export const oneOrMore = <Item extends z.ZodType>(item: Item) => z.union([item, list(item)]);
/** One item or a list, parsed as a list. */
export const asList = <Item extends z.ZodType>(item: Item) =>
  oneOrMore(item).transform((written) => [written].flat() as z.output<Item>[]);

/**
 * A condition on the practice's world. Screens specify the first and last version (`from`, `until`), which are expanded
 * to a list.
 */
export type Where = Readonly<
  Partial<Record<'platform' | 'method' | 'task' | 'version', string | readonly string[] | undefined>>
>;

export const version = text(
  'bad-value',
  /^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/,
  "a version in quotation marks, such as `'3.0'`",
);
export const when = group({
  platform: oneOrMore(id).optional(),
  method: oneOrMore(id).optional(),
  task: oneOrMore(id).optional(),
  from: version.optional(),
  until: version.optional(),
});
