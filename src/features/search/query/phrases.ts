import { keyOf } from './asks.ts';
import { featuresOf } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import type { Entry } from './lexicon.types.ts';
import { createLikeness } from './likeness.ts';
import { lineOf } from './normal.ts';
import type { Unit } from './unit.types.ts';
import { unitsOf } from './units.ts';

/** How near a question comes to what people are known to ask, by entry, from 0 to 1. */
export type Nearness = (units: readonly Unit[], question: string) => number[];

/** How much runs of letters count beside whole things: they bear slips and inflection, and deceive more easily. */
const RUNS = { unspaced: 0.5, spaced: 0.3 };
/** A step’s title is rather what is done than what is asked, and a phrase of another language is compared by its letters. */
const OF_PART = 0.9;
const FOREIGN = 0.8;
/** What a second likely text adds: an entry that is asked for in two such ways is the likelier one. */
const AGAIN = 0.7;

/** A text that questions are compared with, and how much its likeness counts. */
interface Known {
  entry: number;
  text: string;
  weight: number;
  isForeign: boolean;
}

/** Makes ready what people are known to ask: each entry's title and phrases, and what its parts are called. */
export function createNearness(lexicon: Lexicon): Nearness {
  const { entries, unspaced } = lexicon.data;
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
    const best = entries.map(() => 0);
    const second = entries.map(() => 0);
    texts.forEach(({ entry, weight, isForeign }, text) => {
      const like = weight * (isForeign ? runs[text]! : (1 - share) * things[text]! + share * runs[text]!);
      second[entry] = Math.max(second[entry]!, Math.min(best[entry]!, like));
      best[entry] = Math.max(best[entry]!, like);
    });
    return best.map((first, entry) => (first + AGAIN * second[entry]!) / (1 + AGAIN));
  };
}

function knownOf({ title, phrases, foreign, parts }: Entry, entry: number): Known[] {
  const own = parts.filter(({ problem }) => problem === undefined).map((part) => part.title);
  const known = (texts: readonly string[], weight: number, isForeign = false) =>
    texts.map((text) => ({ entry, text, weight, isForeign }));
  return [...known([title, ...phrases], 1), ...known(own, OF_PART), ...known(foreign, FOREIGN, true)];
}

function keysOf(word: string, { written }: Lexicon): string[] {
  const term = written.get(lineOf(word).text);
  return term ? [keyOf(term)] : [];
}
