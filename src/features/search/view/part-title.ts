import type { EntryPart } from '../query/lexicon.types.ts';
import type { Speech } from '../words.ts';

/** How a part of an article is called: a step by its printed number and title. */
export function partTitle({ label, title }: EntryPart, { t }: Speech): string {
  return label === undefined ? title : t('search.step', { label, title });
}
