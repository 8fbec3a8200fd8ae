import { element } from '../../../ui/dom.ts';
import type { Marker } from '../query/marker.ts';

/** A text with the words of the question marked. */
export function marked(text: string, mark: Marker): (Node | string)[] {
  return mark(text).map((piece) => (piece.marked ? element('mark', {}, piece.text) : piece.text));
}
