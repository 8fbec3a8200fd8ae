import { normalise } from './normal.ts';
import type { Unit } from './unit.types.ts';

/** A question with its slips mended. */
export interface Correction {
  /** The whole question as it was understood. */
  text: string;
}

/** What was meant, where a word was taken for another that is written differently; nothing where none was. */
export function correctionOf(question: string, units: readonly Unit[]): Correction | undefined {
  if (!units.some(({ sure }) => sure === 'near')) return undefined;
  let text = normalise(question);
  for (const { sure, typed, meant } of units) if (sure === 'near') text = text.replace(typed, () => meant);
  return text === normalise(question) ? undefined : { text };
}
