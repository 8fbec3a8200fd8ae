import {
  libraryOf,
  namesIn,
  projectRoot,
  proseFiles,
  sentencesIn,
  withoutNames,
  type Library,
} from '../../src/content/index.ts';
import { contentWords } from '../../src/build/style/word-lists.ts';
import type { Report } from './report.ts';

/** The rules that an edition must have for its text to be cut into words here. */
const RULES = 'easy-japanese';

/** What the numbers do not say; it stands below them wherever they are told. */
const LIMITS = [
  'Names (labels, the glossary’s) count for nothing: they are the same in both.',
  'The everyday words are the edition’s own list: of the edition it is all of them, since the check demands it. The share in the language tells how much was said otherwise, not which words its readers know.',
  'A word is what the dictionary of kuromoji takes for one; it has no levels, and none is read off it.',
  'Short sentences are not easy ones: whether a text is understood, only somebody who learns Japanese can tell.',
];

/** How a text reads, in numbers: the mean, or the share of a hundred. */
interface Reading {
  text: string;
  sentences: number;
  /** Of a sentence. */
  characters: number;
  /** Nine of ten sentences have no more. */
  mostCharacters: number;
  /** Of a hundred characters. */
  kanji: number;
  /** Different words. */
  words: number;
  /** Of a hundred words. */
  everyday: number;
}

/** How easily an edition reads beside its language: articles and diagnosis, which both have whole. */
export async function readingLevel(): Promise<Report> {
  const library = libraryOf(projectRoot());
  const rows: Reading[] = [];
  for (const [edition, { of }] of Object.entries(library.site.editions)) {
    if (library.style.get(edition)?.rules !== RULES) continue;
    for (const language of [of, edition]) rows.push(await readingOf(library, language, edition));
  }
  return {
    data: { rows, limits: LIMITS },
    print() {
      console.table(rows.map((row) => Object.fromEntries(Object.entries(row).map(rounded))));
      for (const limit of LIMITS) console.log(`- ${limit}`);
    },
  };
}

async function readingOf(library: Library, language: string, edition: string): Promise<Reading> {
  const names = namesIn(library, edition);
  const everyday = new Set(library.style.get(edition)?.vocabulary);
  const texts = proseFiles(library, language)
    .filter(({ file }) => /^content\/(?:articles|diagnosis)\//.test(file))
    .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'text'))
    .map(({ pieces }) => pieces.map(({ text, name }) => (name ? ' ' : text)).join(''))
    .map((text) => withoutNames(text.replaceAll('\n', ' '), names));
  const sentences = texts.flatMap((text) => sentencesIn(text, language).map((each) => each.replace(/\s+/g, '')));
  const lengths = sentences.map(({ length }) => length).sort((a, b) => a - b);
  const words = (await Promise.all(texts.map(contentWords))).flat().map(({ word }) => word);
  const all = sentences.join('');
  return {
    text: library.site.languages[language]?.name ?? library.site.editions[language]?.name ?? language,
    sentences: sentences.length,
    characters: mean(lengths),
    mostCharacters: lengths[Math.floor(lengths.length * 0.9)] ?? 0,
    kanji: (100 * (all.match(/\p{Script=Han}/gu) ?? []).length) / all.length,
    words: new Set(words).size,
    everyday: (100 * words.filter((word) => everyday.has(word)).length) / words.length,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded([key, value]: [string, string | number]): [string, string | number] {
  return [key, typeof value === 'number' ? Math.round(value * 10) / 10 : value];
}
