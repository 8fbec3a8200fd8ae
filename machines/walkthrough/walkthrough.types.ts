/** A tap or an input on one screen of one device. */
export interface Act {
  /** The figure's printed number, such as `"4.1"`. Absent: the act has no numbered figure. */
  figure?: string | undefined;
  on: 'phone' | 'portal';
  screen: string;
  /** The control to tap. Absent: the reader only looks at the screen. */
  tap?: string | undefined;
  /** The field to fill in before tapping. */
  enter?: string | undefined;
  /** The way that needs the act. Absent: every way. */
  way?: string | undefined;
}

/** A step without its acts. Exactly one of `ways`, `next` and `end` is set. */
export interface RouteStep {
  /** Number in case codes, 1-99, unique in the guide and never reused. */
  n: number;
  /** The printed number, such as `1.a`. */
  label: string;
  /** Step ids by way. The reader chooses the way. */
  ways?: Readonly<Record<string, string>> | undefined;
  next?: string | undefined;
  /** The guide ends here with success. */
  end?: true | undefined;
  /** Former ids, for old links. */
  aliases?: readonly string[] | undefined;
  /** Number of parts in a walk, one per act, 2-9. Absent: one part. Steps with ways have none. */
  parts?: number | undefined;
  /** The step applies only if its screen appears ("if the phone asks"). */
  optional?: true | undefined;
}

export interface Step extends RouteStep {
  acts: readonly Act[];
}

/** Where in a guide a problem can occur, and its figure numbers there. */
interface GuideProblem {
  /** The steps where it can occur. */
  at: readonly string[];
  /** The guide's numbers of the problem article's figures 1, 2, … */
  figures: readonly string[];
}

/** The part of a guide's graph that a walk needs in the browser. */
export interface Route {
  /** Number in case codes: three digits, unique, never reused. */
  case: number;
  /** 0-9, raised when steps or ways change. */
  version: number;
  /** What the guide is for. */
  world: { platform: string; method: string; task: string };
  /** Whether a walk starts with an introduction. */
  introduced?: true | undefined;
  start: string;
  /** Steps in printed order. */
  steps: Readonly<Record<string, RouteStep>>;
  /** Problem articles that the guide shows, in printed order. */
  problems: Readonly<Record<string, Pick<GuideProblem, 'at'>>>;
}

/** A guide without words: its route and acts. */
export interface Graph extends Route {
  /** The screen that readers see before they start. */
  before?: { on: 'phone' | 'portal'; screen: string } | undefined;
  steps: Readonly<Record<string, Step>>;
  problems: Readonly<Record<string, GuideProblem>>;
}

export interface GuideFigure {
  number: string;
  /** Either a step or a problem. */
  step?: string | undefined;
  problem?: string | undefined;
  act?: Act | undefined;
}
