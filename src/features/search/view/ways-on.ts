import type { SearchFindings } from '../look-up.ts';
import type { Target } from '../query/lexicon.types.ts';

/** Where a reader can go on whose question found nothing that fits: the nearest subjects, the diagnosis, support. */
export function waysOn({ hits, isWeak, code, subjects, speech: { diagnosis, support } }: SearchFindings): Target[] {
  if (code?.target || (hits.length > 0 && !isWeak)) return [];
  return [...subjects, ...(diagnosis ? [diagnosis] : []), support];
}
