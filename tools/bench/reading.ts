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
import { printTable } from './common.ts';

/** The only rules whose word list is known here. */
const RULES = 'easy-japanese';

/** What the numbers don't say. Printed below them. */
const LIMITS = [
  'Names (of labels and of the glossary) are not counted: they are the same in both.',
  'Everyday words are those of the edition’s own list, which the check enforces in the edition.',
  'Words are as the dictionary of kuromoji divides them.',
  'Short sentences are not always easy: only somebody who learns Japanese can tell whether a text is understood.',
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

/** How easily an edition reads beside its language, by articles and diagnosis. */
export async function readingLevel(): Promise<boolean> {
  const library = libraryOf(projectRoot());
  const rows: Reading[] = [];
  for (const [edition, { of }] of Object.entries(library.site.editions)) {
    if (library.style.get(edition)?.rules !== RULES) continue;
    for (const language of [of, edition]) rows.push(await readingOf(library, language, edition));
  }
  printTable(rows);
  for (const limit of LIMITS) console.log(`- ${limit}`);
  return true;
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
