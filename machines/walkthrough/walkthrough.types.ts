/** What a tap (or a typed value) does on one screen of one device. */
export interface Act {
  /** The figure's number as the guide prints it: `"4.1"`. Absent: the act has no numbered figure. */
  figure?: string | undefined;
  /** The device on which it happens. */
  on: 'phone' | 'portal';
  /** The screen on which it happens, by the simulated apps' own id. */
  screen: string;
  /** The control to tap. Absent: the screen is only looked at. */
  tap?: string | undefined;
  /** The field to fill in before the tap. */
  enter?: string | undefined;
  /** The way to which the act belongs. Absent: it belongs to every way. */
  way?: string | undefined;
}

/** How a step of a guide leads on. Exactly one of `ways`, `next` and `end` is set. */
export interface RouteStep {
  /** Number in case codes, 1-99, unique in the guide and never used again. */
  n: number;
  /** The number as it is printed: `1`, `1.a`, `2`. */
  label: string;
  /** Way → step: the reader says which applies. */
  ways?: Readonly<Record<string, string>> | undefined;
  /** The step that always follows. */
  next?: string | undefined;
  /** The guide ends here with success. */
  end?: true | undefined;
  /** Ids that the step once had: links to them still lead to it. */
  aliases?: readonly string[] | undefined;
  /** In how many parts a walk shows it, one act each, 2-9. Absent: all at once. A step with ways has none. */
  parts?: number | undefined;
  /** Only where its screen shows: "if the phone asks". Left out, the next step follows. */
  optional?: true | undefined;
}

/** A step with what is done in it. */
export interface Step extends RouteStep {
  /** In order. */
  acts: readonly Act[];
}

/** Where in a guide a problem can show, and which figures it has there. */
interface GuideProblem {
  /** Steps at which it can show. */
  at: readonly string[];
  /** The guide's numbers for the problem article's figures 1, 2, … */
  figures: readonly string[];
}

/** How a guide is walked: which steps, which ways lead where, where problems show. It is all that a walk needs. */
export interface Route {
  /** Number of the guide in case codes: three digits, unique, never used again. */
  case: number;
  /** 0-9, raised when steps or ways change. */
  version: number;
  /** The situation that the guide is for. */
  world: { platform: string; method: string; task: string };
  /** A walk asks before its first step whether all is there. Absent: it begins with that step. */
  introduced?: true | undefined;
  /** The first step. */
  start: string;
  /** Steps in printed order. */
  steps: Readonly<Record<string, RouteStep>>;
  /** Problem articles that the guide shows, in printed order. */
  problems: Readonly<Record<string, Pick<GuideProblem, 'at'>>>;
}

/** A guide without its words: its route, and what is tapped on which screen. */
export interface Graph extends Route {
  /** The screen that one has before oneself when one begins. */
  before?: { on: 'phone' | 'portal'; screen: string } | undefined;
  steps: Readonly<Record<string, Step>>;
  problems: Readonly<Record<string, GuideProblem>>;
}

/** A figure of a guide: its number, and what it shows. */
export interface GuideFigure {
  number: string;
  /** The step that shows it, or the problem. */
  step?: string | undefined;
  problem?: string | undefined;
  act?: Act | undefined;
}
