import { element } from '../../../ui/dom.ts';
import type { SearchFindings } from '../look-up.ts';
import type { EntryPart, Target } from '../query/lexicon.types.ts';
import type { Marker } from '../query/marker.ts';
import type { Speech } from '../words.ts';

/** Links for a question without a good result: the most similar subjects, the diagnosis, support. */
export function waysOn({ hits, isWeak, code, subjects, speech: { diagnosis, support } }: SearchFindings): Target[] {
  if (code?.target || (hits.length > 0 && !isWeak)) return [];
  return [...subjects, ...(diagnosis ? [diagnosis] : []), support];
}

/** The name of a part of an article: for a step its printed number and title. */
export function partTitle({ label, title }: EntryPart, { t }: Speech): string {
  return label === undefined ? title : t('search.step', { label, title });
}

/** A text with the words of the question marked. */
export function marked(text: string, mark: Marker): (Node | string)[] {
  return mark(text).map((piece) => (piece.marked ? element('mark', {}, piece.text) : piece.text));
}
