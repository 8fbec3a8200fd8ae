import { createAsker, type UnitQuery } from './asks.ts';
import { prepare, type Lexicon } from './lexicon.ts';
import type { Entry, LexiconData } from './lexicon.types.ts';
import { createMessages } from './messages.ts';
import { lineOf, MAX_LENGTH, normalise } from './normal.ts';
import { createPhones } from './phones.ts';
import { createNearness } from './phrases.ts';
import { rank, type Found, type Ranked } from './rank.ts';
import { unitsOf, type QueryUnit, type Strictness } from './units.ts';

/** Searches the index for pages that contain all of the words. */
export type SearchIndex = (words: string) => Promise<readonly Found[]>;

/** The answer to a question. */
export interface SearchAnswer {
  /** All entries that match any part of the question, best first. */
  ranked: Ranked[];
  /** The units of the question, and the total weight of those that were searched. */
  units: QueryUnit[];
  weight: number;
  /** The question with its typing errors corrected; `undefined` if there are none. */
  correction: string | undefined;
  /** The diagnosis whose error message the question quotes, by its index in the lexicon. */
  diagnosis: number | undefined;
}

/** Answers questions. */
export interface Asker {
  lexicon: Lexicon;
  /** @param own the reader's phone, for a question that names none */
  ask(question: string, strictness?: Strictness, own?: string): Promise<SearchAnswer>;
}

/** Maximum number of units to search for, rarest first, since each takes time. */
const MAX_UNITS = 12;

/** Creates the search of a language from its lexicon and its index. */
export function createSearch(data: LexiconData, searchIndex: SearchIndex): Asker {
  const lexicon = prepare(data);
  const asker = createAsker(lexicon);
  const nearness = createNearness(lexicon);
  const phones = createPhones(lexicon);
  const quoted = createMessages(lexicon);
  const namedPlace = createPlaces(data);
  return {
    lexicon,
    async ask(typed, strictness, own) {
      const question = typed.slice(0, MAX_LENGTH);
      const read = unitsOf(question, lexicon, strictness);
      // Two words can name one thing only after both are corrected: `activaton code`.
      const meant = rewritten(question, read, ['near', 'beginning']);
      const text = meant ?? question;
      const units = meant === undefined ? read : unitsOf(meant, lexicon, { exact: true });
      const asked = units
        .map(asker)
        .filter((each): each is UnitQuery => each !== undefined)
        .sort((a, b) => b.rarity - a.rarity)
        .slice(0, MAX_UNITS);
      const answered = await Promise.all(
        asked.map(async ({ asks, rarity }) => ({
          asks: await Promise.all(asks.map(async (each) => ({ ...each, found: await searchIndex(each.words) }))),
          rarity,
        })),
      );
      const ranked = rank(data.entries, answered, nearness(units, text), phones(units, own));
      const place = namedPlace(text);
      return {
        ranked: place ? withFirst(place, ranked) : ranked,
        units,
        weight: asked.reduce((sum, { rarity }) => sum + rarity, 0),
        correction: rewritten(question, read, ['near']),
        diagnosis: quoted(text),
      };
    },
  };
}

/** Replaces units of some kinds in a question by their meaning. `undefined` if nothing changes. */
export function rewritten(
  question: string,
  units: readonly QueryUnit[],
  kinds: readonly QueryUnit['sure'][],
): string | undefined {
  const normal = normalise(question);
  let [text, rest] = ['', normal];
  for (const { typed, sure, meant } of units) {
    // The sound of kana is in Latin letters, which a later word may contain.
    if (sure === 'sound') continue;
    // Units are in the question's order, without its spaces.
    const found = new RegExp([...typed].join(' ?'), 'u').exec(rest);
    if (!found) continue;
    text += rest.slice(0, found.index) + (kinds.includes(sure) ? meant : found[0]);
    rest = rest.slice(found.index + found[0].length);
  }
  return text + rest === normal ? undefined : text + rest;
}

/** Finds the place whose name is exactly the typed text, unless an article has the same name. */
function createPlaces({ entries }: LexiconData): (question: string) => Entry | undefined {
  const plain = (text: string): string => lineOf(normalise(text)).text;
  const named = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const name of [entry.title, ...entry.phrases].map(plain)) named.set(name, [...(named.get(name) ?? []), entry]);
  return (question) => {
    const found = named.get(plain(question)) ?? [];
    return found.every(({ kind }) => kind === 'place') ? found.at(-1) : undefined;
  };
}

function withFirst(entry: Entry, ranked: readonly Ranked[]): Ranked[] {
  const found = ranked.find((each) => each.entry === entry);
  const first = { matches: () => [], ...found, entry, score: Math.max(1, ranked[0]?.score ?? 0) };
  return [first, ...ranked.filter((each) => each !== found)];
}
