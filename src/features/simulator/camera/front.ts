import { FARTHEST_CM } from '../../../../machines/simulator/index.ts';
import { blur } from './blur.ts';
import type { Frame } from './frame.ts';
import { paintPatches, type Patch } from './patch.ts';
import { plane, type Plane, type View } from './plane.ts';

/** From the portal to the reader's face: the nearer the phone is to the one, the farther it is from the other. */
const REACH_CM = FARTHEST_CM + 40;
/** How much of the frame's width a centimetre at the distance of one fills. */
const FIELD = 1.2;

const WALL = 0.8;
/** The room behind the reader, in centimetres as if it stood where the reader is: a window, a picture, a shelf. */
const ROOM: readonly Patch[] = [
  { left: -46, top: -40, right: -14, bottom: 6, tone: 0.6 },
  { left: -44.5, top: -38.5, right: -30.8, bottom: -17.5, tone: 0.98 },
  { left: -29.2, top: -38.5, right: -15.5, bottom: -17.5, tone: 0.98 },
  { left: -44.5, top: -16, right: -30.8, bottom: 4.5, tone: 0.94 },
  { left: -29.2, top: -16, right: -15.5, bottom: 4.5, tone: 0.94 },
  { left: 17, top: -30, right: 33, bottom: -11, tone: 0.55 },
  { left: 18.5, top: -28.5, right: 31.5, bottom: -12.5, tone: 0.9 },
  { left: 14, top: 9, right: 60, bottom: 11, tone: 0.5 },
  { left: 17, top: -3, right: 20, bottom: 9, tone: 0.42 },
  { left: 20.4, top: -1, right: 23, bottom: 9, tone: 0.6 },
  { left: 23.4, top: -4, right: 27, bottom: 9, tone: 0.5 },
];
/** The reader's outline: shoulders, neck, head. */
const READER: readonly Patch[] = [
  { left: -22.5, top: 14, right: 22.5, bottom: 90, tone: 0.13, radius: [17, 10] },
  { left: -4.4, top: 2, right: 4.4, bottom: 24, tone: 0.13 },
  { left: -8, top: -13, right: 8, bottom: 9.2, tone: 0.13, radius: [8, 11.1] },
];

/** What the front lens sees: the reader's side, in which there is no code. */
export function paintFront({ distance, width, height, angle = 0 }: Frame): Plane {
  const narrow = Math.min(width, height);
  const view: View = { pixelsPerCm: (FIELD * narrow) / (REACH_CM - distance), angle };
  const to = plane(width, height, WALL);
  paintPatches(to, view, ROOM);
  blur(to, narrow / 60);
  paintPatches(to, view, READER);
  blur(to, narrow / 250);
  return to;
}
