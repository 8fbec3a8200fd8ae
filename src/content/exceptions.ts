import type { Problem } from '../../machines/problem.ts';
import type { Library } from './library.ts';
import { NO_STYLE } from './language.schemas.ts';

/** A style problem, and the text that has it. */
export interface StyleIssue {
  problem: Problem;
  text: string;
}

/** The issues of a language without its exceptions, and a problem for each unused exception of a `judged` code. */
export function withoutExceptions(
  library: Library,
  language: string,
  issues: readonly StyleIssue[],
  judged: (code: string) => boolean,
): Problem[] {
  const file = `content/style/${language}.yaml`;
  const { exceptions } = library.style.get(language) ?? NO_STYLE;
  const used = new Set<number>();
  const left = issues.filter(({ problem, text }) => {
    const found = exceptions.flatMap((each, index) =>
      each.code === problem.code && text.includes(each.text) ? [index] : [],
    );
    for (const index of found) used.add(index);
    return found.length === 0;
  });
  const idle = exceptions.flatMap(({ code, text }, index): Problem[] =>
    used.has(index) || !judged(code)
      ? []
      : [
          {
            code: 'exception-unused',
            message: `Nothing is found as \`${code}\` where it says \`${text}\`.`,
            hint: 'Remove the exception, or correct its `code` or `text`.',
            file,
            line: library.yaml.get(file)?.lineOf(['exceptions', index]) ?? 1,
          },
        ],
  );
  return [...left.map(({ problem }) => problem), ...idle];
}
