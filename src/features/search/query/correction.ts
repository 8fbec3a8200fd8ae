import { normalise } from './normal.ts';
import type { QueryUnit } from './unit.types.ts';

/** A question with its slips mended. */
export interface Correction {
  /** The whole question as it was understood. */
  text: string;
}

/** What was meant, where a word was taken for another that is written differently; nothing where none was. */
export function correctionOf(question: string, units: readonly QueryUnit[]): Correction | undefined {
  const slips = units.filter(({ sure }) => sure === 'near');
  const text = replaced(question, slips);
  return text === undefined ? undefined : { text };
}

/** A question with slips mended and words completed; nothing where it is understood as it stands. */
export function mendedText(question: string, units: readonly QueryUnit[]): string | undefined {
  return replaced(
    question,
    units.filter(({ sure }) => sure === 'near' || sure === 'beginning'),
  );
}

function replaced(question: string, units: readonly QueryUnit[]): string | undefined {
  const normal = normalise(question);
  let text = normal;
  for (const { typed, meant } of units) text = text.replace(typed, () => meant);
  return text === normal ? undefined : text;
}
