import type { Found } from '../look-up.ts';
import type { Target } from '../lexicon.types.ts';

/** Where a reader can go on whose question found nothing: the nearest subjects, the diagnosis, support. */
export function waysOn({ subjects, speech: { diagnosis, support } }: Found): Target[] {
  return [...subjects, ...(diagnosis ? [diagnosis] : []), support];
}
