import { indexWords, keyOf, type Entry, type Lexicon } from './lexicon.ts';
import { soundOf } from './sound.ts';
import { lineOf, normalise, stemOf } from './text.ts';
import { unitsOf, type QueryUnit } from './units.ts';

/** The weights of a text's parts. */
type Parts = ReadonlyMap<string, number>;

/** Weights of the parts that only the text has, and of those that only the question has. */
const TEXT_REST = 0.7;
const QUESTION_REST = 0.5;
const UNKNOWN_RARITY = 0.5;
/** Factor for the rarity of distinctive parts. */
const TELLING = 1.5;

/**
 * Measures the similarity of a question to texts, from 0 to 1: the Tversky index, with rare parts weighted more.
 * @param entryOf the entry of each text: a part is rare if few entries have it. `undefined` doesn't affect the rarity
 * @param telling distinctive parts, which count more than their rarity suggests
 */
function createLikeness(
  texts: readonly Parts[],
  entryOf: readonly unknown[],
  telling: ReadonlySet<string> = new Set(),
): (question: Parts) => Float64Array {
  const countIn = (entries: readonly unknown[]): number => new Set(entries.filter((each) => each !== undefined)).size;
  const all = countIn(entryOf);
  const withPart = new Map<string, { text: number; much: number }[]>();
  texts.forEach((parts, text) => {
    for (const [part, much] of parts) {
      const found = withPart.get(part) ?? [];
      found.push({ text, much });
      withPart.set(part, found);
    }
  });
  const rarity = new Map<string, number>();
  for (const [part, found] of withPart) {
    const some = countIn(found.map(({ text }) => entryOf[text]));
    rarity.set(part, (telling.has(part) ? TELLING : 1) * Math.log(1 + (all - some + 0.5) / (some + 0.5)));
  }
  const weigh = (parts: Parts): number =>
    [...parts].reduce((sum, [part, much]) => sum + much * (rarity.get(part) ?? UNKNOWN_RARITY), 0);
  const whole = Float64Array.from(texts, weigh);
  return (question) => {
    const both = new Float64Array(texts.length);
    for (const [part, asked] of question) {
      for (const { text, much } of withPart.get(part) ?? [])
        both[text] = (both[text] ?? 0) + Math.min(asked, much) * (rarity.get(part) ?? 0);
    }
    const asked = weigh(question);
    return whole.map((own, text) => {
      const shared = both[text] ?? 0;
      return shared === 0 ? 0 : shared / (shared + QUESTION_REST * (asked - shared) + TEXT_REST * (own - shared));
    });
  };
}

/** The weight of runs of letters: they tolerate typing errors and inflection, but match by chance more than terms. */
const RUNS = { unspaced: 0.5, spaced: 0.3 };
/** The weight of the second-best text: an entry with two similar texts is likelier. */
const SECOND = 0.7;
/** The weight of a word that is only a part of a thing's name. */
const PART = 0.5;
/** The weight of the titles of an entry's steps and causes. */
const PART_TITLE = 0.9;
const NONE = { best: 0, second: 0 };

/** How similar a question is to an entry's title, phrases and parts, from 0 to 1. */
export type Nearness = (units: readonly QueryUnit[], question: string) => (entry: Entry) => number;

export function createNearness(lexicon: Lexicon): Nearness {
  const { entries, trouble, unspaced } = lexicon.data;
  const texts = entries.flatMap((entry) => [
    ...[entry.title, ...entry.phrases].map((text) => ({ entry, text, weight: 1, isForeign: false })),
    ...entry.titles.map((text) => ({ entry, text, weight: PART_TITLE, isForeign: false })),
    ...entry.foreign.map((text) => ({ entry, text, weight: 1, isForeign: true })),
  ]);
  const units = texts.map(({ text }) => unitsOf(text, lexicon, true));
  // Places don't affect the rarity of words in articles.
  const entryOf = texts.map(({ entry }) => (entry.kind === 'place' ? undefined : entry));
  // Words such as “broken” distinguish questions about problems.
  const telling = new Set(
    trouble.flatMap((word) => {
      const term = lexicon.written.get(lineOf(word).text);
      return term ? [keyOf(term)] : [];
    }),
  );
  const byThings = createLikeness(
    units.map((each) => thingsIn(each, lexicon)),
    entryOf,
    telling,
  );
  const byRuns = createLikeness(
    texts.map(({ text }, index) => runsIn(units[index] ?? [], text, lexicon)),
    entryOf,
  );
  const share = unspaced ? RUNS.unspaced : RUNS.spaced;
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

/** Runs of three letters: of the sound of a text without spaces between words, else of the stems of its words. */
function runsIn(units: readonly QueryUnit[], text: string, { data, read }: Lexicon): Parts {
  const telling = units.filter(({ term }) => term?.kind !== 'stop');
  const line = data.unspaced
    ? soundOf(read(normalise(text).replaceAll(' ', '')))
    : ` ${telling.map(({ meant }) => stemOf(meant)).join(' ')} `;
  return new Map(Array.from({ length: Math.max(0, line.length - 2) }, (_, at) => [line.slice(at, at + 3), 1]));
}

/** The weight of an entry for another phone than the one in the question. */
const OTHER_PHONE = 0.6;
/** The weight of an entry for another phone than the reader's own, who may ask for somebody else. */
const NOT_OWN = 0.72;

/** How well an entry fits the phone in the question, or else the reader's own phone. */
export function createPhones({
  data,
  written,
}: Lexicon): (units: readonly QueryUnit[], own?: string) => (entry: Entry) => number {
  const phones = new Map<string, string>();
  for (const [phone, names] of Object.entries(data.phones)) {
    for (const name of names) {
      const term = written.get(lineOf(normalise(name)).text);
      if (term) phones.set(keyOf(term), phone);
    }
  }
  const isPhone = (platform: string): boolean => Object.hasOwn(data.phones, platform);
  return (units, own = '') => {
    const named = new Set(units.map(({ term }) => term && phones.get(keyOf(term))).filter(Boolean));
    const wanted = named.size > 0 ? named : new Set(isPhone(own) ? [own] : []);
    return ({ platforms }) => {
      if (wanted.size === 0 || platforms.length === 0 || platforms.some((each) => wanted.has(each))) return 1;
      if (named.size > 0) return OTHER_PHONE;
      // The reader's own phone is irrelevant for tasks on a computer.
      return platforms.some(isPhone) ? NOT_OWN : 1;
    };
  };
}
