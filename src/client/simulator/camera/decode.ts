import jsqr from 'jsqr';
import type { Picture } from './frame.ts';

/** What a picture must have to be read. */
export type Readable = Pick<Picture, 'width' | 'height'> & { data: Uint8ClampedArray };

/**
 * What the QR code in a picture says, if its pixels can be read: nothing but them is known here.
 *
 * The decoder measures in whole pixels, and of sharp pictures of a fine code it misses about one in fifty. It is asked
 * once more about the same pixels half a pixel on, as a camera looks at more than one frame: that finds those, and
 * none that is blurred, since each pixel is then the mean of four.
 */
export function decodeFrame(image: Readable): string | undefined {
  return read(image) ?? read(halfPixelOn(image));
}

/** The decoder takes some grey blots for a code that says nothing: there is no such code. */
function read({ data, width, height }: Readable): string | undefined {
  const found = jsqr(data, width, height, { inversionAttempts: 'dontInvert' })?.data;
  return found === '' ? undefined : found;
}

function halfPixelOn({ data, width, height }: Readable): Readable {
  const moved = data.slice();
  for (let row = 0; row < height - 1; row++) {
    for (let at = 4 * row * width, below = at + 4 * width, end = below - 4; at < end; at++, below++) {
      moved[at] = (data[at]! + data[at + 4]! + data[below]! + data[below + 4]!) / 4;
    }
  }
  return { data: moved, width, height };
}
