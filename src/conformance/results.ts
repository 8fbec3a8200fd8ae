import { testsOf, type Criterion } from './criteria.ts';
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

/** The result of a criterion: the number of states or tests without a problem, or with one. */
export type Judgement =
  | { kind: 'states' | 'tests'; number: number }
  | { kind: 'faults' | 'failed'; number: number }
  | { kind: 'read' | 'none' | 'unknown' };

/** The result of a criterion. Untested ones are unknown. */
export function judged({ number, by }: Pick<Criterion, 'number' | 'by'>, results: Results): Judgement {
  if (by === 'read' || by === 'none') return { kind: by };
  if (by === 'states') {
    const { asked, faulty } = results.states[number] ?? { asked: 0, faulty: 0 };
    if (asked === 0) return { kind: 'unknown' };
    return faulty > 0 ? { kind: 'faults', number: faulty } : { kind: 'states', number: asked };
  }
  const own = testsOf({ by }).map((file) => results.tests[file] ?? { passed: 0, failed: 0 });
  const failed = own.reduce((sum, each) => sum + each.failed, 0);
  if (failed > 0) return { kind: 'failed', number: failed };
  if (own.some(({ passed }) => passed === 0)) return { kind: 'unknown' };
  return { kind: 'tests', number: own.reduce((sum, each) => sum + each.passed, 0) };
}
