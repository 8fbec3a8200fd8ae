import { createAsker, type UnitQuery } from './asks.ts';
import { createCalled } from './called.ts';
import { correctionOf, mendedText, type Correction } from './correction.ts';
import type { LexiconData } from './lexicon.types.ts';
import { prepare, type Lexicon } from './lexicon.ts';
import { createMessages } from './messages.ts';
import { LONGEST } from './normal.ts';
import { createPhones } from './phones.ts';
import { createNearness } from './phrases.ts';
import { rank, type Found, type Ranked } from './rank.ts';
import type { QueryUnit } from './unit.types.ts';
import { unitsOf, type Strictness } from './units.ts';

/** Searches the index for words that must all be there. */
export type SearchIndex = (words: string) => Promise<readonly Found[]>;

/** What a question found. */
export interface SearchAnswer {
  /** Every entry that has anything of the question, best first. */
  ranked: Ranked[];
  /** What the question names, and how much of that is looked for. */
  units: QueryUnit[];
  weight: number;
  /** The question with slips mended, where there were any. */
  correction: Correction | undefined;
  /** The diagnosis of a message that the question quotes, by its place in the lexicon. */
  diagnosis: number | undefined;
}

/** Puts questions to an index. */
export interface Asker {
  lexicon: Lexicon;
  /**
   * @param question of which what is longer than `LONGEST` is left out
   * @param own the reader's phone, for a question that names none
   */
  ask(question: string, strictness?: Strictness, own?: string): Promise<SearchAnswer>;
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
  const phones = createPhones(lexicon);
  const quoted = createMessages(lexicon);
  const withCalled = createCalled(lexicon);
  const search = remembering(searchIndex);
  return {
    lexicon,
    async ask(typed, strictness, own) {
      const question = typed.slice(0, LONGEST);
      const read = unitsOf(question, lexicon, strictness);
      // Two words are one thing only once both are mended: `activaton code`.
      const text = mendedText(question, read);
      const units = text === undefined ? read : unitsOf(text, lexicon, { exact: true });
      const asked = units
        .map(asker)
        .filter((each): each is UnitQuery => each !== undefined)
        .sort((a, b) => b.rarity - a.rarity)
        .slice(0, MOST_UNITS);
      const answered = await Promise.all(
        asked.map(async ({ asks, rarity }) => ({
          asks: await Promise.all(asks.map(async (ask) => ({ ...ask, found: await search(ask.words) }))),
          rarity,
        })),
      );
      return {
        ranked: withCalled(
          text ?? question,
          rank(data.entries, answered, nearness(units, text ?? question), phones(units, own)),
        ),
        units,
        weight: asked.reduce((sum, { rarity }) => sum + rarity, 0),
        correction: correctionOf(question, read),
        diagnosis: quoted(text ?? question),
      };
    },
  };
}

/** A search that gives again what it found. */
function remembering(searchIndex: SearchIndex): SearchIndex {
  const found = new Map<string, Promise<readonly Found[]>>();
  return (words) => {
    const known = found.get(words) ?? searchIndex(words);
    if (found.size > REMEMBERED) found.clear();
    found.set(words, known);
    // What failed, such as for want of a network, is tried again.
    known.catch(() => found.delete(words));
    return known;
  };
}
