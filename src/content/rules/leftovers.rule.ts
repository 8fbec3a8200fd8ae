import type { StyleIssue } from '../exceptions.ts';
import { lettersOf } from '../../i18n/index.ts';
import type { Library } from '../library.ts';
import { namesIn, withoutNames } from '../names.ts';
import { perThing } from '../per-library.ts';
import { joined, lineAndColumn, quoted, type ProseFile } from '../prose.ts';

/** So many words of Latin letters in a row are no name any more in a text of other letters. */
const LATIN_WORDS = 4;

/**
 * Words of another language in a translation: in letters that the language does not use, or the same as in the source.
 *
 * @param source the source language's files; none where the language is the source
 */
export function leftovers(
  library: Library,
  language: string,
  files: readonly ProseFile[],
  source: readonly ProseFile[],
): StyleIssue[] {
  const names = namesIn(library, language);
  const twins = new Map(source.map((each) => [each.file, each]));
  return files.flatMap((file) => {
    const twin = twins.get(file.file.replace(`/${language}`, `/${library.site.source}`));
    return leftIn(file, twin, names, library.site.source);
  });
}

const leftIn = perThing(
  (
    { file, language, blocks }: ProseFile,
    twin: ProseFile | undefined,
    names: readonly string[],
    source: string,
  ): StyleIssue[] => {
    const original = new Set(twin?.blocks.map((block) => joined(block).text.trim()));
    const foreign = foreignWords(language);
    return blocks.flatMap((block): StyleIssue[] => {
      const { text, pieceAt } = joined(block);
      const words = withoutNames(joined(block, () => ' ').text, names);
      const [found] = foreign.map((pattern) => pattern.exec(words)?.[0].trim()).filter((each) => each !== undefined);
      const same = found === undefined && original.has(text.trim()) && /\p{L}+\P{L}+\p{L}/u.test(words);
      if (found === undefined && !same) return [];
      const place = lineAndColumn(block, pieceAt(found === undefined ? 0 : text.indexOf(found)));
      return [
        {
          text,
          problem: {
            code: 'leftover',
            message:
              found === undefined
                ? `\`${quoted(text.trim())}\` is the same as in \`${source}\`.`
                : `\`${quoted(found)}\` is left over from another language.`,
            hint: `Translate it. A name that stays as it is belongs in \`names\` of content/style/${language}.yaml.`,
            file,
            ...place,
          },
        },
      ];
    });
  },
);

/** What words of another language look like in a language, names taken out. */
function foreignWords(language: string): RegExp[] {
  const own = lettersOf(language)
    .map((script) => `\\p{sc=${script}}`)
    .join('');
  // Letters of no script of their own (a long-vowel mark, a digit) belong to whichever stands beside them.
  const other = new RegExp(`(?:(?![\\p{sc=Latn}\\p{sc=Zyyy}\\p{sc=Zinh}${own}])\\p{L}[\\p{L}\\p{M}]*)`, 'u');
  if (lettersOf(language).includes('Latn')) return [other];
  const latin = `[\\p{sc=Latn}][\\p{sc=Latn}\\p{N}’'-]*`;
  return [
    other,
    // A whole text without a letter of its own, or a long run of words.
    new RegExp(`^[^${own}]*?(?:${latin})(?=[^${own}]*$)[^${own}]*$`, 'u'),
    new RegExp(`(?:${latin}[ ,.:;]+){${LATIN_WORDS - 1},}${latin}`, 'u'),
  ];
}
