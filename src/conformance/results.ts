import results from './results.json' with { type: 'json' };

/** What the last run of `npm run conformance` found. */
export interface Results {
  /** The day. */
  date: string;
  browser: string;
  /** Whether every state was asked by everything, or a part of them. */
  whole: boolean;
  /** By a criterion's number: in how many states it was asked, and in how many of them something is wrong. */
  states: Readonly<Record<string, { asked: number; faulty: number }>>;
  /** By a file of tests: how many passed, and failed. */
  tests: Readonly<Record<string, { passed: number; failed: number }>>;
}

export const RESULTS: Results = results;
