/** What readers did at a step of one version of a guide. */
export interface StepCount {
  step: string;
  came: number;
  /** How many went on, in all and by each of several ways. */
  on: number;
  ways: Record<string, number>;
  back: number;
  /** How many said that it does not work, and which problem (`problem`, or `problem:cause`) they chose. */
  trouble: number;
  troubles: Record<string, number>;
  /** How many opened the diagnosis from there. */
  asked: number;
  done: number;
  supported: number;
  /** Readers who came and did nothing that ends a step. */
  left: number;
}

/** One version of a guide in one language: the graph and words with this digest. */
export interface GuideVersion {
  digest: string;
  isCurrent: boolean;
  from: string;
  to: string;
  begun: number;
  done: number;
  helped: { yes: number; no: number };
  /** In printed order; steps that the guide no longer has come last. */
  steps: StepCount[];
}

export interface GuideCounts {
  guide: string;
  language: string;
  /** Oldest first. */
  versions: GuideVersion[];
}

/** A search without an answer, and the number of days with such a search. */
export interface SearchCount {
  language: string;
  words: string;
  count: number;
  days: number;
}

/** A step where clearly more readers stop than at others. */
export interface DeadEnd extends Pick<StepCount, 'step' | 'came' | 'left'> {
  guide: string;
  language: string;
}

/** What `npm run insights` finds in logs of counters. */
export interface Insights {
  format: 'shirube-insights';
  version: 4;
  from?: string | undefined;
  to?: string | undefined;
  /** Messages that came; events in them of no known version. */
  messages: number;
  foreign: number;
  /** The step that most readers stop at first. */
  deadEnds: DeadEnd[];
  guides: GuideCounts[];
  searches: SearchCount[];
}
