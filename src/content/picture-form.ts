import type { Problem } from '../../machines/problem.ts';
import { attribute, type Node } from './mdast.ts';
import { pictureNameFault } from './picture-file.ts';

/** A mark on a picture, in percent of its width and height: the center of a ring, or a box. */
export interface PictureMark {
  left: number;
  top: number;
  /** `undefined` for a ring. */
  size?: { width: number; height: number };
}

/**
 * Reads a mark.
 *
 * @example readMark('62 81') // { left: 62, top: 81 }
 * @example readMark('10 40 80 8') // { left: 10, top: 40, size: { width: 80, height: 8 } }
 * @returns nothing where it has another form
 */
export function readMark(text: string): PictureMark | undefined {
  const numbers = text.trim().split(/\s+/);
  if (!numbers.every((each) => /^-?\d+(?:\.\d+)?$/.test(each))) return undefined;
  const [left, top, width, height] = numbers.map(Number);
  if (left === undefined || top === undefined) return undefined;
  if (numbers.length === 2) return { left, top };
  if (numbers.length !== 4 || width === undefined || height === undefined) return undefined;
  return { left, top, size: { width, height } };
}

type Fault = Pick<Problem, 'code' | 'message' | 'hint'>;

/** Syntax problems of a picture. Whether it exists is checked elsewhere. */
export function pictureFormProblems(node: Node): Fault[] {
  const src = attribute(node, 'src');
  if (!src) return [];
  const mark = attribute(node, 'mark');
  return [
    ...(attribute(node, 'alt')?.trim() ? [] : [withoutAlternative(src)]),
    ...srcFaults(src),
    ...(mark === undefined ? [] : markFaults(mark)),
  ];
}

function withoutAlternative(src: string): Fault {
  return {
    code: 'picture-without-alternative',
    message: `The picture \`${src}\` has no text alternative.`,
    hint: `Describe it: \`<Figure src="${src}" alt="…">\`.`,
  };
}

/** Whether a text is a valid path below `content/pictures/`. */
export function isPicturePath(src: string): boolean {
  return srcFaults(src).length === 0;
}

function srcFaults(src: string): Fault[] {
  if (/^[a-z][a-z0-9+.-]*:|^\/|\\|(?:^|\/)\.{0,2}(?:\/|$)/i.test(src)) {
    return [
      {
        code: 'picture-outside',
        message: `\`src="${src}"\` leads out of \`content/pictures/\`.`,
        hint: 'Put the picture there, and write its path from there: `src="pairing.png"`.',
      },
    ];
  }
  const names = src.split('/');
  const faults = names.map((name, index) => pictureNameFault(index < names.length - 1 ? `${name}.png` : name));
  return faults.filter((each) => each !== undefined).slice(0, 1);
}

function markFaults(text: string): Fault[] {
  const mark = readMark(text);
  if (!mark) {
    return [
      {
        code: 'mark-form',
        message: `\`mark="${text}"\` is not a position.`,
        hint: 'Write the distance from the left and the top in percent: `mark="62 81"`. For a box add its width and height: `mark="10 40 80 8"`.',
      },
    ];
  }
  const { left, top, size = { width: 0, height: 0 } } = mark;
  const isInside = [left, top, left + size.width, top + size.height].every((each) => each >= 0 && each <= 100);
  if (isInside && (!mark.size || (size.width > 0 && size.height > 0))) return [];
  return [
    {
      code: 'mark-outside',
      message: `\`mark="${text}"\` is outside of the picture.`,
      hint: 'Use percent of the picture from its upper left corner, from 0 to 100. A box must end inside it.',
    },
  ];
}
