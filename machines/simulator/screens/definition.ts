import { z } from 'zod';
import { group, KEY, list, named, text, mark, wholeNumber, word } from '../../data/index.ts';
import { ICONS, type Icon } from './screen.ts';

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
const when = group({
  platform: oneOrMore(id).optional(),
  method: oneOrMore(id).optional(),
  task: oneOrMore(id).optional(),
  from: version.optional(),
  until: version.optional(),
});

const fieldValue = text('bad-value', /^\$[a-z][a-z0-9-]*$/, 'the `$name` of a value of the actor');

const icon = word(ICONS);
const choice = z.union([
  label,
  group({ android: label, iphone: label }),
  list(z.union([label, group({ when, is: label })])),
]);
const control = { label: choice.optional(), icon: icon.optional(), idle: mark('not-true').optional() };
export const tapped = group({ tap: id, ...control });
const row = z.union([z.literal('blank'), tapped], named('bad-row', 'Write `blank`, or `{ tap: …, label: … }`.'));
const lines = wholeNumber(0, 20);

/** A label by platform, or the first whose `when` holds. */
export type Choice = z.output<typeof choice>;

export interface ControlDefinition {
  tap?: string | undefined;
  enter?: string | undefined;
  label?: Choice | undefined;
  icon?: Icon | undefined;
  /** It has no effect. */
  idle?: true | undefined;
}

export type RowDefinition = 'blank' | ControlDefinition;

const ONE_PART = 'Write `bar`, `chart`, `space` or `arrow`, or one part with its content: `text: 2`.';

/** The parts of screens, including the dialog. */
const kinds = {
  bar: group({ title: choice.optional(), start: tapped.optional(), end: tapped.optional() }).optional(),
  rows: list(row).optional(),
  tabs: list(row).optional(),
  text: lines.optional(),
  field: group({ enter: id, ...control, value: fieldValue }).optional(),
  list: group({ enter: id, ...control, value: fieldValue }).optional(),
  /** A value that the device shows, with its label. */
  output: group({ label: choice, value: fieldValue }).optional(),
  button: group({ tap: id, ...control, quiet: mark('not-true').optional() }).optional(),
  buttons: list(tapped).optional(),
  result: group({ icon, lines }).optional(),
  locks: group({ tap: id, ...control, icons: list(icon) }).optional(),
  code: fieldValue.optional(),
  /** A text message with a code, while there is one. */
  message: fieldValue.optional(),
  heading: choice.optional(),
  dialog: group({ icon, text: label.optional(), buttons: list(row) }).optional(),
};

export type Kinds = z.output<z.ZodObject<typeof kinds>>;

export type PartDefinition =
  | 'bar'
  | 'chart'
  | 'space'
  | 'arrow'
  | (Kinds & {
      when?: Where | undefined;
      /** Several parts with the same condition. */
      parts?: readonly PartDefinition[] | undefined;
    });

export type ScreenDefinition = readonly PartDefinition[];

const part: z.ZodType = z.union(
  [
    z.enum(['bar', 'chart', 'space', 'arrow']),
    group({ when: when.optional(), parts: list(z.lazy(() => part)).optional(), ...kinds }).superRefine(
      once('part-unknown', ONE_PART, ({ when: _when, ...given }) => Object.keys(given).length === 1),
    ),
  ],
  named('part-unknown', ONE_PART),
);

/** `content/simulator/screens.yaml` */
export const screensSchema = group({
  phone: byName(id, list(part)).default({}),
  device: byName(id, list(part)).default({}),
  portal: byName(id, list(part)).default({}),
});
