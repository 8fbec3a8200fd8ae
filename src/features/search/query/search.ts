import { indexWords, prepare, type Entry, type Lexicon, type LexiconData, type Target } from './lexicon.ts';
import { createNearness, createPhones } from './nearness.ts';
import { lineOf, MAX_LENGTH, normalise } from './text.ts';
import { unitsOf, type QueryUnit } from './units.ts';

/** The part of Pagefind's API that search uses. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  mergeIndex(address: string, options: Record<string, unknown>): Promise<void>;
  search(words: string): Promise<{ results: Found[] } | null>;
}

interface Found {
  id: string;
  score: number;
}

/** Without Pagefind's worker, which would be one more file to load; a search is fast enough. */
export const INDEX_OPTIONS = { noWorker: true, ranking: { metaWeights: { title: 5, kw: 3 } } };

interface Ranked<Of = Entry> {
  entry: Of;
  score: number;
}

interface SearchAnswer {
  /** All entries that match any part of the question, best first. */
  ranked: Ranked[];
  /** The question with its typing errors corrected; `undefined` if there are none. */
  correction: string | undefined;
}

export interface Asker {
  lexicon: Lexicon;
  /** @param own the reader's phone, for a question that names none */
  ask(question: string, own?: string): Promise<SearchAnswer>;
}

/** Maximum number of units to search for, rarest first, since each takes time. */
const MAX_UNITS = 12;

/** Creates the search of a language. Pagefind's excerpts are never loaded. */
export function createSearch(data: LexiconData, index: Pick<Pagefind, 'search'>): Asker {
  const lexicon = prepare(data);
  const queryOf = createAsker(lexicon);
  const nearness = createNearness(lexicon);
  const phones = createPhones(lexicon);
  const namedPlace = createPlaces(data);
  return {
    lexicon,
    async ask(typed, own) {
      const question = typed.slice(0, MAX_LENGTH);
      const read = unitsOf(question, lexicon);
      // Two words can name one thing only after both are corrected: `activaton code`.
      const meant = rewritten(question, read);
      const text = meant ?? question;
      const units = meant === undefined ? read : unitsOf(meant, lexicon, true);
      const queries = units
        .map(queryOf)
        .filter((each): each is UnitQuery => each !== undefined)
        .sort((a, b) => b.rarity - a.rarity)
        .slice(0, MAX_UNITS);
      const answered = await Promise.all(
        queries.map(async ({ asks, rarity }) => ({
          asks: await Promise.all(
            asks.map(async ({ words, weight }) => ({ weight, found: (await index.search(words))?.results ?? [] })),
          ),
          rarity,
        })),
      );
      const ranked = rank(data.entries, answered, nearness(units, text), phones(units, own));
      const place = namedPlace(text);
      const isCorrected = read.some(({ sure }) => sure === 'near');
      return { ranked: place ? withFirst(place, ranked) : ranked, correction: isCorrected ? meant : undefined };
    },
  };
}

/** Replaces typing errors and beginnings of words by what was meant. `undefined` if nothing changes. */
function rewritten(question: string, units: readonly QueryUnit[]): string | undefined {
  const normal = normalise(question);
  let [text, rest] = ['', normal];
  for (const { typed, sure, meant } of units) {
    // The sound of kana is in Latin letters, which a later word may contain.
    if (sure === 'sound') continue;
    // Units are in the question's order, without its spaces.
    const found = new RegExp([...typed].join(' ?'), 'u').exec(rest);
    if (!found) continue;
    text += rest.slice(0, found.index) + (sure === 'near' || sure === 'beginning' ? meant : found[0]);
    rest = rest.slice(found.index + found[0].length);
  }
  return text + rest === normal ? undefined : text + rest;
}

/** Finds the place whose name is exactly the typed text, unless an article has the same name. */
function createPlaces({ entries }: LexiconData): (question: string) => Entry | undefined {
  const plain = (text: string): string => lineOf(normalise(text)).text;
  const named = entries.flatMap((entry) =>
    [entry.title, ...entry.phrases].map((name) => [plain(name), entry] as const),
  );
  return (question) => {
    const asked = plain(question);
    const found = named.filter(([name]) => name === asked).map(([, entry]) => entry);
    return found.every(({ kind }) => kind === 'place') ? found.at(-1) : undefined;
  };
}

