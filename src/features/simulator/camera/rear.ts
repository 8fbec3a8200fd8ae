import { blurAt, SHARPEST_CM } from '../../../../machines/simulator/index.ts';
import { blur } from './blur.ts';
import { codeOf, paintCode } from './code.ts';
import type { Frame } from './frame.ts';
import { paintPatches, type Patch } from './patch.ts';
import { plane, type Plane, type View } from './plane.ts';

/** How wide the code is on the portal's screen, without its quiet zone. */
const CODE_CM = 6;
/**
 * How much of the frame the code fills where it is sharpest. With more, a phone that is turned by 20 degrees would
 * cut off the code's corners while it is near but still sharp.
 */
const FILL = 0.53;

const INK = 0.03;
const PAPER = 1;
/** A laptop with the portal's window, from behind to front. The code and its quiet zone are at the middle. */
const DESK: readonly Patch[] = [
  // The desk, and the laptop's shadow on it.
  { left: -99, top: 10.6, right: 99, bottom: 99, tone: 0.5 },
  { left: -99, top: 10.5, right: 99, bottom: 10.62, tone: 0.36 },
  { left: -12.4, top: 14.2, right: 12.9, bottom: 18.4, tone: 0.4, radius: 0.8 },
  // The lid, its screen.
  { left: -12, top: -9.4, right: 12, bottom: 11, tone: 0.14, radius: 0.7 },
  { left: -11.3, top: -8.6, right: 11.3, bottom: 9.6, tone: 0.62 },
  // The keyboard's half, seen flat.
  { left: -12.6, top: 10.7, right: 12.6, bottom: 17.8, tone: 0.68, radius: 0.6 },
  { left: -11.2, top: 11.5, right: 11.2, bottom: 15.3, tone: 0.3, radius: 0.3 },
  { left: -3, top: 15.7, right: 3, bottom: 17.5, tone: 0.6, radius: 0.25 },
  // The window, its bar with three dots and the address.
  { left: -9.6, top: -7.9, right: 9.6, bottom: 8.9, tone: 0.97, radius: 0.35 },
  { left: -9.6, top: -7.9, right: 9.6, bottom: -6.7, tone: 0.84, radius: 0.35 },
  ...[-9, -8.45, -7.9].map((x) => ({ left: x, top: -7.46, right: x + 0.3, bottom: -7.16, tone: 0.55, radius: 0.15 })),
  { left: -6.6, top: -7.6, right: 6.6, bottom: -7.02, tone: 0.96, radius: 0.29 },
  // A heading and two lines, the code's card, the string below it.
  { left: -4.1, top: -6.1, right: 1.6, bottom: -5.65, tone: 0.3, radius: 0.1 },
  { left: -4.1, top: -5.2, right: 4.1, bottom: -4.98, tone: 0.66, radius: 0.1 },
  { left: -4.1, top: -4.7, right: 2.2, bottom: -4.48, tone: 0.66, radius: 0.1 },
  { left: -4.1, top: 4.6, right: -0.3, bottom: 4.82, tone: 0.66, radius: 0.1 },
  { left: -4.1, top: 5.2, right: 4.1, bottom: 6.2, tone: 0.86, radius: 0.2 },
  { left: -2.3, top: 5.52, right: 2.3, bottom: 5.88, tone: 0.3, radius: 0.08 },
  { left: -4.1, top: 6.9, right: -1.2, bottom: 7.8, tone: 0.22, radius: 0.2 },
];
const WALL = 0.78;
const QUIET_MODULES = 4;

/** What the rear lens sees: the portal's window on a laptop with its code, blurred by the distance. */
export function paintRear({ payload, distance, width, height, angle = 0 }: Frame): Plane {
  const code = codeOf(payload);
  const pixelsPerCm = (FILL * Math.min(width, height) * SHARPEST_CM) / (CODE_CM * distance);
  const view: View = { pixelsPerCm, angle };
  const module = CODE_CM / code.size;
  const white = CODE_CM / 2 + QUIET_MODULES * module;
  const to = plane(width, height, WALL);
  paintPatches(to, view, DESK);
  paintPatches(to, view, [{ left: -white, top: -white, right: white, bottom: white, tone: PAPER }]);
  paintCode(to, view, code, CODE_CM, INK);
  blur(to, blurAt(distance) * module * pixelsPerCm);
  return to;
}
