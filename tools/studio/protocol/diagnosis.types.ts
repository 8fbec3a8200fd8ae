/** What the studio's page and its server say to one another of a diagnosis, as JSON. */

/** What the diagnosis of a symptom does first, and why. */
export interface Advice {
  /** The first step, or `call`. */
  first: string;
  /** Seconds of a reader's effort on average. */
  expectedCost: number;
  /** What the whole would take if another step came first, the best first; the call among them. */
  instead: readonly { move: string; expectedCost: number }[];
  /** What each outcome of the first step leads to. */
  after: readonly {
    outcome: string;
    probability: number;
    next: string;
    cause: string;
    likelihood: number;
  }[];
  /** The questions as a drawing: SVG. Absent where the words are too faulty to be drawn. */
  drawing?: string | undefined;
}

/** How far a number can go before the first step becomes another. */
export interface Range {
  /** Its place in the file, with spaces between the keys. */
  path: string;
  from: number;
  to: number;
  /** Whether it can be as large as one likes. */
  isOpen: boolean;
  /** The first step beyond either end; absent where the end is as far as the number can go. */
  below?: string | undefined;
  above?: string | undefined;
}

/** Some of the ranges of a symptom, and how many there are in all. */
export interface Ranges {
  ranges: readonly Range[];
  count: number;
}
