import { z } from 'zod';
import { amount, entries, group, list, mark, named, someOf, text, wholeNumber, word } from '../data/index.ts';
import { DIMENSIONS, type CauseId, type Model, type OutcomeId, type ReaderWorld, type StepId } from './model.ts';

/** Letters, digits, `-` and `_`. Cannot start with `_`, so that no id is `__proto__`. */
export const id = text('bad-id', /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/, 'an id: letters, digits and hyphens');
/** A cost or a prior. Limited so that sums stay finite. */
const share = amount(1e9);
const chance = amount(1);
const solved = z.boolean(named('bad-solved', 'Write `solved: true`.', '`solved` must be true or false.')).optional();

const conditions = list(group({ step: id, outcomes: list(id).optional() })).optional();

const device = word(['phone', 'device', 'portal']);
/** `facts`: named by the source; `assumed`: shown as “possible”. */
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

/** One value, or a list of which one must match. */
const anyOf = z.union([id, list(id)]);

/** A condition on a simulated world. All given fields must match. */
const sign = group({
  /** The device and its current screen. */
  on: device.optional(),
  screen: id.optional(),
  picture: word(['sharp', 'blurred']).optional(),
  platform: anyOf.optional(),
  method: anyOf.optional(),
  task: anyOf.optional(),
  /** A goal reached since the step began, such as `activated`. */
  goal: anyOf.optional(),
  /** A message sent at any time. */
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
  /** One digit of a code. Unique in the step, never reused. */
  number: wholeNumber(0, 9),
  /** Says nothing about the cause: “not sure”, “couldn't do it”. */
  role: word(['unsure', 'couldnt']).optional(),
  solved,
  /** The reader completed what they came for, so that no guide has to be resumed. With `opens`: once that is solved. */
  done: flag,
  cost: share.optional(),
  opens: id.optional(),
  /** Changes the reader's context from now on: a reader who typed a code did not scan one. */
  world: group({ platform: id.optional(), method: id.optional(), task: id.optional() }).optional(),
  p: chances,
  /** The sign of the outcome on the simulator; `otherwise` if no other sign matches. */
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
  /** Default: the current screen. */
  screen: id.optional(),
  tap: id.optional(),
  enter: id.optional(),
  /** Moves the phone until the picture is sharp. */
  focus: flag,
  /** Turns a switch off, where it is on; else a tap turns it on. */
  off: flag,
  optional: flag,
});

const step = group({
  /** Two digits of a code. Unique in the symptom, never reused. */
  number: wholeNumber(1, 99),
  kind: z.enum(
    ['ask', 'do'],
    named('bad-kind', 'Write `kind: ask` or `kind: do`.', 'A step is a question or a repair.'),
  ),
  cost: share,
  needs: conditions,
  blocks: conditions,
  /** Former ids, for old links. */
  aliases,
  source,
  note,
  figure: group({ on: device, screen: id, tap: id.optional(), enter: id.optional() }).optional(),
  /**
   * The outcome for each value of the reader's context, such as `{ method: { qr: scanned, code: typed } }`. A known
   * question is not asked.
   */
  known: someOf(DIMENSIONS, entries(id)).optional(),
  /**
   * The outcome if the step did not help after all. Default: the first outcome that neither solves the problem nor says
   * that the step was skipped.
   */
  denied: id.optional(),
  outcomes: entries(outcome),
  /** How to perform the step on the simulator, in order. If one is impossible, the reader could not do the step. */
  acts: list(act).optional(),
  /** Where the simulator can perform the step; everywhere if absent. */
  in: group({ platform: anyOf.optional(), method: anyOf.optional(), task: anyOf.optional() }).optional(),
  /** Resumes a guide after the acts: `same`, or the guide of the same task and platform for this method. */
  resume: id.optional(),
  /** Resumes at the first step that has one of these phone screens, in order of preference. */
  from: list(id).optional(),
});

const cause = group({ prior: share, source, note, faults: list(id).default([]) });

/** The form of `content/diagnosis/{symptom}.yaml`, see docs/writing.md. */
export const symptomSchema = group({
  /** Two digits of a code to read aloud. Unique, never reused. */
  number: wholeNumber(1, 99),
  /** Raised when outcomes are added or removed, or numbers or meanings change. */
  version: wholeNumber(0, 9),
  draft: flag,
  /** Former ids, for old addresses. */
  aliases,
  /** The problem article with the same advice, readable without JavaScript. */
  article: id.optional(),
  /** References to show with support's contact, or if no article covers the symptom. */
  references: list(id).default([]),
  callCost: share,
  causes: entries(cause),
  steps: entries(step),
});

type WrittenSymptom = z.output<typeof symptomSchema>;
export type WrittenStep = z.output<typeof step>;
type WrittenOutcome = z.output<typeof outcome>;
export type WrittenChances = z.output<typeof chances>;
export type PracticeAct = z.output<typeof act>;
export type PracticeSign = z.output<typeof sign>;

export type SymptomId = string;

/** A symptom without words: the engine's model and data for pages, codes and tests. */
export interface Symptom extends Readonly<Omit<WrittenSymptom, 'callCost' | 'causes' | 'steps'>> {
  id: SymptomId;
  model: Model;
  causes: Readonly<Record<CauseId, Omit<z.output<typeof cause>, 'prior'>>>;
  steps: Readonly<Record<StepId, SymptomStep>>;
  practice?: Readonly<Record<StepId, StepPractice>> | undefined;
}

export interface SymptomStep extends Pick<WrittenStep, 'number' | 'source' | 'aliases' | 'note' | 'figure' | 'denied'> {
  known?: Readonly<Partial<Record<keyof ReaderWorld, Readonly<Record<string, OutcomeId>>>>> | undefined;
  outcomes: Readonly<Record<OutcomeId, SymptomOutcome>>;
}

export type SymptomOutcome = Pick<WrittenOutcome, 'number' | 'role' | 'done' | 'opens' | 'world'>;

export interface StepPractice extends Pick<WrittenStep, 'resume' | 'in'> {
  acts: readonly PracticeAct[];
  from?: readonly string[] | undefined;
  when: Readonly<Record<OutcomeId, PracticeSign | 'otherwise'>>;
}
