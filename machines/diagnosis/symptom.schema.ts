import { z } from 'zod';
import { entries, group, list, mark, named, someOf, text, wholeNumber, word } from '../data/index.ts';
import { chance, id, share, solved, stepFields } from './diagnosis.parse.ts';
import { DIMENSIONS } from './symptom.types.ts';

const device = word(['phone', 'portal']);
const source = word(['facts', 'assumed']);
const note = z
  .string(named('bad-text', 'Write where the numbers come from.', 'A note must be text.'))
  .trim()
  .optional();
const aliases = list(id).optional();
const flag = mark('bad-mark').optional();

/** One number for all causes, a number per cause with `else` for the others, or `rest` for the remainder. */
const chances = z.union(
  [z.literal('rest'), chance, z.record(z.string(), chance)],
  named('bad-number', 'Write a number from 0 to 1.'),
);

const sign = group({
  on: device.optional(),
  screen: id.optional(),
  picture: word(['sharp', 'blurred']).optional(),
  platform: id.optional(),
  method: id.optional(),
  task: id.optional(),
  goal: id.optional(),
  // Names of messages contain a dot.
  heard: text(
    'bad-id',
    /^(?:[a-z.-]{1,60}|[A-Za-z0-9][A-Za-z0-9_-]{0,59})$/,
    'the name of a message, such as `app.opened`',
  ).optional(),
}).refine(
  ({ on, screen }) => (on === undefined) === (screen === undefined),
  named('half-a-place', 'Write both, as `on: phone, screen: error`, or neither.', '`on` and `screen` belong together.'),
);

const outcome = group({
  number: wholeNumber(0, 9),
  role: word(['unsure', 'couldnt']).optional(),
  solved,
  done: flag,
  cost: share.optional(),
  opens: id.optional(),
  world: group({ platform: id.optional(), method: id.optional(), task: id.optional() }).optional(),
  p: chances,
  when: z
    .union(
      [z.literal('otherwise'), sign],
      named('not-an-object', 'Write `otherwise`, or a sign: `{ on: phone, screen: error }`.'),
    )
    .optional(),
})
  .refine(
    ({ done, solved, opens }) => !done || solved === true || opens !== undefined,
    named(
      'done-unsolved',
      'Add `solved: true` or `opens: …`, or remove `done`.',
      '`done` has no meaning while the questions continue.',
    ),
  )
  .refine(
    ({ world, opens }) => !world || opens !== undefined,
    named('world-unused', 'Add `opens: …`, or remove `world`.', '`world` applies to the symptom that `opens` names.'),
  );

const act = group({
  on: device,
  screen: id.optional(),
  tap: id.optional(),
  enter: id.optional(),
  focus: flag,
  optional: flag,
});

const step = group({
  number: wholeNumber(1, 99),
  ...stepFields,
  aliases,
  source,
  note,
  figure: group({ on: device, screen: id, tap: id.optional(), enter: id.optional() }).optional(),
  known: someOf(DIMENSIONS, entries(id)).optional(),
  denied: id.optional(),
  outcomes: entries(outcome),
  acts: list(act).optional(),
  resume: id.optional(),
  from: list(id).optional(),
});

/** The form of `content/diagnosis/{symptom}.yaml`, see docs/writing.md. */
export const symptomSchema = group({
  number: wholeNumber(1, 99),
  version: wholeNumber(0, 9),
  draft: flag,
  aliases,
  article: id.optional(),
  references: list(id).default([]),
  callCost: share,
  causes: entries(group({ prior: share, source, note, faults: list(id).default([]) })),
  steps: entries(step),
});

export type WrittenStep = z.output<typeof step>;
export type WrittenChances = z.output<typeof chances>;
