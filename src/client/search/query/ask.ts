import { createAsker, type Asked } from './asks.ts';
import { correctionOf, type Correction } from './correction.ts';
import type { LexiconData } from '../lexicon.types.ts';
import { prepare, type Lexicon } from './lexicon.ts';
import { createNearness } from './phrases.ts';
import { rank, type Found, type Ranked } from './rank.ts';
import { unitsOf, type Strictness } from './units.ts';

/** Searches the index for words that must all be there. */
export type SearchIndex = (words: string) => Promise<readonly Found[]>;

/** What a question found. */
export interface Answer {
  ranked: Ranked[];
  /** The question with slips mended, where there were any. */
  correction: Correction | undefined;
}

/** Puts questions to an index. */
export interface Asker {
  lexicon: Lexicon;
  ask(question: string, strictness?: Strictness): Promise<Answer>;
}

/** A question may be long, but only its most telling words are looked for. */
const MOST_UNITS = 12;
/** So many searches are remembered: what is typed letter by letter asks the same again. */
const REMEMBERED = 500;

/** Joins a language's lexicon and its index into something that answers questions. */
export function createSearch(data: LexiconData, searchIndex: SearchIndex): Asker {
  const lexicon = prepare(data);
  const asker = createAsker(lexicon);
  const nearness = createNearness(lexicon);
  const pages = data.entries.map(({ page }) => page);
  const remembered = new Map<string, Promise<readonly Found[]>>();
  const search = (words: string): Promise<readonly Found[]> => {
    const known = remembered.get(words) ?? searchIndex(words);
    if (remembered.size > REMEMBERED) remembered.clear();
    remembered.set(words, known);
    known.catch(() => remembered.delete(words));
    return known;
  };
  return {
    lexicon,
    async ask(question, strictness) {
      const read = unitsOf(question, lexicon, strictness);
      const correction = correctionOf(question, read);
      // Two words are one thing only once both are mended: `activaton code`.
      const units = correction ? unitsOf(correction.text, lexicon, { exact: true }) : read;
      const asked = units
        .map(asker)
        .filter((each): each is Asked => each !== undefined)
        .sort((a, b) => b.rarity - a.rarity)
        .slice(0, MOST_UNITS);
      const answers = await Promise.all(
        asked.map(({ asks }) => Promise.all(asks.map(({ words }) => search(words)))),
      );
      return {
        ranked: rank(pages, asked, answers, nearness(units, correction?.text ?? question)),
        correction,
      };
    },
  };
}
