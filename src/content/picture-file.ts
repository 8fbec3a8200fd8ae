import { crc32 } from 'node:zlib';
import type { Problem } from '../../machines/problem.ts';
import { LIMITS, written } from './limits.ts';

/** The kinds of picture that articles show, by the endings of their names. */
const PICTURE_TYPES: Readonly<Record<string, 'PNG' | 'JPEG' | 'WebP' | 'AVIF' | 'SVG'>> = {
  png: 'PNG',
  jpg: 'JPEG',
  jpeg: 'JPEG',
  webp: 'WebP',
  avif: 'AVIF',
  svg: 'SVG',
};

/** How each kind begins, and whether its file is there to the end: an upload that broke off begins like a whole one. */
const KINDS = {
  PNG: { begins: (bytes) => latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n', isWhole: isWholePng },
  JPEG: {
    begins: (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8,
    // A camera may write something of its own after the end of the picture.
    isWhole: (bytes) => bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 2,
  },
  WebP: {
    begins: (bytes) => latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP',
    isWhole: (bytes) => bytes.length > 20 && bytes.length >= bytes.readUInt32LE(4) + 8,
  },
  AVIF: { begins: (bytes) => /^ftypavi[fs]/.test(latin(bytes, 4, 12)), isWhole: isWholeBoxes },
  SVG: {
    begins: (bytes) => /^(?:\uFEFF|\s|<\?xml[^>]*\?>|<!--[\s\S]*?-->)*<svg[\s>]/.test(bytes.toString('utf8')),
    isWhole: (bytes) => /<\/svg>\s*$/.test(bytes.toString('utf8')),
  },
} as const satisfies Record<string, { begins(bytes: Buffer): boolean; isWhole(bytes: Buffer): boolean }>;

/** What an SVG can do besides being looked at: run code, load something, be a page of its own. */
const ACTIVE: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/<\s*(?:\w+:)?script/i, '`<script>`'],
  [/<\s*(?:\w+:)?(?:foreignObject|iframe|object|embed)/i, 'a part of another page'],
  [/\son[a-z]+\s*=/i, 'an attribute that runs code, such as `onload`'],
  [/javascript\s*:/i, '`javascript:`'],
  [/<!(?:DOCTYPE|ENTITY)/i, 'a `<!DOCTYPE>`'],
  [
    /(?:href|src)\s*=\s*["']?\s*(?!["'#\s]|data:image\/(?:png|jpeg|webp))|url\(\s*["']?(?!["'#\s])|@import/i,
    'an address',
  ],
];

type Fault = Pick<Problem, 'code' | 'message' | 'hint'>;

/** What is wrong with a picture's file by its name alone. */
export function pictureNameFault(name: string): Fault | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1] ?? '';
  if (!Object.hasOwn(PICTURE_TYPES, ending.toLowerCase())) {
    return {
      code: 'picture-type',
      message: `\`${name}\` is of no kind that articles show: PNG, JPEG, WebP, AVIF or SVG.`,
      hint: 'Save it as PNG; what is no picture does not belong into `content/pictures/`.',
    };
  }
  if (/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name) && ending === ending.toLowerCase()) return undefined;
  return {
    code: 'picture-name',
    message: `\`${name}\` cannot be the name of a picture.`,
    hint: 'Rename it: letters from A to Z, digits, hyphens, and an ending in small letters.',
  };
}

/** That a picture is larger than any that a page should be made from. */
export function pictureSizeFault(size: number): Fault | undefined {
  if (size <= LIMITS.picture) return undefined;
  return {
    code: 'picture-too-large',
    message: `The picture has more than ${written(LIMITS.picture)} bytes.`,
    hint: 'Cut it to what is to be seen, or save it smaller: twice as wide as it is shown is enough, 1,600 pixels at the most.',
  };
}

/** What is wrong with what stands in a picture's file. */
export function pictureFault(name: string, bytes: Buffer): Fault | undefined {
  const said = PICTURE_TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'PNG';
  const [is] = (Object.keys(KINDS) as (keyof typeof KINDS)[]).filter((kind) => KINDS[kind].begins(bytes));
  if (is === undefined) {
    return {
      code: 'picture-unreadable',
      message: bytes.length === 0 ? 'The picture’s file is empty.' : `What stands in the file is no ${said}.`,
      hint: 'Save the picture once more, or copy it anew from where it came from.',
    };
  }
  if (is !== said) {
    return {
      code: 'picture-type-differs',
      message: `The name says ${said}, but what stands in the file is ${is}.`,
      hint: `Let its name end in \`.${Object.entries(PICTURE_TYPES).find(([, kind]) => kind === is)?.[0] ?? ''}\`, or save it as ${said}.`,
    };
  }
  if (!KINDS[is].isWhole(bytes)) {
    return {
      code: 'picture-unreadable',
      message: `The ${is} is not whole: its end is missing, or something in it is spoilt.`,
      hint: 'Save the picture once more, or copy it anew from where it came from.',
    };
  }
  const active = is === 'SVG' ? ACTIVE.find(([pattern]) => pattern.test(bytes.toString('utf8'))) : undefined;
  if (!active) return undefined;
  return {
    code: 'picture-active',
    message: `The SVG has ${active[1]} in it: a picture is only looked at.`,
    hint: 'Export it as “plain SVG”, or save it as PNG.',
  };
}

function latin(bytes: Buffer, from: number, to: number): string {
  return bytes.toString('latin1', from, to);
}

/** A PNG is a row of parts, each with its length and a sum over what it has; the last one is empty. */
function isWholePng(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || bytes.readUInt32BE(end) !== crc32(bytes.subarray(at + 4, end))) return false;
    if (latin(bytes, at + 4, at + 8) === 'IEND') return true;
    at = end + 4;
  }
  return false;
}

/** An AVIF is a row of boxes, each of which begins with its length. */
function isWholeBoxes(bytes: Buffer): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    // To the end of the file, or longer than four bytes can say.
    if (length === 0) return true;
    if (length < 8) return false;
    at += length;
  }
  return at === bytes.length;
}
