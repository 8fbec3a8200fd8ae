import { pictures, type Picture } from 'virtual:shirube/pictures';
import { known } from '../../../machines/known.ts';
import type { readMark } from '../../content/index.ts';

/** A picture's own size. */
type Size = Pick<Picture, 'width' | 'height'>;

/** How wide pictures are shown, in rem: as screens that are drawn. */
const HIGH = 12;
const WIDE = 26;

/** Widths in pixels at which a picture is kept: as it is shown, on a screen of twice as many pixels, and enlarged. */
const WIDTHS = { high: [192, 384, 768], wide: [416, 832, 1600] } as const;

/** How large a ring is around what is tapped, as a part of the picture's shorter side. */
const RING = 0.16;

/** The picture at a place below `content/pictures/`. @throws where there is none, which the check tells */
export function pictureAt(place: string): Picture {
  return known(pictures[place], `The picture \`${place}\``);
}

/** Whether a picture is shown above its caption, as a window of a browser is, and not beside it, as a phone. */
export function isWide({ width, height }: Size): boolean {
  return width >= height;
}

/** As what a picture is kept. What is drawn by lines stays so; else WebP, which every browser shows and no screenshot is larger in. */
export function encodingOf(picture: Picture): { format: 'svg' | 'webp'; width?: number; widths?: number[] } {
  if (picture.format === 'svg') return { format: 'svg' };
  const [least, ...more] = WIDTHS[isWide(picture) ? 'wide' : 'high'];
  const width = Math.min(2 * least, picture.width);
  return { format: 'webp', width, widths: [...[least, ...more].filter((each) => each < picture.width), width] };
}

/** How wide a picture is shown, for the choice among its widths. */
export function sizesOf(picture: Size): string {
  return isWide(picture) ? `min(${WIDE}rem, 100vw)` : `${HIGH}rem`;
}

/** The box of a mark in the picture's own pixels: as it was given, or a ring around a point. */
export function markOn(
  { width, height }: Size,
  { left, top, size }: NonNullable<ReturnType<typeof readMark>>,
): Record<'x' | 'y' | 'width' | 'height' | 'rx', number> {
  const ring = RING * Math.min(width, height);
  const box = size
    ? { x: left, y: top, width: size.width, height: size.height }
    : { x: left, y: top, width: (100 * ring) / width, height: (100 * ring) / height };
  const [wide, high] = [(box.width * width) / 100, (box.height * height) / 100];
  const shift = size ? 0 : ring / 2;
  const [x, y] = [(box.x * width) / 100 - shift, (box.y * height) / 100 - shift];
  return {
    x: round(x),
    y: round(y),
    width: round(wide),
    height: round(high),
    rx: round(size ? 0.02 * width : ring / 2),
  };
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
