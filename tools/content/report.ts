import { checkLibrary, formatProblem, libraryOf } from '../../src/content/index.ts';
import type { Problem } from '../../machines/problem.ts';

/** All faults of this project's content: those it has in itself, and those of its use in code. */
export function contentProblems(root: string): Problem[] {
  return checkLibrary(libraryOf(root, true));
}

/** The report a writer reads: every fault, then how many there are. */
export function reportOf(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'Content: no faults.';
  const count = problems.length === 1 ? '1 fault' : `${problems.length} faults`;
  return [...problems.map(formatProblem), '', `Content: ${count}. Nothing is built until they are mended.`].join('\n');
}
