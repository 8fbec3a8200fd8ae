import results from './results.json' with { type: 'json' };

/** The results of the last `npm run conformance`. */
export interface Results {
  date: string;
  browser: string;
  /** Whether all states were tested. */
  whole: boolean;
  /** States tested and failed by number of the criterion. */
  states: Readonly<Record<string, { asked: number; faulty: number }>>;
  /** Tests passed and failed by file. */
  tests: Readonly<Record<string, { passed: number; failed: number }>>;
}

export const RESULTS: Results = results;
