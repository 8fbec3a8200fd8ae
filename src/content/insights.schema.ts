import { z } from 'zod';

const count = z.number().nonnegative();
const counts = z.record(z.string(), count);

/** What readers did at a step of one version of a guide. */
const stepCount = z.strictObject({
  step: z.string(),
  came: count,
  /** How many went on, in all and by each of several ways. */
  on: count,
  ways: counts,
  back: count,
  /** How many said that it does not work, and which problem (`problem`, or `problem:cause`) they chose. */
  trouble: count,
  troubles: counts,
  /** How many opened the diagnosis from there. */
  asked: count,
  done: count,
  supported: count,
  /** Came, and did none of what ends a step. */
  left: count,
});
export type StepCount = z.output<typeof stepCount>;

/** One version of a guide in one language: graph and words that have this digest. */
const guideVersion = z.strictObject({
  digest: z.string(),
  isCurrent: z.boolean(),
  /** The first and the last day on which somebody walked it: `2026-11-28`. */
  from: z.string(),
  to: z.string(),
  begun: count,
  done: count,
  helped: z.strictObject({ yes: count, no: count }),
  /** In printed order, and behind them those that the guide no longer has. */
  steps: z.array(stepCount),
});
export type GuideVersion = z.output<typeof guideVersion>;

const guideCounts = z.strictObject({
  guide: z.string(),
  language: z.string(),
  /** The oldest first. */
  versions: z.array(guideVersion),
});
export type GuideCounts = z.output<typeof guideCounts>;

const diagnosisCounts = z.strictObject({
  symptom: z.string(),
  language: z.string(),
  digest: z.string(),
  isCurrent: z.boolean(),
  begun: count,
  /** How it ended, by the event of docs/counters.md: `solved`, `gave-up`, `stopped`, `called`. */
  endings: counts,
  questions: z.array(z.strictObject({ question: z.string(), came: count, left: count, answers: counts })),
});
export type DiagnosisCounts = z.output<typeof diagnosisCounts>;

/** A search without an answer, and on how many days it came. */
const searchCount = z.strictObject({ language: z.string(), words: z.string(), count, days: count });
export type SearchCount = z.output<typeof searchCount>;

/** A difference of two shares, and where `after - before` surely lies at 95 %, by Newcombe. */
const difference = z.strictObject({
  /** `done` of those who began; `left` and `trouble` of those who came to a step. */
  of: z.enum(['done', 'left', 'trouble']),
  step: z.string().optional(),
  before: z.number(),
  after: z.number(),
  low: z.number(),
  high: z.number(),
});
export type Difference = z.output<typeof difference>;

/** What something costs, in minutes. */
const minutes = z.strictObject({ readers: z.number(), agents: z.number() });

/** Something to fix. Dead ends and searches are those of the last days. */
const finding = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('dead-end'),
    minutes,
    guide: z.string(),
    language: z.string(),
    step: z.string(),
    came: count,
    left: count,
    /** The share that stops at a usual step, and where that of this one surely lies. */
    usual: z.number(),
    low: z.number(),
    high: z.number(),
  }),
  z.strictObject({
    kind: z.literal('change'),
    minutes,
    guide: z.string(),
    language: z.string(),
    /** The digests of both versions. */
    before: z.string(),
    after: z.string(),
    isWorse: z.boolean(),
    /** What surely differs. */
    differences: z.array(difference),
  }),
  searchCount.extend({ kind: z.literal('search'), minutes }),
  /** A cause that tickets name and the diagnosis does not know; without one, calls for which it found none. */
  z.strictObject({
    kind: z.literal('cause'),
    minutes,
    symptom: z.string(),
    cause: z.string().optional(),
    tickets: count,
  }),
]);
export type Finding = z.output<typeof finding>;

/** All that logs of counters and tickets say: what `npm run insights` finds, and `/writers/insights/` shows. */
export const insightsSchema = z.strictObject({
  format: z.literal('shirube-insights'),
  version: z.literal(2),
  from: z.string().optional(),
  to: z.string().optional(),
  /** Messages that came; events in them of no known version. */
  messages: count,
  foreign: count,
  tickets: count,
  /** What costs most comes first. */
  findings: z.array(finding),
  guides: z.array(guideCounts),
  diagnoses: z.array(diagnosisCounts),
  searches: z.array(searchCount),
});
export type Insights = z.output<typeof insightsSchema>;

/** Where the last insights are kept, below the project's folder: they are no content. */
export const INSIGHTS_FILE = '.cache/insights.json';
