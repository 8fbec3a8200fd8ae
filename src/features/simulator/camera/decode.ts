import decodeQR from 'qr/decode.js';
import type { CameraPicture } from './frame.ts';

/** What a picture must have to be read. */
export type Readable = Pick<CameraPicture, 'width' | 'height'> & { data: Uint8ClampedArray };

/** How often the decoder tries again is to follow from the pixels, and not from how busy the machine is. */
const OPTIONS = { timeLimit: Infinity } as const;

/** What the QR code in a picture says, if its pixels can be read: nothing but them is known here. */
export function decodeFrame({ data, width, height }: Readable): string | undefined {
  try {
    // A code that says nothing is a blot taken for one.
    return decodeQR({ data, width, height }, OPTIONS) || undefined;
  } catch {
    // That is how it says that there is none.
    return undefined;
  }
}
