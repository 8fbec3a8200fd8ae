import { fault, nearest, suggest, type Problem } from '../../../machines/problem.ts';
import { lettersOf } from '../../i18n/index.ts';
import { languageOf, readersLanguages, type Article, type Library } from '../library.ts';
import { memoizeByIdentity } from '../memoize.ts';
import { joined, lineAndColumn, quoted, type ProseFile } from '../phrases.ts';
import { namesIn, proseFiles, withoutNames } from '../prose-files.ts';
import type { Words } from '../words.ts';

/** Labels typed by hand and, in translations into required languages, words of another language. */
export function checkStyle(library: Library): Problem[] {
  const { languages, source } = library.site;
  const known = readersLanguages(library.site);
  const unknown = [...library.style.keys()].filter((language) => !known.includes(language));
  return [
    ...unknown.map((language) => {
      const at = { file: `content/style/${language}.yaml`, line: 1 };
      return fault('language-unknown', `\`${language}\` is not a language of this site.`, suggest(language, known), at);
    }),
    ...known.flatMap((language) => [
      ...typedLabels(library, language),
      ...(languages[language]?.required ? leftovers(library, language, source) : []),
    ]),
  ];
}

/** Groups of content/apps with our own descriptions, which are on no screen. */
const DESCRIPTIONS = /^(screens|portal-screens|controls|figures)\./;

function typedLabels(library: Library, language: string): Problem[] {
  const words = library.labels.get(languageOf(library.site, language))?.words;
  if (!words) return [];
  return library.articles
    .filter((article) => article.language === language)
    .flatMap((article) => typedIn(article, keysByLabel(words)));
}

const keysByLabel = memoizeByIdentity((words: Words) => {
  const labels = Object.entries(words).filter(([key]) => !DESCRIPTIONS.test(key));
  return new Map(labels.map(([key, label]) => [label, key]));
});

const typedIn = memoizeByIdentity(({ file, outline }: Article, keys: ReadonlyMap<string, string>): Problem[] =>
  outline.bold.flatMap(({ text, line, column }): Problem[] => {
    const words = text.trim();
    // Short words resemble too many labels: only case may differ.
    const label =
      words.length > 3
        ? nearest(words, keys.keys())
        : [...keys.keys()].find((each) => each.toLowerCase() === words.toLowerCase());
    const key = label === undefined ? undefined : keys.get(label);
    if (key === undefined) return [];
    const message =
      label === words
        ? `The label \`${words}\` is typed by hand.`
        : `\`${words}\` is typed by hand, and differs from the app’s label \`${label}\`.`;
    const hint = `Write \`<Label id="${key}" />\`: it shows the label in quotation marks, exactly as the app does.`;
    return [fault('label-typed', message, hint, { file, line, column })];
  }),
);

/** This many Latin words in a row are no name. */
const LATIN_WORDS = 4;

function leftovers(library: Library, language: string, source: string): Problem[] {
  const names = namesIn(library, language);
  const sources = new Map(
    language === source ? [] : proseFiles(library, source).map((each) => [each.file, each] as const),
  );
  return proseFiles(library, language).flatMap((file) => {
    const original = sources.get(file.file.replace(`/${language}`, `/${source}`));
    return leftIn(file, original, names, source);
  });
}

const leftIn = memoizeByIdentity(
  (
    { file, language, blocks }: ProseFile,
    source: ProseFile | undefined,
    names: readonly string[],
    sourceLanguage: string,
  ): Problem[] => {
    const original = new Set(source?.blocks.map((block) => joined(block).text.trim()));
    const foreign = foreignWords(language);
    return blocks.flatMap((block): Problem[] => {
      const { text, pieceAt } = joined(block);
      const words = withoutNames(joined(block, () => ' ').text, names);
      const [found] = foreign.map((pattern) => pattern.exec(words)?.[0].trim()).filter((each) => each !== undefined);
      const isSame = found === undefined && original.has(text.trim()) && /\p{L}+\P{L}+\p{L}/u.test(words);
      if (found === undefined && !isSame) return [];
      const message =
        found === undefined
          ? `\`${quoted(text.trim())}\` is the same as in \`${sourceLanguage}\`.`
          : `\`${quoted(found)}\` is left over from another language.`;
      const hint = `Translate it. If it is a name, add it to \`names\` in content/style/${language}.yaml.`;
      const place = lineAndColumn(block, pieceAt(found === undefined ? 0 : text.indexOf(found)));
      return [fault('leftover', message, hint, { file, ...place })];
    });
  },
);

function foreignWords(language: string): RegExp[] {
  const own = lettersOf(language)
    .map((script) => `\\p{sc=${script}}`)
    .join('');
  // Letters of no script (a long-vowel mark, a digit) count to their neighbors.
  const other = new RegExp(`(?:(?![\\p{sc=Latn}\\p{sc=Zyyy}\\p{sc=Zinh}${own}])\\p{L}[\\p{L}\\p{M}]*)`, 'u');
  if (lettersOf(language).includes('Latn')) return [other];
  const latin = `[\\p{sc=Latn}][\\p{sc=Latn}\\p{N}’'-]*`;
  return [
    other,
    // A text without a letter of its own script, or several Latin words in a row.
    new RegExp(`^[^${own}]*?(?:${latin})(?=[^${own}]*$)[^${own}]*$`, 'u'),
    new RegExp(`(?:${latin}[ ,.:;]+){${LATIN_WORDS - 1},}${latin}`, 'u'),
  ];
}
