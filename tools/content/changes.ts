import { formatProblem } from '../../src/content/index.ts';
import type { Problem } from '../../machines/problem.ts';

/** What two checks, one after the other, found differently. */
export interface Changes {
  fresh: readonly Problem[];
  mended: readonly Problem[];
}

/** What is new and what is mended since `before`. A fault that only moved to another line is the same fault. */
export function changesBetween(before: readonly Problem[], after: readonly Problem[]): Changes {
  return { fresh: without(after, before), mended: without(before, after) };
}

/** Changes as a writer reads them while watching; nothing where nothing changed. */
export function changesText({ fresh, mended }: Changes, left: number): string {
  if (fresh.length + mended.length === 0) return '';
  return [
    ...fresh.map(formatProblem),
    ...mended.map(({ file, message, code }) => `Mended: ${file ?? ''}  ${message}  [${code}]`),
    '',
    left === 0 ? 'Content: no faults.' : `Content: ${left} ${left === 1 ? 'fault' : 'faults'} left.`,
  ].join('\n');
}

/** The same fault may stand in a file several times: each takes away one of the others. */
function without(problems: readonly Problem[], others: readonly Problem[]): Problem[] {
  const left = others.map(keyOf);
  return problems.filter((problem) => {
    const at = left.indexOf(keyOf(problem));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function keyOf({ file, code, message }: Problem): string {
  return [file, code, message].join('\n');
}
