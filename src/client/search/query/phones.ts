import { keyOf } from './asks.ts';
import type { Lexicon } from './lexicon.ts';
import { lineOf, normalise } from './normal.ts';
import type { Unit } from './unit.types.ts';

/** What is for another phone than the one that is named counts so much less. */
const OTHER_PHONE = 0.6;

/**
 * How far each entry is for the phone that a question names. Where it names none, or what an entry is about is not
 * bound to a phone, nothing is changed.
 */
export function createPhones({ data, written }: Lexicon): (units: readonly Unit[]) => number[] {
  const phones = new Map<string, string>();
  for (const [phone, names] of Object.entries(data.phones)) {
    for (const name of names) {
      const term = written.get(lineOf(normalise(name)).text);
      if (term) phones.set(keyOf(term), phone);
    }
  }
  return (units) => {
    const named = new Set(units.map(({ term }) => term && phones.get(keyOf(term))).filter(Boolean));
    return data.entries.map(({ platforms }) => {
      const isOther = named.size > 0 && platforms.length > 0 && !platforms.some((each) => named.has(each));
      return isOther ? OTHER_PHONE : 1;
    });
  };
}
