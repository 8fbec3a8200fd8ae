import {
  articleIds,
  createPageContext,
  languageOf,
  localizedFor,
  NO_SEARCH_WORDS,
  phonesOf,
  type Library,
} from '../content/index.ts';
import type { Entry, LexiconData } from '../features/search/query/lexicon.ts';
import { normalise } from '../features/search/query/text.ts';
import { memoized, traitsOf } from '../i18n/index.ts';
import { readInWorker } from './readings/write-readings.ts';
import { articleEntries, referenceRecords, subjectsOf, type PlannedEntry } from './search-entries.ts';
import type { Fragment } from './search-pagefind.ts';
import { placeEntries } from './search-places.ts';

/** Longer words are phrases that the index did not split. */
const MAX_WORD_LENGTH = 20;

/** Katakana words, which dictionaries often split incorrectly. */
const KATAKANA = /[ァ-ヶー]{2,}/g;

/** The search data of a language: words with their rarity, readings, synonyms, and results. Deterministic. */
export async function lexiconOf(
  library: Library,
  language: string,
  planned: readonly PlannedEntry[],
  fragments: readonly Fragment[],
): Promise<LexiconData> {
  const traits = traitsOf(language);
  const found = new Map(fragments.map((each) => [each.url, each]));
  const indexed = planned.flatMap((entry): { entry: Entry; fragment: Fragment }[] => {
    const fragment = found.get(entry.url);
    return fragment ? [{ entry: { page: fragment.page, ...entry }, fragment }] : [];
  });
  const places = placeEntries(library, language);
  const entries = [...indexed.map(({ entry }) => entry), ...places];
  const written = library.search.get(language) ?? NO_SEARCH_WORDS;
  const [stop, trouble] = [written.stop.map(normalise), written.trouble.map(normalise)];
  const count = new Map<string, number>();
  const splitOnce = memoized(split);
  for (const { entry, fragment } of indexed) {
    const content = fragment.words();
    const asked = [entry.title, ...entry.phrases];
    const words = new Set([
      ...[...content, ...asked.flatMap((text) => wordsIn(text, language))].flatMap(splitOnce).filter(isNoScrap),
      ...[content.join(''), ...asked].flatMap((text) => normalise(text).match(KATAKANA) ?? []),
    ]);
    for (const word of words) if (isWord(word, stop)) count.set(word, (count.get(word) ?? 0) + 1);
  }
  // Search terms of places do not change the rarity of words.
  const askedOf = places.flatMap(({ title, phrases }) => [title, ...phrases]);
  for (const word of askedOf.flatMap((text) => wordsIn(text, language)).flatMap(splitOnce)) {
    if (isNoScrap(word) && isWord(word, stop)) count.set(word, count.get(word) ?? 0);
  }
  const counted = [...count].sort(([a], [b]) => (a < b ? -1 : 1));
  const words = counted.map(([word]) => word);
  const synonyms = synonymsOf(library, language);
  return {
    unspaced: traits.unspaced,
    entries,
    subjects: subjectsOf(library, createPageContext(library, language)).map(({ title, url }) => ({ title, url })),
    phones: phoneNames(library),
    words: words.join(' '),
    rarity: counted.map(([, some]) => Math.round(10 * rarity(some, indexed.length))),
    readings: traits.readings
      ? await readInWorker<Record<string, string>>({
          words: [...words, ...synonyms.flat(), ...stop],
          texts: entries.flatMap(({ title, phrases }) => [title, ...phrases]),
        })
      : {},
    synonyms,
    stop,
    trouble,
  };
}

function phoneNames(library: Library): Record<string, string[]> {
  const contexts = Object.keys(library.site.languages).map((language) => createPageContext(library, language));
  return Object.fromEntries(
    phonesOf(library).map((phone) => [phone, [...new Set(contexts.map(({ word }) => word('platform', phone)))]]),
  );
}

/** The rarity of a word that is in `some` of `all` results. */
function rarity(some: number, all: number): number {
  return Math.log(1 + (all - some + 0.5) / (some + 0.5));
}

