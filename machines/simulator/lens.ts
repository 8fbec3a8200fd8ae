/** Limits of the distance between the phone and the portal's QR code, in centimeters. */
export const NEAREST_CM = 5;
export const FARTHEST_CM = 60;
/** Distance with the sharpest picture. */
export const SHARPEST_CM = 25;

/**
 * How blurred the code is at a distance, in modules of the code.
 *
 * A lens focused at F draws a point at distance d as a circle whose width is proportional to |1/d − 1/F|, and a module
 * with a width proportional to 1/d: their ratio is |1 − d/F|.
 *
 * @example blurAt(50) // 1
 */
export function blurAt(distance: number): number {
  return Math.abs(1 - distance / SHARPEST_CM);
}

/** Whether a camera can read the code: a blur of half a module makes it unreadable. */
export function isSharpAt(distance: number): boolean {
  return blurAt(distance) < 0.5;
}
