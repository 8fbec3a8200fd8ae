import { pictures, type Picture } from 'virtual:shirube/pictures';
import { assertDefined } from '../../../machines/assert-defined.ts';
import type { readMark } from '../../content/index.ts';

type Size = Pick<Picture, 'width' | 'height'>;

/** Displayed widths in rem, the same as those of drawn screens. */
const PORTRAIT = 12;
const LANDSCAPE = 26;

/** Widths of image files in pixels: as displayed, at twice the resolution, and enlarged. */
const WIDTHS = { portrait: [192, 384, 768], landscape: [416, 832, 1600] } as const;

/** Diameter of the ring around a control, relative to the shorter side of the picture. */
const RING = 0.16;

/** The picture at a path below `content/pictures/`. */
export function pictureAt(place: string): Picture {
  return assertDefined(pictures[place], `The picture \`${place}\``);
}

/** Whether a picture is shown above its caption, like a browser window. Others are shown next to it, like a phone. */
export function isWide({ width, height }: Size): boolean {
  return width >= height;
}

/** The format and widths of a picture's files. Every screenshot is smallest as WebP. */
export function encodingOf(picture: Picture): { format: 'webp'; width: number; widths: number[] } {
  const [least, ...more] = WIDTHS[isWide(picture) ? 'landscape' : 'portrait'];
  const width = Math.min(2 * least, picture.width);
  return { format: 'webp', width, widths: [...[least, ...more].filter((each) => each < picture.width), width] };
}

/** The `sizes` attribute. */
export function sizesOf(picture: Size): string {
  return isWide(picture) ? `min(${LANDSCAPE}rem, 100vw)` : `${PORTRAIT}rem`;
}

/** The box of a mark in pixels of the picture: as given, or a ring around a point. */
export function markOn(
  { width, height }: Size,
  { left, top, size }: NonNullable<ReturnType<typeof readMark>>,
): Record<'x' | 'y' | 'width' | 'height' | 'rx', number> {
  const ring = RING * Math.min(width, height);
  const shift = size ? 0 : ring / 2;
  return {
    x: round((left * width) / 100 - shift),
    y: round((top * height) / 100 - shift),
    width: round(size ? (size.width * width) / 100 : ring),
    height: round(size ? (size.height * height) / 100 : ring),
    rx: round(size ? 0.02 * width : ring / 2),
  };
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
