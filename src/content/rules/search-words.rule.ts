import { fault, suggest, type Problem } from '../../../machines/problem.ts';
import { traitsOf } from '../../i18n/index.ts';
import { alignedWith } from '../../readings/find.ts';
import { runsIn } from '../../readings/find.ts';
import { placesIn, type Library } from '../library.ts';
import { joined } from '../phrases.ts';
import { proseFiles } from '../prose-files.ts';

const keyOf = (word: string) => word.normalize('NFKC').toLowerCase();

/** References with keywords have some in every required language. */
export function checkKeywords(library: Library): Problem[] {
  const at = placesIn(library, 'content/references.yaml');
  const known = Object.keys(library.site.languages);
  const required = known.filter((language) => library.site.languages[language]?.required);
  return Object.entries(library.references).flatMap(([id, { keywords }]): Problem[] => {
    const languages = Object.keys(keywords);
    // A reference without keywords is found by its number and subject.
    const missing = languages.length === 0 ? [] : required.filter((language) => !languages.includes(language));
    return [
      ...languages
        .filter((language) => !known.includes(language))
        .map((language) => unknownLanguage(language, known, at('references', id, 'keywords', language))),
      ...missing.map((language) => {
        const message = `\`${id}\` has \`keywords\`, but none in \`${language}\`.`;
        const hint = `Add what people who look for it type in \`${language}\`.`;
        return fault('reference-keywords-missing', message, hint, at('references', id, 'keywords'));
      }),
    ];
  });
}

/** Search words belong to a language of the site, and no word is in two groups. */
export function checkSearchWords(library: Library): Problem[] {
  const known = Object.keys(library.site.languages);
  return [...library.search].flatMap(([language, { synonyms }]): Problem[] => {
    const file = `content/search/${language}.yaml`;
    if (!known.includes(language)) return [unknownLanguage(language, known, { file, line: 1 })];
    const at = placesIn(library, file);
    const seen = new Set<string>();
    return synonyms.flatMap((group, index) =>
      group.flatMap((word, position): Problem[] => {
        const isTwice = seen.has(keyOf(word));
        seen.add(keyOf(word));
        if (!isTwice) return [];
        const hint = 'Keep it in one group. If the groups mean the same, merge them.';
        return [fault('synonym-twice', `\`${word}\` is in \`synonyms\` twice.`, hint, at('synonyms', index, position))];
      }),
    );
  });
}

function unknownLanguage(language: string, known: readonly string[], at: { file: string; line: number }): Problem {
  return fault('language-unknown', `\`${language}\` is not a language of this site.`, suggest(language, known), at);
}

/** Corrections of readings fit their words, and apply to some text. */
export function checkReadings(library: Library): Problem[] {
  const { readings } = library;
  if (readings.length === 0) return [];
  const texts = readTexts(library);
  const at = placesIn(library, 'content/readings.yaml');
  return readings.flatMap(({ word, in: context = word, reading }, index): Problem[] => {
    const place = at('corrections', index);
    if (runsIn(word).length === 0 || !context.includes(word) || alignedWith(word, reading) === undefined) {
      const message = `\`${reading}\` cannot be the reading of \`${word}\` in \`${context}\`.`;
      const hint =
        'Write a word with kanji, the reading of the whole word with its kana, and a text that includes the word: `word: 開ける`, `reading: ひらける`, `in: 箱を開ける`.';
      return [fault('reading-does-not-fit', message, hint, place)];
    }
    const pattern = withAnyNumber(context);
    if (texts.some((text) => pattern.test(text))) return [];
    const hint = 'Remove it, or write the word and its context as they are in the text now.';
    return [fault('reading-matches-nothing', `No text contains \`${context}\`.`, hint, place)];
  });
}

/** Matches a context with any number, or placeholder, in place of its numbers. */
function withAnyNumber(context: string): RegExp {
  const parts = context.split(/\d+/).map((part) => RegExp.escape(part));
  return new RegExp(parts.join('(?:\\d+|‹[^›]*›)'), 'u');
}

function readTexts(library: Library): string[] {
  return Object.keys(library.site.languages)
    .filter((language) => traitsOf(language).readings)
    .flatMap((language) => [
      ...proseFiles(library, language).flatMap(({ blocks }) => blocks.map((block) => joined(block).text)),
      ...Object.values(library.labels.get(language)?.words ?? {}),
      library.site.name[language] ?? '',
    ]);
}
