import type { Problem } from '../../../machines/problem.ts';
import { sayIn, DEFAULT_LANGUAGE } from '../words.ts';
import { countIn } from './report.ts';
import { tellingIn } from './told.ts';

/** The differences between two checks. */
export interface Changes {
  fresh: readonly Problem[];
  fixed: readonly Problem[];
}

/** New and fixed problems since `before`. A problem that only moved to another line is the same problem. */
export function changesBetween(before: readonly Problem[], after: readonly Problem[]): Changes {
  return { fresh: without(after, before), fixed: without(before, after) };
}

/** Changes as text for writers. Empty if nothing changed. */
export function changesText({ fresh, fixed }: Changes, left: number, language = DEFAULT_LANGUAGE): string {
  const say = sayIn(language);
  if (fresh.length + fixed.length === 0) return '';
  return [
    ...fresh.map(tellingIn(language)),
    ...fixed.map(({ file = '', message, code }) => `${say('check.fixed')} ${file}  ${message}  [${code}]`),
    '',
    countIn(language, left),
  ].join('\n');
}

/** The same problem can occur several times in a file. */
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
