import { nearest, suggest, type Problem } from '../../../machines/problem.ts';
import { lettersOf } from '../../i18n/index.ts';
import { languageOf, readersLanguages } from '../localized.ts';
import { withoutExceptions, type StyleIssue } from '../exceptions.ts';
import { fault } from '../fault.ts';
import type { Article, Library } from '../library.ts';
import { namesIn, withoutNames, proseFiles } from '../prose-files.ts';
import { memoizeByIdentity } from '../per-library.ts';
import { joined, lineAndColumn, quoted, type ProseFile } from '../prose.ts';
import type { Words } from '../words.ts';
import { LOST, lostText } from './lost.rule.ts';

const CODES = new Set(['leftover', 'label-typed', 'quote-stray', ...LOST]);

/**
 * Style rules that hold in every language: labels typed by hand, unpaired quotation marks, and in translations words of
 * another language and lost text. Translations into optional languages may be unfinished, so the last two are skipped.
 */
export function checkStyle(library: Library): Problem[] {
  const { languages, source } = library.site;
  const known = readersLanguages(library.site);
  const files = new Map(known.map((language) => [language, proseFiles(library, language)]));
  return [
    ...[...library.style.keys()]
      .filter((language) => !known.includes(language))
      .map((language) =>
        fault('language-unknown', `\`${language}\` is not a language of this site.`, suggest(language, known), {
          file: `content/style/${language}.yaml`,
          line: 1,
        }),
      ),
    ...[...files].flatMap(([language, prose]) => {
      const ofSource = language === source ? [] : (files.get(source) ?? []);
      const found = [
        ...typedLabels(library, language),
        ...prose.flatMap(strayQuotes),
        ...(languages[language]?.required
          ? [...leftovers(library, language, prose, ofSource), ...lostText(library, language)]
          : []),
      ];
      return withoutExceptions(library, language, found, (code) => CODES.has(code));
    }),
  ];
}

/** Groups of content/apps with our own descriptions, which are on no screen. */
const DESCRIPTIONS = /^(screens|portal-screens|controls|figures)\./;

/** Labels of the apps typed in bold: they would not change when the app's words change. */
function typedLabels(library: Library, language: string): StyleIssue[] {
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

const typedIn = memoizeByIdentity(({ file, outline }: Article, keys: ReadonlyMap<string, string>): StyleIssue[] =>
  outline.bold.flatMap(({ text, line, column }): StyleIssue[] => {
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
    return [{ text: words, problem: fault('label-typed', message, hint, { file, line, column }) }];
  }),
);

/** Quotation marks that come in pairs. Single ones are apostrophes too; Japanese brackets have rules of their own. */
const PAIRS = ['“”', '«»'] as const;

/** Quotation marks without a partner, left over from cutting or pasting. */
const strayQuotes = memoizeByIdentity(({ file, language, blocks }: ProseFile) =>
  blocks.flatMap((block): StyleIssue[] => {
    const { text, pieceAt } = joined(block);
    const at = strayAt(text, lettersOf(language).includes('Latn'));
    if (at === undefined) return [];
    const message = `\`${text[at]}\` has no partner in \`${quoted(text.trim())}\`.`;
    const place = { file, ...lineAndColumn(block, pieceAt(at)) };
    return [{ text, problem: fault('quote-stray', message, 'Add the other mark, or remove this one.', place) }];
  }),
);

/** The first mark without a partner. `"` counts in languages that use it. */
function strayAt(text: string, countsStraight: boolean): number | undefined {
  const open: { mark: string; at: number }[] = [];
  const straight: number[] = [];
  for (const [at, mark] of text.split('').entries()) {
    if (mark === '"' && countsStraight) straight.push(at);
    if (PAIRS.some(([opening]) => opening === mark)) open.push({ mark, at });
    const pair = PAIRS.find(([, closing]) => closing === mark);
    if (!pair) continue;
    if (open.at(-1)?.mark !== pair[0]) return at;
    open.pop();
  }
  return open[0]?.at ?? (straight.length % 2 === 1 ? straight[0] : undefined);
}

/** This many Latin words in a row are no name. */
const LATIN_WORDS = 4;

/** Words of another language in a translation: in a foreign script, or identical to the source. */
function leftovers(
  library: Library,
  language: string,
  files: readonly ProseFile[],
  sourceFiles: readonly ProseFile[],
): StyleIssue[] {
  const names = namesIn(library, language);
  const sources = new Map(sourceFiles.map((each) => [each.file, each]));
  return files.flatMap((file) => {
    const original = sources.get(file.file.replace(`/${language}`, `/${library.site.source}`));
    return leftIn(file, original, names, library.site.source);
  });
}

const leftIn = memoizeByIdentity(
  (
    { file, language, blocks }: ProseFile,
    source: ProseFile | undefined,
    names: readonly string[],
    sourceLanguage: string,
  ): StyleIssue[] => {
    const original = new Set(source?.blocks.map((block) => joined(block).text.trim()));
    const foreign = foreignWords(language);
    return blocks.flatMap((block): StyleIssue[] => {
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
      return [{ text, problem: fault('leftover', message, hint, { file, ...place }) }];
    });
  },
);

/** Patterns of words in another language, once names are removed. */
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
