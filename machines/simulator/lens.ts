/** How far the phone can be held from the portal's QR code, in centimetres. */
export const NEAREST_CM = 5;
export const FARTHEST_CM = 60;
/** Where the picture is sharpest. */
export const SHARPEST_CM = 25;
/** Where a phone that is held too near begins. */
export const TOO_NEAR_CM = 6;

/** From this blur on a code cannot be read: half a module. */
export const UNREADABLE_BLUR = 0.5;

/**
 * How blurred the code is at a distance, in modules of the code.
 *
 * A lens that is focused at F draws a point at distance d as a circle of a width in proportion to |1/d − 1/F|, and
 * a module in proportion to 1/d: their ratio is |1 − d/F|.
 *
 * @example blurAt(25) // 0
 * @example blurAt(50) // 1
 */
export function blurAt(distance: number): number {
  return Math.abs(1 - distance / SHARPEST_CM);
}

/** Whether a camera can read the code at a distance, told by the blur alone. In a browser the pixels decide. */
export function isSharpAt(distance: number): boolean {
  return blurAt(distance) < UNREADABLE_BLUR;
}
