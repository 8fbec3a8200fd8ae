/** What readers did at a step of one version of a guide, in messages that came to it. */
export interface StepCount {
  step: string;
  came: number;
  /** How many went on, in all and by each of several ways. */
  on: number;
  ways: Record<string, number>;
  back: number;
  /** How many said that it does not work, and which problem, or problem and cause, they chose. */
  trouble: number;
  troubles: Record<string, number>;
  /** How many opened the diagnosis from there. */
  asked: number;
  done: number;
  supported: number;
  /** Came, and did none of what ends a step. */
  left: number;
}

/** One version of a guide: the graph that has this digest. */
export interface GuideVersion {
  digest: string;
  isCurrent: boolean;
  /** The first and the last day on which somebody walked it: `2026-11-28`. */
  from: string;
  to: string;
  begun: number;
  done: number;
  helped: { yes: number; no: number };
  /** In printed order, and behind them those that the guide no longer has. */
  steps: StepCount[];
}

export interface GuideCounts {
  guide: string;
  /** The oldest first. */
  versions: GuideVersion[];
}

export interface DiagnosisCounts {
  symptom: string;
  digest: string;
  isCurrent: boolean;
  begun: number;
  /** How it ended, by the event of docs/counters.md: `solved`, `gave-up`, `stopped`, `called`. */
  endings: Record<string, number>;
  questions: { question: string; came: number; left: number; answers: Record<string, number> }[];
}

/** A search without an answer. */
export interface SearchCount {
  language: string;
  words: string;
  count: number;
  /** On how many days it came. */
  days: number;
}

/** A difference of two shares, and where it surely lies. */
export interface Difference {
  before: number;
  after: number;
  /** The interval of `after - before` at 95 %, by Newcombe. */
  low: number;
  high: number;
}

/** Minutes that something costs. */
interface Lost {
  readers: number;
  agents: number;
}

/** Something to be mended. */
export type Finding = { minutes: Lost } & (
  | {
      kind: 'dead-end';
      guide: string;
      step: string;
      came: number;
      left: number;
      usual: number;
      low: number;
      high: number;
    }
  | {
      kind: 'change';
      guide: string;
      before: string;
      after: string;
      isWorse: boolean;
      /** What surely differs: `done` of those who began; `left` and `trouble` of those who came to a step. */
      differences: ({ of: 'done' | 'left' | 'trouble'; step?: string } & Difference)[];
    }
  | ({ kind: 'search' } & SearchCount)
  /** A cause that tickets name and the diagnosis does not know; without one, calls for which it found none. */
  | { kind: 'cause'; symptom: string; cause?: string; tickets: number }
);

/** All that logs and tickets say. */
export interface Insights {
  format: 'shirube-insights';
  version: 1;
  from?: string;
  to?: string;
  /** Messages that came; events in them that name nothing that a guide or a symptom has. */
  messages: number;
  foreign: number;
  tickets: number;
  findings: Finding[];
  guides: GuideCounts[];
  diagnoses: DiagnosisCounts[];
  searches: SearchCount[];
}

/** Minutes of what nobody measures. */
export interface Costs {
  /** Of a reader at a step. */
  perStep: number;
  /** Of an agent in a call, where no ticket tells. */
  perCall: number;
  /** Of a reader with a search that nothing answers. */
  perSearch: number;
}
