import type { Issues } from '../../support/documents.ts';
import type { SourceFile } from '../../support/sources.ts';

/** A place that may name a language after all. */
export interface Exception {
  path: string;
  text: string;
  reason: string;
}

/** What names a language of the site: its code as a text, in an address or as a key, or a selector. */
function patternsFor(languages: readonly string[]): readonly RegExp[] {
  const codes = languages.join('|');
  return [
    new RegExp(`['"\`/](${codes})([-_][A-Za-z]{2,4})?['"\`/]`),
    new RegExp(`(^|[\\s{,(])(${codes})\\s*:(?!:)`),
    new RegExp(`lang[|~^$*]?=(["'\\\\]*)(${codes})\\b`),
    /:lang\(/,
    /\[(href)?lang[|~^$*]?=/,
  ];
}

/** Lines that name a language and are no exception, and exceptions that no line needs. */
export function languageIssues(
  files: readonly SourceFile[],
  languages: readonly string[],
  exceptions: readonly Exception[],
): Issues {
  const patterns = patternsFor(languages);
  const unused = new Set(exceptions);
  const issues = files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      if (!patterns.some((pattern) => pattern.test(line))) return [];
      const allowed = exceptions.find((exception) => exception.path === path && line.includes(exception.text));
      if (allowed) unused.delete(allowed);
      return allowed ? [] : [`${path}:${index + 1}: ${line.trim()}`];
    }),
  );
  return [...issues, ...[...unused].map(({ path, text }) => `the exception “${text}” in ${path} is not needed`)];
}
