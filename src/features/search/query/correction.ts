import { normalise } from './normal.ts';
import type { QueryUnit } from './unit.types.ts';

/** A question with its slips mended. */
export interface Correction {
  /** The whole question as it was understood. */
  text: string;
}

/** What was meant, where a word was taken for another that is written differently; nothing where none was. */
export function correctionOf(question: string, units: readonly QueryUnit[]): Correction | undefined {
  const text = replaced(question, units, ({ sure }) => sure === 'near');
  return text === undefined ? undefined : { text };
}

/** A question with slips mended and words completed; nothing where it is understood as it stands. */
export function mendedText(question: string, units: readonly QueryUnit[]): string | undefined {
  return replaced(question, units, ({ sure }) => sure === 'near' || sure === 'beginning');
}

/** A question with what is meant in the place of some of its units: each where it stands, since an earlier word may hold it too. */
function replaced(
  question: string,
  units: readonly QueryUnit[],
  isMended: (unit: QueryUnit) => boolean,
): string | undefined {
  const normal = normalise(question);
  let [text, rest] = ['', normal];
  for (const unit of units) {
    // What was heard is told in Latin letters, which may stand in a later word.
    if (unit.sure === 'sound') continue;
    // Units are in the question's order, and without its spaces.
    const found = new RegExp([...unit.typed].join(' ?'), 'u').exec(rest);
    if (!found) continue;
    text += rest.slice(0, found.index) + (isMended(unit) ? unit.meant : found[0]);
    rest = rest.slice(found.index + found[0].length);
  }
  text += rest;
  return text === normal ? undefined : text;
}
