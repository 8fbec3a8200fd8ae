import { keyOf } from './asks.ts';
import type { Lexicon } from './lexicon.ts';
import type { Entry } from './lexicon.types.ts';
import { lineOf, normalise } from './normal.ts';
import type { QueryUnit } from './units.ts';

/** The weight of an entry for another phone than the one in the question. */
const OTHER_PHONE = 0.6;
/** The weight of an entry for another phone than the reader's own, who may ask for somebody else. */
const NOT_OWN = 0.8;
/** The same if there are entries about that subject for the reader's own phone. */
const OWN_INSTEAD = 0.72;

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
  const subjects = new Set(
    data.entries.flatMap(({ platforms, subject }) => platforms.map((each) => `${each} ${subject}`)),
  );
  const isPhone = (platform: string): boolean => Object.hasOwn(data.phones, platform);
  return (units, own) => {
    const named = new Set(units.map(({ term }) => term && phones.get(keyOf(term))).filter(Boolean));
    const wanted = named.size > 0 ? named : new Set(own !== undefined && isPhone(own) ? [own] : []);
    return ({ platforms, subject }) => {
      if (wanted.size === 0 || platforms.length === 0 || platforms.some((each) => wanted.has(each))) return 1;
      if (named.size > 0) return OTHER_PHONE;
      // The reader's own phone is irrelevant for tasks on a computer.
      if (!platforms.some(isPhone)) return 1;
      return subjects.has(`${own} ${subject}`) ? OWN_INSTEAD : NOT_OWN;
    };
  };
}
