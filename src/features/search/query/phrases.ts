import { keyOf } from './asks.ts';
import { featuresOf } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import type { Entry } from './lexicon.types.ts';
import { createLikeness } from './likeness.ts';
import { lineOf } from './normal.ts';
import type { QueryUnit } from './unit.types.ts';
import { unitsOf } from './units.ts';

/** How near a question comes to what people are known to ask of an entry, from 0 to 1. */
export type Nearness = (units: readonly QueryUnit[], question: string) => (entry: Entry) => number;

/** How much runs of letters count beside whole things: they bear slips and inflection, and deceive more easily. */
const RUNS = { unspaced: 0.5, spaced: 0.3 };
/** A step’s title is rather what is done than what is asked, and a phrase of another language is compared by its letters. */
const OF_PART = 0.9;
const FOREIGN = 0.8;
/** What a second likely text adds: an entry that is asked for in two such ways is the likelier one. */
const AGAIN = 0.7;
/** Nothing that is known of an entry is like the question. */
const NOTHING = { best: 0, second: 0 };

/** A text that questions are compared with, and how much its likeness counts. */
interface Known {
  entry: Entry;
  text: string;
  weight: number;
  isForeign: boolean;
}

/**
 * Makes ready what people are known to ask: each entry's title and phrases, and what its parts are called. How rare a thing
 * is among articles is not changed by the site's other places: these are measured beside articles, and articles alone.
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
  const { unspaced } = lexicon.data;
  const texts = entries.flatMap(knownOf);
  const features = texts.map(({ text }) => featuresOf(unitsOf(text, lexicon, { exact: true }), text, lexicon));
  const entryOf = texts.map(({ entry }) => entry);
  const byThings = createLikeness(
    features.map(({ things }) => things),
    entryOf,
    // Whoever says that something does not work looks for what helps, and nobody else does.
    new Set(lexicon.data.trouble.flatMap((word) => keysOf(word, lexicon))),
  );
  const byRuns = createLikeness(
    features.map(({ runs }) => runs),
    entryOf,
  );
  const share = unspaced ? RUNS.unspaced : RUNS.spaced;
  return (units, question) => {
    const asked = featuresOf(units, question, lexicon);
    const things = byThings(asked.things);
    const runs = byRuns(asked.runs);
    const nearest = new Map<Entry, { best: number; second: number }>();
    texts.forEach(({ entry, weight, isForeign }, text) => {
      const [thing, run] = [things[text] ?? 0, runs[text] ?? 0];
      const like = weight * (isForeign ? run : (1 - share) * thing + share * run);
      const { best, second } = nearest.get(entry) ?? NOTHING;
      if (like > second) nearest.set(entry, { best: Math.max(best, like), second: Math.min(best, like) });
    });
    return (entry) => {
      const { best, second } = nearest.get(entry) ?? NOTHING;
      return (best + AGAIN * second) / (1 + AGAIN);
    };
  };
}

function knownOf(entry: Entry): Known[] {
  const { title, phrases, foreign, parts } = entry;
  const own = parts.filter(({ problem }) => problem === undefined).map((part) => part.title);
  const known = (texts: readonly string[], weight: number, isForeign = false) =>
    texts.map((text) => ({ entry, text, weight, isForeign }));
  return [...known([title, ...phrases], 1), ...known(own, OF_PART), ...known(foreign, FOREIGN, true)];
}

function keysOf(word: string, { written }: Lexicon): string[] {
  const term = written.get(lineOf(word).text);
  return term ? [keyOf(term)] : [];
}
