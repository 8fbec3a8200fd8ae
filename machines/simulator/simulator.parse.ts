import { z } from 'zod';
import { group, KEY, list, mark, named, parseWith, someOf, text, wholeNumber, word } from '../data/index.ts';
import type { ProductDefinition, StateDefinition, Transition, Verb } from './definition.types.ts';
import { checkedDefinition } from './check/definition.check.ts';
import type { DefinitionProblem, ProductFile } from './check/faults.ts';
import { sketchActors, sketchScreens, type ActorSketch, type ScreenSketch } from './sketch.ts';
import { ICONS } from './screens/icons.ts';

const id = text('bad-id', KEY, 'lowercase letters, digits and hyphens, starting with a letter');
const label = text(
  'bad-id',
  /^[a-z0-9-]+(?:\.[a-zA-Z0-9-]+)+$/,
  'the key of a label in content/apps, such as `app.more`',
);
/** A message, event or initial value with its actor. */
const dotted = text(
  'bad-id',
  /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+$/,
  'names separated by a dot, such as `server.user`',
);
const value = z.union([z.string(), z.number(), z.boolean()], named('bad-value', 'Write a word, a number, or `$name`.'));
const tokenValue = text('bad-value', /^\$./, 'the `$name` of a token');
const fieldValue = text('bad-value', /^\$[a-z][a-z0-9-]*$/, 'the `$name` of a value of the actor');

/** A record with checked names. `names` is the hint for invalid ones. */
function byName<Key extends z.ZodType<string, string>, Value extends z.ZodType>(
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
function once<Fields extends object>(code: string, hint: string, isRight: (fields: Fields) => boolean) {
  return (fields: Fields, { issues, addIssue }: z.core.$RefinementCtx<Fields>): void => {
    if (issues.length === 0 && !isRight(fields)) addIssue(named(code, hint, 'These fields cannot be combined.'));
  };
}

const oneOrMore = <Item extends z.ZodType>(item: Item) => z.union([item, list(item)]);
/** One item or a list, parsed as a list. */
const asList = <Item extends z.ZodType>(item: Item) =>
  oneOrMore(item).transform((written) => [written].flat() as z.output<Item>[]);

const where = someOf(['platform', 'method', 'task'], oneOrMore(id));
const version = text('bad-value', /^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/, "a version in quotation marks, such as `'3.0'`");
const when = group({
  platform: oneOrMore(id).optional(),
  method: oneOrMore(id).optional(),
  task: oneOrMore(id).optional(),
  from: version.optional(),
  until: version.optional(),
});
const beginning = z.record(z.string().regex(/^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)?$/), value);
const source = word(['facts', 'assumed']);

/** Ten values each: the least common multiple of their counts is at most 2,520. */
const varied = list(value)
  .min(1, named('field-short', 'Add at least one value.', 'The list is empty.'))
  .max(10, named('field-long', 'Remove some: at most ten values are possible.', 'The list is too long.'));

/** `content/simulator/product.yaml` */
export const productSchema = group({
  app: group({ tap: id, label }).optional(),
  versions: list(version)
    .min(
      2,
      named('field-short', 'List at least two versions, or remove `versions`.', 'A single version needs no name.'),
    )
    .optional(),
  seconds: group({
    latency: wholeNumber(1, 10),
    answer: wholeNumber(1, 600),
    // For products without a phone.
    install: wholeNumber(1, 600).default(3),
    pause: wholeNumber(1, 60),
    notice: wholeNumber(1, 3600).default(60),
  }).catchall(wholeNumber(1, 3600)),
  tokens: byName(id, group({ life: id, shown: dotted.optional() })).default({}),
  goals: list(id),
  tasks: byName(id, group({ begin: beginning.default({}), 'under-way': wholeNumber(0, 60).optional() })),
  practices: list(group({ platform: word(['android', 'iphone', 'portal']), method: id, task: id })).min(
    1,
    named('field-short', 'Add at least one practice.', 'There are no practices.'),
  ),
  vary: list(group({ in: where.optional(), set: dotted, among: varied })).default([]),
  faults: byName(id, group({ source, in: where.optional(), begin: beginning })).default({}),
  timeline: group({
    messages: list(dotted).default([]),
    hitches: list(z.union([id, dotted])).default([]),
    telltales: list(id).default([]),
    missing: list(id).default([]),
  }).default({ messages: [], hitches: [], telltales: [], missing: [] }),
});

const given = byName(z.string(), value);

/** Each verb with its additional field. */
const VERBS: Readonly<Record<string, string | undefined>> = {
  set: undefined,
  tell: 'with',
  note: undefined,
  draw: 'as',
  use: undefined,
  withdraw: undefined,
};

