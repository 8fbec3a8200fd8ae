import { keyOf } from './asks.ts';
import { featuresOf } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { createLikeness } from './likeness.ts';
import { lineOf } from './normal.ts';
import type { Unit } from './unit.types.ts';
import { unitsOf } from './units.ts';

/** How near a question comes to what people are known to ask, by entry, from 0 to 1. */
export type Nearness = (units: readonly Unit[], question: string) => number[];

/** How much runs of letters count beside whole things: they bear slips and inflection, and deceive more easily. */
const RUNS = { unspaced: 0.5, spaced: 0.3 };

/** Makes ready what people are known to ask: each entry's title and phrases. */
export function createNearness(lexicon: Lexicon): Nearness {
  const { entries, unspaced } = lexicon.data;
  const texts = entries.flatMap(({ title, phrases }, entry) => [title, ...phrases].map((text) => ({ text, entry })));
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
    entryOf.forEach((entry, text) => {
      best[entry] = Math.max(best[entry]!, (1 - share) * things[text]! + share * runs[text]!);
    });
    return best;
  };
}

function keysOf(word: string, { written }: Lexicon): string[] {
  const term = written.get(lineOf(word).text);
  return term ? [keyOf(term)] : [];
}
