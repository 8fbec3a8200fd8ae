import { keyOf } from './asks.ts';
import type { Lexicon } from './lexicon.ts';
import type { Entry } from './lexicon.types.ts';
import { lineOf, normalise } from './normal.ts';
import type { QueryUnit } from './unit.types.ts';

/** What is for another phone than the one that is named counts so much less. */
const OTHER_PHONE = 0.6;
/** And so much less where none is named, and the reader has another: they may ask for somebody else. */
const NOT_OWN = 0.8;
/** Where there are guides of the same subject for the reader's own phone, they hardly do. */
const OWN_INSTEAD = 0.72;

/**
 * How far each entry is for the phone that a question names, or else for the reader's own. Where neither is known, or
 * what an entry is about is not bound to a phone, nothing is changed.
 */
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
  return (units, own) => {
    const named = new Set(units.map(({ term }) => term && phones.get(keyOf(term))).filter(Boolean));
    const isKnown = own !== undefined && Object.hasOwn(data.phones, own);
    const wanted = named.size > 0 ? named : new Set(isKnown ? [own] : []);
    // Nobody's own phone speaks against what is done on none.
    const isOfPhones = ({ platforms }: Entry): boolean => platforms.some((each) => Object.hasOwn(data.phones, each));
    return (entry) => {
      if (wanted.size === 0 || entry.platforms.length === 0) return 1;
      if (entry.platforms.some((each) => wanted.has(each))) return 1;
      if (named.size > 0) return OTHER_PHONE;
      if (!isOfPhones(entry)) return 1;
      return subjects.has(`${own} ${entry.subject}`) ? OWN_INSTEAD : NOT_OWN;
    };
  };
}