function wordsIn(text: string, language: string): string[] {
  if (!traitsOf(language).unspaced) return [text];
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return [...segmenter.segment(text.normalize('NFKC'))].map(({ segment }) => segment);
}

function split(text: string): string[] {
  return normalise(text).split(' ');
}

/** One or two katakana are the rest of a longer word that was split. */
function isNoScrap(word: string): boolean {
  return !/^[ァ-ヶー]{1,2}$/.test(word);
}

/** Single letters and stop words are not searched for. */
function isWord(word: string, stop: readonly string[]): boolean {
  if (word === '' || word.length > MAX_WORD_LENGTH || stop.includes(word)) return false;
  return /^\p{Script=Han}$/u.test(word) || (word.length > 1 && !/^[\p{Script=Hiragana}ー]{2}$/u.test(word));
}

/** Labels on no screen: names of screens and pictures, and instructions. */
const UNSEEN = /^(?:screens|portal-screens|controls|acts|error)\./;

/**
 * Groups of synonyms: those of writers, glossary words with the spellings that articles avoid, and labels with their
 * translations.
 */
function synonymsOf(library: Library, language: string): string[][] {
  const { synonyms } = library.search.get(language) ?? NO_SEARCH_WORDS;
  const glossary = library.glossary.map(({ words, forbidden }) => [
    words[language] ?? '',
    ...(forbidden[language] ?? []).filter((spelling) => !spelling.startsWith('/')),
    ...Object.values(words),
  ]);
  const own = library.labels.get(language)?.words ?? {};
  const labels = Object.entries(own)
    .filter(([key]) => !UNSEEN.test(key))
    .map(([key, label]) => [label, ...[...library.labels.values()].map(({ words }) => words[key] ?? '')]);
  return merged([...synonyms, ...glossary, ...labels].map((group) => group.flatMap(inHaste)));
}

function merged(groups: readonly (readonly string[])[]): string[][] {
  const groupOf = new Map<string, Set<string>>();
  for (const group of groups) {
    const words = group.map(normalise).filter((word) => word !== '');
    const whole = new Set(words.flatMap((word) => [word, ...(groupOf.get(word) ?? [])]));
    for (const word of whole) groupOf.set(word, whole);
  }
  return [...new Set(groupOf.values())].filter((group) => group.size > 1).map((group) => [...group]);
}

/** A text, and its short form without particles: `スマホを変え` and `スマホ変え`. */
function inHaste(text: string): string[] {
  const short = text.replace(/(?<=[\p{Script=Han}\p{Script=Katakana}ー])[をが](?=\p{L})/gu, '');
  return short === text ? [text] : [text, short];
}

type Renamed = Pick<Entry, 'url' | 'title' | 'summary' | 'titles' | 'diagnosis'>;

/** An edition shares the index of its language, but has its own names and addresses. Words of both are found. */
export function editionLexicon(library: Library, edition: string, whole: LexiconData): LexiconData {
  const context = createPageContext(library, edition);
  const { addresses, site } = context;
  const [from, to] = [addresses.home(languageOf(site, edition)), addresses.home(edition)];
  const own = new Map<string, Renamed>(
    [...articleEntries(library, edition), ...referenceRecords(library, edition), ...placeEntries(library, edition)].map(
      (each) => [each.url, each],
    ),
  );
  const asked = new Map(
    articleIds(library).map((id) => [
      addresses.article(edition, id),
      localizedFor(library, id, edition)?.matter?.keywords ?? [],
    ]),
  );
  return {
    ...whole,
    entries: whole.entries.map((entry): Entry => {
      const url = entry.url.startsWith(from) ? to + entry.url.slice(from.length) : entry.url;
      const { title, summary, titles, diagnosis } = own.get(url) ?? entry;
      return {
        ...entry,
        url,
        title,
        summary,
        titles,
        ...(diagnosis && { diagnosis }),
        phrases: [...new Set([...entry.phrases, entry.title, ...(asked.get(url) ?? [])])],
      };
    }),
    subjects: subjectsOf(library, context).map(({ title, url }) => ({ title, url })),
  };
}