function withFirst(entry: Entry, ranked: readonly Ranked[]): Ranked[] {
  const first = { entry, score: Math.max(1, ranked[0]?.score ?? 0) };
  return [first, ...ranked.filter((each) => each.entry !== entry)];
}

/** The searches of the index for one unit of a question. */
interface UnitQuery {
  asks: readonly { words: string; weight: number }[];
  rarity: number;
}

const SYNONYM_WEIGHT = 0.7;
const GUESS_WEIGHT = 0.8;
/** Maximum number of searches for a unit, since each takes time. */
const MAX_ASKS = 10;

/** The searches for a unit; `undefined` for stop words and unknown words. */
function createAsker(lexicon: Lexicon): (unit: QueryUnit) => UnitQuery | undefined {
  const rarityOf = (words: readonly string[]) => Math.max(...words.map(lexicon.rarityOf));
  return ({ term, sure, typed, meant }) => {
    if (!term || term.kind === 'stop') return undefined;
    const trust = sure === 'written' || sure === 'stem' ? 1 : GUESS_WEIGHT;
    if (term.kind === 'word')
      return { asks: [{ words: term.word, weight: trust }], rarity: lexicon.rarityOf(term.word) };
    const asked = [typed, lineOf(meant).text];
    const members = term.names.flatMap((name) => {
      const words = indexWords(name, lexicon);
      return words ? [{ words, weight: trust * (asked.includes(lineOf(name).text) ? 1 : SYNONYM_WEIGHT) }] : [];
    });
    if (members.length === 0) return undefined;
    const asks = members
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ words, weight }) => ({ words: words.join(' '), weight }));
    return { asks: asks.slice(0, MAX_ASKS), rarity: Math.min(...members.map(({ words }) => rarityOf(words))) };
  };
}

interface SearchedUnit {
  asks: readonly { weight: number; found: readonly Found[] }[];
  rarity: number;
}

/** Compared to titles and phrases. */
const INDEX_WEIGHT = 0.4;
/** Minimum share of its weight that a match counts. */
const FLOOR = 0.4;

/**
 * Ranks entries by the index's results for each unit, and by the similarity of the question to their phrases.
 * @param fitness a factor for each entry
 */
function rank<Of extends { page: string }>(
  entries: readonly Of[],
  answered: readonly SearchedUnit[],
  nearness: (entry: Of) => number,
  fitness: (entry: Of) => number,
): Ranked<Of>[] {
  const total = answered.reduce((sum, { rarity }) => sum + rarity, 0);
  const scores = new Map<string, number>();
  for (const { asks, rarity } of answered) {
    // The score of a page for a unit is that of its best search.
    const best = new Map<string, number>();
    for (const { weight, found } of asks) {
      const highest = Math.max(Number.EPSILON, ...found.map(({ score }) => score));
      for (const { id, score } of found)
        best.set(id, Math.max(best.get(id) ?? 0, weight * (FLOOR + (1 - FLOOR) * (score / highest))));
    }
    for (const [page, worth] of best) scores.set(page, (scores.get(page) ?? 0) + (rarity * worth) / total);
  }
  return entries
    .map((entry) => ({
      entry,
      score: fitness(entry) * (INDEX_WEIGHT * (scores.get(entry.page) ?? 0) + nearness(entry)),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

export interface SearchResults {
  hits: Entry[];
  correction: string | undefined;
  /** Whether no result matches well. */
  isWeak: boolean;
  /** All subjects of the site, the most similar first. */
  subjects: Target[];
}

/** The minimum score of a result, and of a result that matches well. */
const MIN_SCORE = 0.12;
const WEAK = 0.3;
/** The minimum share of the best result's score. */
const TAIL = 0.35;

/** The results to show for an answer, for one platform or for all. */
export function resultsOf({ ranked, correction }: SearchAnswer, lexicon: Lexicon, platform = ''): SearchResults {
  const isFor = ({ platforms }: Entry): boolean =>
    platform === '' || platforms.length === 0 || platforms.includes(platform);
  const best = ranked[0]?.score ?? 0;
  const least = Math.max(MIN_SCORE, TAIL * best);
  const found = ranked.filter(({ entry, score }) => score >= least && isFor(entry));
  const { subjects } = lexicon.data;
  const near = ranked.flatMap(({ entry }) => subjects[entry.subject] ?? []);
  return {
    hits: found.map(({ entry }) => entry),
    correction,
    isWeak: best < WEAK,
    subjects: [...new Set([...near, ...subjects])],
  };
}
