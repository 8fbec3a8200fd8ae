import { suggest, type Problem } from '../../../machines/problem.ts';
import { withoutExceptions } from '../exceptions.ts';
import { readersLanguages } from '../editions.ts';
import type { Library } from '../library.ts';
import { proseFiles } from '../prose-files.ts';
import { leftovers } from './leftovers.rule.ts';
import { lostText } from './lost.rule.ts';
import { strayQuotes } from './quotes.rule.ts';
import { typedLabels } from './typed-labels.rule.ts';

const CODES = new Set([
  ...['leftover', 'label-typed', 'quote-stray'],
  ...['part-empty', 'paragraph-left-out', 'sentence-left-out', 'image-left-out'],
]);

/**
 * What can be said of the words without knowing their language: labels typed by hand, marks without a partner, and in a
 * translation words left over from another language and what was lost. A language that is not required may be
 * unfinished, so those two are no fault there.
 */
export function checkStyle(library: Library): Problem[] {
  const { languages, source } = library.site;
  const known = readersLanguages(library.site);
  const files = new Map(known.map((language) => [language, proseFiles(library, language)]));
  return [
    ...[...library.style.keys()]
      .filter((language) => !known.includes(language))
      .map((language) => ({
        code: 'language-unknown',
        message: `\`${language}\` is not a language of this site.`,
        hint: suggest(language, known),
        file: `content/style/${language}.yaml`,
        line: 1,
      })),
    ...[...files].flatMap(([language, prose]) => {
      const ofSource = language === source ? [] : (files.get(source) ?? []);
      const found = [
        ...typedLabels(library, language),
        ...strayQuotes(prose),
        ...(languages[language]?.required
          ? [...leftovers(library, language, prose, ofSource), ...lostText(library, language)]
          : []),
      ];
      return withoutExceptions(library, language, found, (code) => CODES.has(code));
    }),
  ];
}