const verb = group({
  set: byName(id, value).optional(),
  tell: dotted.optional(),
  with: given.optional(),
  note: id.optional(),
  draw: id.optional(),
  as: id.optional(),
  use: tokenValue.optional(),
  withdraw: tokenValue.optional(),
}).superRefine(
  once(
    'verb-unclear',
    'Write one action per entry: `- note: done`. `with` belongs to `tell`, `as` to `draw`.',
    (fields) => {
      const [does = '', ...others] = Object.keys(fields).filter((field) => field in VERBS);
      const beside = Object.keys(fields).filter((field) => !(field in VERBS));
      return (
        others.length === 0 &&
        does !== '' &&
        beside.every((field) => field === VERBS[does]) &&
        !(does === 'draw' && beside.length === 0)
      );
    },
  ),
) as z.ZodType as z.ZodType<Verb>;
const verbs = asList(verb).default([]);

/** A state's name, or a path of names. */
const target = text('bad-id', /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)*$/, 'the name of a state');

const transition = z
  .union([target, group({ if: byName(z.string(), oneOrMore(value)).default({}), do: verbs, to: target.optional() })])
  .transform((written): Transition => (typeof written === 'string' ? { if: {}, do: [], to: written } : written));
const transitions = asList(transition);

const stateFields = {
  shows: id.optional(),
  camera: word(['films', 'has-read']).optional(),
  begins: id.optional(),
  returns: mark('not-true').optional(),
  entry: verbs,
  exit: verbs,
  on: byName(dotted, transitions, 'Names of events contain a dot: `tapped.more`, `code.expired`.').default({}),
  after: byName(id, transitions).default({}),
  choose: transitions.default([]),
};

const state: z.ZodType<StateDefinition> = z.lazy(() =>
  group({ ...stateFields, states: byName(id, state).default({}) }),
);

/** `content/simulator/behaviour.yaml` */
export const behaviourSchema = byName(
  id,
  group({ ...stateFields, keeps: byName(id, value).default({}), begins: id, states: byName(id, state) }),
);

const icon = word(ICONS);
const choice = z.union([
  label,
  group({ android: label, iphone: label }),
  list(z.union([label, group({ when, is: label })])),
]);
const control = { label: choice.optional(), icon: icon.optional(), idle: mark('not-true').optional() };
const tapped = group({ tap: id, ...control });
const row = z.union([z.literal('blank'), tapped], named('bad-row', 'Write `blank`, or `{ tap: …, label: … }`.'));
const lines = wholeNumber(0, 20);

const ONE_PART = 'Write `bar`, `chart`, `space` or `arrow`, or one part with its content: `text: 2`.';

const part: z.ZodType = z.union(
  [
    z.enum(['bar', 'chart', 'space', 'arrow']),
    group({
      when: when.optional(),
      parts: list(z.lazy(() => part)).optional(),
      bar: group({ title: choice.optional(), start: tapped.optional(), end: tapped.optional() }).optional(),
      rows: list(row).optional(),
      tabs: list(row).optional(),
      text: lines.optional(),
      field: group({ enter: id, ...control, value: fieldValue }).optional(),
      list: group({ enter: id, ...control, value: fieldValue }).optional(),
      button: group({ tap: id, ...control, quiet: mark('not-true').optional() }).optional(),
      buttons: list(tapped).optional(),
      result: group({ icon, lines }).optional(),
      locks: group({ tap: id, ...control, icons: list(icon) }).optional(),
      code: fieldValue.optional(),
      heading: choice.optional(),
      dialog: group({ icon, text: label.optional(), buttons: list(row) }).optional(),
    }).superRefine(once('part-unknown', ONE_PART, ({ when: _when, ...kinds }) => Object.keys(kinds).length === 1)),
  ],
  named('part-unknown', ONE_PART),
);

/** `content/simulator/screens.yaml` */
export const screensSchema = group({
  phone: byName(id, list(part)).default({}),
  portal: byName(id, list(part)).default({}),
});

/** The files in content/simulator. */
export const PRODUCT_FILES = ['product', 'behaviour', 'screens'] as const satisfies readonly ProductFile[];
export type { ActorSketch, ProductFile, ScreenSketch };
export { productWords } from './vocabulary.ts';

const SCHEMAS = { product: productSchema, behaviour: behaviourSchema, screens: screensSchema };

/** Parses and checks a product. Returns all problems if there are any. */
export function parseDefinition(
  data: Readonly<Record<ProductFile, unknown>>,
): { definition: ProductDefinition } | { problems: DefinitionProblem[] } {
  const read = PRODUCT_FILES.map((of) => ({ of, result: parseWith(SCHEMAS[of] as z.ZodType, data[of]) }));
  const problems = read.flatMap(({ of, result }) =>
    'problems' in result ? result.problems.map((problem) => ({ ...problem, of })) : [],
  );
  if (problems.length > 0) return { problems };
  const [product, actors, screens] = read.map(({ result }) => ('value' in result ? result.value : undefined));
  return checkedDefinition({ ...(product as z.output<typeof productSchema>), actors, screens } as ProductDefinition);
}

/** Only the screens, for previews; `undefined` if they cannot be drawn. */
export function parseScreens(data: Readonly<Record<'product' | 'screens', unknown>>): ScreenSketch | undefined {
  return sketchScreens({ product: productSchema, screens: screensSchema }, data);
}

/** Only the actors, for previews; `undefined` if they cannot be parsed. */
export function parseActors(data: unknown): ActorSketch[] | undefined {
  return sketchActors(behaviourSchema, data);
}
