import { element } from '../../../ui/dom.ts';

/**
 * A text whose lines break between phrases only, and not where something else than text stands in it; what it is put in
 * has the class `phrases`, or is a heading.
 */
export function breakable(pieces: readonly (Node | string)[]): (Node | string)[] {
  return pieces.flatMap((piece, at) =>
    typeof piece === 'string' && typeof pieces[at - 1] === 'string' ? [element('wbr'), piece] : [piece],
  );
}
