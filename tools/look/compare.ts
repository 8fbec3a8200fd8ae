import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** A picture on white paper as large as the larger of two. */
function onPaper(picture: PNG, width: number, height: number): PNG {
  if (picture.width === width && picture.height === height) return picture;
  const paper = new PNG({ width, height });
  paper.data.fill(255);
  PNG.bitblt(picture, paper, 0, 0, picture.width, picture.height, 0, 0);
  return paper;
}

/**
 * Compares two pictures, and draws where they differ.
 *
 * @param drawn where the difference is written, if there is one
 * @returns how many pixels differ; 0 for the same picture, and for one whose edges were only smoothed otherwise
 */
export function comparePictures(before: string, after: string, drawn: string): number {
  const [one, other] = [readFileSync(before), readFileSync(after)];
  if (one.equals(other)) return 0;
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  const [width, height] = [Math.max(a.width, b.width), Math.max(a.height, b.height)];
  const difference = new PNG({ width, height });
  const pixels = pixelmatch(
    onPaper(a, width, height).data,
    onPaper(b, width, height).data,
    difference.data,
    width,
    height,
    { threshold: 0.1 },
  );
  if (pixels === 0 && a.height === b.height && a.width === b.width) return 0;
  mkdirSync(dirname(drawn), { recursive: true });
  writeFileSync(drawn, PNG.sync.write(difference));
  return Math.max(pixels, 1);
}
