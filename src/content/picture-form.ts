import type { Problem } from '../../machines/problem.ts';
import { attribute, type Node } from './mdast.ts';
import { pictureNameFault } from './picture-file.ts';

/** What to tap on a picture, in per cent of its width and height: the middle of a ring, or a box. */
export interface PictureMark {
  left: number;
  top: number;
  /** Absent where a point is marked. */
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

/** Faults in how a picture is written in an article; whether it is there is another question. */
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
    message: `The picture \`${src}\` says nothing to those who do not see it.`,
    hint: `Say what it shows: \`<Figure src="${src}" alt="…">\`.`,
  };
}

/** Whether a text can be the place of a picture below `content/pictures/`. */
export function isPicturePath(src: string): boolean {
  return srcFaults(src).length === 0;
}

function srcFaults(src: string): Fault[] {
  if (/^[a-z][a-z0-9+.-]*:|^\/|\\|(?:^|\/)\.{0,2}(?:\/|$)/i.test(src)) {
    return [
      {
        code: 'picture-outside',
        message: `\`src="${src}"\` leads out of \`content/pictures/\`.`,
        hint: 'Put the picture there, and write its name from there on: `src="pairing.png"`.',
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
        message: `\`mark="${text}"\` is no place on a picture.`,
        hint: 'Write how far from the left and from the top, in per cent: `mark="62 81"`; for a box also how wide and how high: `mark="10 40 80 8"`.',
      },
    ];
  }
  const { left, top, size = { width: 0, height: 0 } } = mark;
  const isInside = [left, top, left + size.width, top + size.height].every((each) => each >= 0 && each <= 100);
  if (isInside && (!mark.size || (size.width > 0 && size.height > 0))) return [];
  return [
    {
      code: 'mark-outside',
      message: `\`mark="${text}"\` lies outside of the picture.`,
      hint: 'Count in per cent of the picture, from 0 to 100, from its upper left corner; a box ends within it, too.',
    },
  ];
}
