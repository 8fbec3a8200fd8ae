import { z } from 'zod';

const count = z.number().nonnegative();
const counts = z.record(z.string(), count);

/** Counts of one step in one version of a guide. */
const stepCount = z.strictObject({
  step: z.string(),
  came: count,
  /** Readers who continued, in total and by way. */
  on: count,
  ways: counts,
  back: count,
  /** Readers who reported a problem, and which one (`problem`, or `problem:cause`). */
  trouble: count,
  troubles: counts,
  /** Readers who opened the diagnosis here. */
  asked: count,
  done: count,
  supported: count,
  /** Readers who came and did nothing that ends a step. */
  left: count,
});
export type StepCount = z.output<typeof stepCount>;

/** One version of a guide in one language, identified by its digest. */
const guideVersion = z.strictObject({
  digest: z.string(),
  isCurrent: z.boolean(),
  /** The first and last day with a walkthrough: `2026-11-28`. */
  from: z.string(),
  to: z.string(),
  begun: count,
  done: count,
  helped: z.strictObject({ yes: count, no: count }),
  /** In printed order, followed by steps that the guide no longer has. */
  steps: z.array(stepCount),
});
export type GuideVersion = z.output<typeof guideVersion>;

const guideCounts = z.strictObject({
  guide: z.string(),
  language: z.string(),
  /** Oldest first. */
  versions: z.array(guideVersion),
});
export type GuideCounts = z.output<typeof guideCounts>;

const diagnosisCounts = z.strictObject({
  symptom: z.string(),
  language: z.string(),
  digest: z.string(),
  isCurrent: z.boolean(),
  begun: count,
  /** Endings by event of docs/counters.md: `solved`, `gave-up`, `stopped`, `called`. */
  endings: counts,
  questions: z.array(z.strictObject({ question: z.string(), came: count, left: count, answers: counts })),
});
export type DiagnosisCounts = z.output<typeof diagnosisCounts>;

/** A search without results, and the number of days with it. */
const searchCount = z.strictObject({ language: z.string(), words: z.string(), count, days: count });
export type SearchCount = z.output<typeof searchCount>;

/** A difference of two shares, with the 95 % confidence interval of `after - before` (Newcombe). */
const difference = z.strictObject({
  /** `done` is a share of walkthroughs; `left` and `trouble` of visits to a step. */
  of: z.enum(['done', 'left', 'trouble']),
  step: z.string().optional(),
  before: z.number(),
  after: z.number(),
  low: z.number(),
  high: z.number(),
});
export type Difference = z.output<typeof difference>;

/** Costs in minutes. */
const minutes = z.strictObject({ readers: z.number(), agents: z.number() });

/** Something to fix. Dead ends and searches are recent. */
const finding = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('dead-end'),
    minutes,
    guide: z.string(),
    language: z.string(),
    step: z.string(),
    came: count,
    left: count,
    /** The share that stops at a typical step, and the confidence interval of this step. */
    usual: z.number(),
    low: z.number(),
    high: z.number(),
  }),
  z.strictObject({
    kind: z.literal('change'),
    minutes,
    guide: z.string(),
    language: z.string(),
    before: z.string(),
    after: z.string(),
    isWorse: z.boolean(),
    /** Significant differences. */
    differences: z.array(difference),
  }),
  searchCount.extend({ kind: z.literal('search'), minutes }),
  /** A cause in tickets that the diagnosis lacks. Without `cause`: calls for which it found none. */
  z.strictObject({
    kind: z.literal('cause'),
    minutes,
    symptom: z.string(),
    cause: z.string().optional(),
    tickets: count,
  }),
]);
export type Finding = z.output<typeof finding>;

/** Results of `npm run insights`, shown at `/writers/insights/`. */
export const insightsSchema = z.strictObject({
  format: z.literal('shirube-insights'),
  version: z.literal(2),
  from: z.string().optional(),
  to: z.string().optional(),
  /** Received messages, and events of unknown versions in them. */
  messages: count,
  foreign: count,
  tickets: count,
  /** Sorted by cost. */
  findings: z.array(finding),
  guides: z.array(guideCounts),
  diagnoses: z.array(diagnosisCounts),
  searches: z.array(searchCount),
});
export type Insights = z.output<typeof insightsSchema>;

/** The latest insights, below the project's root. Not content. */
export const INSIGHTS_FILE = '.cache/insights.json';
