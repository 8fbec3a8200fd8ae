import { createPageContext, NO_SEARCH_WORDS, phonesOf, type Library } from '../content/index.ts';
import { memoized, traitsOf } from '../i18n/index.ts';
import type { Entry, LexiconData, EntryPart } from '../features/search/query/lexicon.types.ts';
import { normalise } from '../features/search/query/normal.ts';
import { diagnosisTargets } from './search-diagnoses.ts';
import type { PlannedEntry } from './search-entries.ts';
import type { Fragment } from './search-fragments.ts';
import { placeEntries } from './search-places.ts';
import { readingsApart } from './readings-apart.ts';
import { subjectsOf } from './search-subjects.ts';
import { synonymsOf } from './search-synonyms.ts';

/** Longer ones are whole phrases that the index took for a word. */
const LONGEST_WORD = 20;

/** Words from other languages, as they stand between other letters: no dictionary cuts all of them rightly. */
const KATAKANA = /[ァ-ヶー]{2,}/g;

/**
 * What the query layer must know of a language: the index's words with how rare they are, readings, synonyms, and
 * what each result is called and asked for. The same content gives the same lexicon, byte for byte.
 */
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
    if (!fragment) return [];
    const parts = entry.parts.map((part) => placed(part, fragment));
    return [{ entry: { page: fragment.page, ...entry, parts }, fragment }];
  });
  const places = placeEntries(library, language);
  const entries = [...indexed.map(({ entry }) => entry), ...places];
  const { stop, trouble } = listed(library, language);
  const count = new Map<string, number>();
  // A site's pages share most of their words.
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
  // What places are asked by leaves a word as rare among articles as it is.
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
    diagnoses: diagnosisTargets(library, language),
    phones: phoneNames(library),
    words: words.join(' '),
    rarity: counted.map(([, some]) => Math.round(10 * rarity(some, indexed.length))),
    readings: traits.readings
      ? await readingsApart(
          [...words, ...synonyms.flat(), ...stop],
          entries.flatMap(({ title, phrases }) => [title, ...phrases]),
        )
      : {},
    synonyms,
    stop,
    trouble,
  };
}

function listed(library: Library, language: string): Pick<LexiconData, 'stop' | 'trouble'> {
  const { stop, trouble } = library.search.get(language) ?? NO_SEARCH_WORDS;
  return { stop: stop.map(normalise), trouble: trouble.map(normalise) };
}

/** What each phone is called, in every language. */
function phoneNames(library: Library): Record<string, string[]> {
  const contexts = Object.keys(library.site.languages).map((language) => createPageContext(library, language));
  return Object.fromEntries(
    phonesOf(library).map((phone) => [phone, [...new Set(contexts.map(({ word }) => word('platform', phone)))]]),
  );
}

/** A part with the place of its first word in the index. */
function placed(part: EntryPart, { anchors }: Fragment): EntryPart {
  const at = anchors.find(({ id }) => id === part.id)?.location;
  return at === undefined ? part : { ...part, at };
}

/** How much it says that a word is in one of `all` results, if it is in `some`. */
function rarity(some: number, all: number): number {
  return Math.log(1 + (all - some + 0.5) / (some + 0.5));
}

/** A phrase's words; in a language without spaces as the platform cuts them. */
function wordsIn(text: string, language: string): string[] {
  if (!traitsOf(language).unspaced) return [text];
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return [...segmenter.segment(text.normalize('NFKC'))].map(({ segment }) => segment);
}

function split(text: string): string[] {
  return normalise(text).split(' ');
}

/** Two letters of katakana are what is left where a longer word was cut in its middle. */
function isNoScrap(word: string): boolean {
  return !/^[ァ-ヶー]{1,2}$/.test(word);
}

/** Words of one letter that stand for no thing, and the stop words, are not looked for. */
function isWord(word: string, stop: readonly string[]): boolean {
  if (word === '' || word.length > LONGEST_WORD || stop.includes(word)) return false;
  return /^\p{Script=Han}$/u.test(word) || (word.length > 1 && !/^[\p{Script=Hiragana}ー]{2}$/u.test(word));
}
