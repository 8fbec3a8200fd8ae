import { paintFront } from './front.ts';
import type { Frame, CameraPicture } from './frame.ts';
import { paintRear } from './rear.ts';
import { expose } from './sensor.ts';

export { decodeFrame } from './decode.ts';
export type { Frame, CameraPicture } from './frame.ts';

/**
 * How far the hand that holds the phone has turned it, in degrees, from one frame to the next. A camera films: a code
 * that one frame misses by the grid of its pixels, near the limit of what is sharp, is found in the next.
 */
export const TREMOR: readonly number[] = [0, 1.3, -1.7, 3.1];

/** What the phone's camera sees, pixel by pixel. */
export function drawFrame(frame: Frame): CameraPicture {
  return expose(frame.lens === 'front' ? paintFront(frame) : paintRear(frame), frame);
}
