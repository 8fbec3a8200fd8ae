import { indexWords, keyOf } from './asks.ts';
import type { Lexicon } from './lexicon.ts';
import type { Entry } from './lexicon.types.ts';
import { createLikeness, type Parts } from './likeness.ts';
import { lineOf, normalise } from './normal.ts';
import { soundOf } from './sound.ts';
import { stemOf } from './stem.ts';
import { unitsOf, type QueryUnit } from './units.ts';

/** How similar a question is to an entry's title, phrases and parts, from 0 to 1. */
export type Nearness = (units: readonly QueryUnit[], question: string) => (entry: Entry) => number;

/**
 * The weight of runs of letters, compared to whole terms. They tolerate typing errors and inflection, but match more by
 * chance.
 */
const RUNS = { unspaced: 0.5, spaced: 0.3 };
/** The weight of the second-best text: an entry with two similar texts is likelier. */
const SECOND = 0.7;
/** The weight of a word that is only a part of a thing's name. */
const PART = 0.5;
/** The weights of the titles of an entry's parts, and of texts in other languages. */
const PART_TITLE = 0.9;
const FOREIGN = 0.8;
const NONE = { best: 0, second: 0 };

/**
 * Compares questions with all entries. Places are compared separately, so that they don't affect the rarity of words in
 * articles.
 */
export function createNearness(lexicon: Lexicon): Nearness {
  const { entries } = lexicon.data;
  const articles = entries.filter(({ kind }) => kind !== 'place');
  const toArticles = nearnessAmong(articles, lexicon);
  if (articles.length === entries.length) return toArticles;
  const toAll = nearnessAmong(entries, lexicon);
  return (units, question) => {
    const [article, any] = [toArticles(units, question), toAll(units, question)];
    return (entry) => (entry.kind === 'place' ? any(entry) : article(entry));
  };
}

function nearnessAmong(entries: readonly Entry[], lexicon: Lexicon): Nearness {
  const texts = entries.flatMap((entry) => {
    const parts = entry.parts.flatMap(({ title, problem }) => (problem === undefined ? [title] : []));
    const own = [entry.title, ...entry.phrases].map((text) => ({ entry, text, weight: 1, isForeign: false }));
    const ofParts = parts.map((text) => ({ entry, text, weight: PART_TITLE, isForeign: false }));
    return [...own, ...ofParts, ...entry.foreign.map((text) => ({ entry, text, weight: FOREIGN, isForeign: true }))];
  });
  const units = texts.map(({ text }) => unitsOf(text, lexicon, { exact: true }));
  const entryOf = texts.map(({ entry }) => entry);
  // Words such as “broken” distinguish questions about problems.
  const trouble = new Set(
    lexicon.data.trouble.flatMap((word) => {
      const term = lexicon.written.get(lineOf(word).text);
      return term ? [keyOf(term)] : [];
    }),
  );
  const byThings = createLikeness(
    units.map((each) => thingsIn(each, lexicon)),
    entryOf,
    trouble,
  );
  const byRuns = createLikeness(
    texts.map(({ text }, index) => runsIn(units[index] ?? [], text, lexicon)),
    entryOf,
  );
  const share = lexicon.data.unspaced ? RUNS.unspaced : RUNS.spaced;
  return (asked, question) => {
    const things = byThings(thingsIn(asked, lexicon));
    const runs = byRuns(runsIn(asked, question, lexicon));
    const nearest = new Map<Entry, typeof NONE>();
    texts.forEach(({ entry, weight, isForeign }, index) => {
      const [thing, run] = [things[index] ?? 0, runs[index] ?? 0];
      const like = weight * (isForeign ? run : (1 - share) * thing + share * run);
      const { best, second } = nearest.get(entry) ?? NONE;
      if (like > second) nearest.set(entry, { best: Math.max(best, like), second: Math.min(best, like) });
    });
    return (entry) => {
      const { best, second } = nearest.get(entry) ?? NONE;
      return (best + SECOND * second) / (1 + SECOND);
    };
  };
}

/** The things that a text names, and the words that their names consist of. */
function thingsIn(units: readonly QueryUnit[], lexicon: Lexicon): Parts {
  const things = new Map<string, number>();
  for (const { term, meant } of units) {
    if (!term || term.kind === 'stop') continue;
    things.set(keyOf(term), 1);
    const words = term.kind === 'group' ? (indexWords(meant, lexicon) ?? []) : [];
    if (words.length < 2) continue;
    for (const word of words) {
      const own = lexicon.written.get(word);
      const key = own ? keyOf(own) : stemOf(word);
      things.set(key, Math.max(things.get(key) ?? 0, PART));
    }
  }
  return things;
}

/** Runs of three letters: of how a text sounds if words aren't separated by spaces, else of the stems of its words. */
function runsIn(units: readonly QueryUnit[], text: string, lexicon: Lexicon): Parts {
  if (lexicon.data.unspaced) return lettersIn(soundLine(text, lexicon));
  const telling = units.filter(({ term }) => term?.kind !== 'stop');
  return lettersIn(` ${telling.map(({ meant }) => stemOf(meant)).join(' ')} `);
}

/** The sound of a text without spaces, as far as its words are known. */
export function soundLine(text: string, { read }: Pick<Lexicon, 'read'>): string {
  return soundOf(read(normalise(text).replaceAll(' ', '')));
}

/** Each run of three letters in a text. */
export function lettersIn(text: string): Map<string, number> {
  return new Map(Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => [text.slice(at, at + 3), 1]));
}
