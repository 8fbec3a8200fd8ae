import { diffArrays } from 'diff';
import { blocksOf, type Block } from './blocks.ts';
import { markBlock, prepareMarks } from './page-marks.ts';
import { wordPieces, type Piece } from './word-pieces.ts';

/** A passage of a page that is not as it was. */
export interface Passage {
  /** In order; one that came or went as a whole is one piece. */
  pieces: readonly Piece[];
  /** Brings it into sight on both pages. */
  show: () => void;
}

/** Finds what differs in two pages, marks it in both, and tells it. */
export function comparePages(before: Document, now: Document): Passage[] {
  prepareMarks(before);
  prepareMarks(now);
  return pairsOf(blocksOf(before), blocksOf(now)).map(([was, is]): Passage => {
    const pieces = wordPieces(was?.text ?? '', is?.text ?? '');
    if (was) markBlock(was, 'removed', pieces);
    if (is) markBlock(is, 'added', pieces);
    return { pieces, show: () => [was, is].forEach((block) => block?.element.scrollIntoView({ block: 'center' })) };
  });
}

type Pair = readonly [was: Block | undefined, is: Block | undefined];

/** Blocks that differ: what stands in the place of something else is compared with it. */
function pairsOf(before: readonly Block[], now: readonly Block[]): Pair[] {
  const pairs: Pair[] = [];
  let gone: readonly Block[] = [];
  const single = (blocks: readonly Block[]): void => {
    pairs.push(...blocks.map((block): Pair => [block, undefined]));
  };
  for (const { value, added, removed } of diffArrays([...before], [...now], { comparator: isSame })) {
    if (removed) {
      gone = value;
    } else if (added) {
      const count = Math.max(gone.length, value.length);
      for (let index = 0; index < count; index += 1) pairs.push([gone[index], value[index]]);
      gone = [];
    } else {
      single(gone);
      gone = [];
    }
  }
  single(gone);
  return pairs;
}

function isSame(one: Block, other: Block): boolean {
  return one.kind === other.kind && plain(one.text) === plain(other.text);
}

/** White space, and where lines may be broken, say nothing. */
function plain(text: string): string {
  return text
    .replace(/\u200b|\u2060/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
