/** Where the first right result of a question stands, from 1; 0 where none does, and how many results there were. */
export interface QueryOutcome {
  rank: number;
  results: number;
}

/** How well a set of questions was answered, each share from 0 to 1. */
export interface RelevanceFigures {
  questions: number;
  first: number;
  firstThree: number;
  /** Mean reciprocal rank: 1 where the right result is always first. */
  reciprocal: number;
  empty: number;
}

/** Where the first of the wanted articles stands among those that were found. */
export function outcomeOf(found: readonly string[], wanted: readonly string[]): QueryOutcome {
  return { rank: found.findIndex((article) => wanted.includes(article)) + 1, results: found.length };
}

/** What the outcomes say together. */
export function figuresOf(outcomes: readonly QueryOutcome[]): RelevanceFigures {
  const share = (of: (outcome: QueryOutcome) => number): number =>
    outcomes.reduce((sum, outcome) => sum + of(outcome), 0) / outcomes.length;
  return {
    questions: outcomes.length,
    first: share(({ rank }) => Number(rank === 1)),
    firstThree: share(({ rank }) => Number(rank > 0 && rank <= 3)),
    reciprocal: share(({ rank }) => (rank === 0 ? 0 : 1 / rank)),
    empty: share(({ results }) => Number(results === 0)),
  };
}
