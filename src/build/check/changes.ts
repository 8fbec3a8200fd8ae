import type { Problem } from '../../../machines/problem.ts';
import { sayIn, USUAL } from '../words.ts';
import { countIn } from './report.ts';
import { tellingIn } from './told.ts';

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
export function changesText({ fresh, mended }: Changes, left: number, language = USUAL): string {
  const say = sayIn(language);
  if (fresh.length + mended.length === 0) return '';
  return [
    ...fresh.map(tellingIn(language)),
    ...mended.map(({ file = '', message, code }) => `${say('check.mended')} ${file}  ${message}  [${code}]`),
    '',
    countIn(language, left),
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
