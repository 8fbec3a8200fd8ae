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
  // Units are in the question's order, and of its letters without spaces.
  const letters = [...normal.matchAll(/\S/g)];
  const line = letters.join('');
  let text = '';
  let [read, done] = [0, 0];
  for (const unit of units) {
    const at = line.indexOf(unit.typed, read);
    // What was heard is written in other letters.
    if (at < 0) continue;
    read = at + unit.typed.length;
    if (!isMended(unit)) continue;
    text += normal.slice(done, letters[at]?.index) + unit.meant;
    done = (letters[read - 1]?.index ?? 0) + 1;
  }
  text += normal.slice(done);
  return text === normal ? undefined : text;
}
