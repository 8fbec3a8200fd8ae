import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import sharp from 'sharp';

/** Differences of a color channel up to this come from smoothed edges. */
const TOLERANCE = 24;
const WHITE = { r: 255, g: 255, b: 255 };

/**
 * Compares two pictures, and draws where they differ, in red.
 *
 * @param drawn where the difference is written, if there is one
 * @returns how many pixels differ noticeably; pictures of different sizes always differ
 */
export async function comparePictures(before: string, after: string, drawn: string): Promise<number> {
  const [one, other] = [readFileSync(before), readFileSync(after)];
  if (one.equals(other)) return 0;
  const sizes = await Promise.all([one, other].map((picture) => sharp(picture).metadata()));
  const width = Math.max(...sizes.map((size) => size.width));
  const height = Math.max(...sizes.map((size) => size.height));
  const [a = one, b = other] = await Promise.all(
    [one, other].map((picture, index) => {
      const right = width - (sizes[index]?.width ?? width);
      const bottom = height - (sizes[index]?.height ?? height);
      return sharp(picture)
        .flatten({ background: WHITE })
        .extend({ right, bottom, background: WHITE })
        .raw()
        .toBuffer();
    }),
  );
  const difference = Buffer.alloc(a.length, 255);
  let count = 0;
  for (let at = 0; at < a.length; at += 3) {
    if ([0, 1, 2].every((channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0)) <= TOLERANCE)) continue;
    difference.fill(0, at + 1, at + 3);
    count++;
  }
  const isResized = sizes.some((size) => size.width !== width || size.height !== height);
  if (count === 0 && !isResized) return 0;
  mkdirSync(dirname(drawn), { recursive: true });
  await sharp(difference, { raw: { width, height, channels: 3 } })
    .png()
    .toFile(drawn);
  return Math.max(count, 1);
}
