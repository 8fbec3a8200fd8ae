import { element } from '../../../ui/dom.ts';
import { textsOf } from '../../../ui/phrases.ts';

/** A phrase of so few letters fits a line of the smallest phone, however large the text. */
const SHORT = 7;

/**
 * A text whose lines break between phrases only, and not where something else than text stands in it; what it is put in
 * has the class `phrases`, or is a heading.
 */
export function breakable(pieces: readonly (Node | string)[]): (Node | string)[] {
  return pieces.flatMap((piece, at): (Node | string)[] => {
    if (typeof piece !== 'string') return [piece];
    const texts = piece.length > SHORT ? textsOf(piece) : [element('span', { class: 'unbroken' }, piece)];
    return typeof pieces[at - 1] === 'string' ? [element('wbr'), ...texts] : texts;
  });
}
