import type { Lexicon } from './lexicon.ts';
import type { Entry } from './lexicon.types.ts';
import { lineOf, normalise } from './normal.ts';
import type { Ranked } from './rank.ts';

/** As well as can be found. */
const WELL = 1;

/**
 * Puts one of the site's other places first for whoever types what it is called, and nothing else, be it of words that say
 * nothing (“help”). What no place or an article too is called changes nothing.
 */
export function createCalled({ data }: Pick<Lexicon, 'data'>): (question: string, ranked: Ranked[]) => Ranked[] {
  const places = new Map<string, Entry>();
  const isPlace = ({ kind }: Entry): boolean => kind === 'place';
  for (const entry of data.entries.filter(isPlace)) for (const name of namesOf(entry)) places.set(name, entry);
  for (const entry of data.entries) if (!isPlace(entry)) for (const name of namesOf(entry)) places.delete(name);
  return (question, ranked) => {
    const entry = places.get(plain(question));
    if (!entry) return ranked;
    const found = ranked.find((each) => each.entry === entry);
    const first = { matches: () => [], ...found, entry, score: Math.max(WELL, ranked[0]?.score ?? 0) };
    return [first, ...ranked.filter((each) => each !== found)];
  };
}

function namesOf({ title, phrases }: Entry): string[] {
  return [title, ...phrases].map(plain);
}

function plain(text: string): string {
  return lineOf(normalise(text)).text;
}
