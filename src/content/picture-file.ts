import { crc32 } from 'node:zlib';
import type { Problem } from '../../machines/problem.ts';
import { LIMITS, written } from './limits.ts';

/** Picture types by file extension. */
const PICTURE_TYPES: Readonly<Record<string, 'PNG' | 'JPEG' | 'WebP' | 'AVIF' | 'SVG'>> = {
  png: 'PNG',
  jpg: 'JPEG',
  jpeg: 'JPEG',
  webp: 'WebP',
  avif: 'AVIF',
  svg: 'SVG',
};

/** The signature of each type, and whether a file is complete: interrupted uploads have a valid start. */
const KINDS = {
  PNG: { begins: (bytes) => latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n', isWhole: isWholePng },
  JPEG: {
    begins: (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8,
    // Cameras may append data.
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

/** Active content in SVG: scripts, external files, embedded pages. */
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

export function pictureNameFault(name: string): Fault | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1] ?? '';
  if (!Object.hasOwn(PICTURE_TYPES, ending.toLowerCase())) {
    return {
      code: 'picture-type',
      message: `\`${name}\` is not a PNG, JPEG, WebP, AVIF or SVG.`,
      hint: 'Save it as PNG. Other files do not belong into `content/pictures/`.',
    };
  }
  if (/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name) && ending === ending.toLowerCase()) return undefined;
  return {
    code: 'picture-name',
    message: `\`${name}\` cannot be the name of a picture.`,
    hint: 'Rename it: use letters from A to Z, digits and hyphens, and a lowercase extension.',
  };
}

export function pictureSizeFault(size: number): Fault | undefined {
  if (size <= LIMITS.picture) return undefined;
  return {
    code: 'picture-too-large',
    message: `The picture has more than ${written(LIMITS.picture)} bytes.`,
    hint: 'Crop it, or save it smaller: at most 1,600 pixels wide, twice the displayed width.',
  };
}

/** Problems with the content of a picture's file. */
export function pictureFault(name: string, bytes: Buffer): Fault | undefined {
  const said = PICTURE_TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'PNG';
  const [is] = (Object.keys(KINDS) as (keyof typeof KINDS)[]).filter((kind) => KINDS[kind].begins(bytes));
  if (is === undefined) {
    return {
      code: 'picture-unreadable',
      message: bytes.length === 0 ? 'The picture’s file is empty.' : `The file is not a ${said}.`,
      hint: 'Save the picture again, or copy it again from its source.',
    };
  }
  if (is !== said) {
    return {
      code: 'picture-type-differs',
      message: `The extension says ${said}, but the file is a ${is}.`,
      hint: `Change its extension to \`.${Object.entries(PICTURE_TYPES).find(([, kind]) => kind === is)?.[0] ?? ''}\`, or save it as ${said}.`,
    };
  }
  if (!KINDS[is].isWhole(bytes)) {
    return {
      code: 'picture-unreadable',
      message: `The ${is} is incomplete or damaged.`,
      hint: 'Save the picture again, or copy it again from its source.',
    };
  }
  const active = is === 'SVG' ? ACTIVE.find(([pattern]) => pattern.test(bytes.toString('utf8'))) : undefined;
  if (!active) return undefined;
  return {
    code: 'picture-active',
    message: `The SVG contains ${active[1]}, which pictures cannot have.`,
    hint: 'Export it as “plain SVG”, or save it as PNG.',
  };
}

function latin(bytes: Buffer, from: number, to: number): string {
  return bytes.toString('latin1', from, to);
}

/** A PNG is a list of chunks with length and checksum. The last one is empty. */
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

/** An AVIF is a list of boxes that start with their length. */
function isWholeBoxes(bytes: Buffer): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    // Up to the end of the file, or with a 64-bit length.
    if (length === 0) return true;
    if (length < 8) return false;
    at += length;
  }
  return at === bytes.length;
}
