import { rowsOf, spanIn, type Rectangle, type Plane, type View } from './plane.ts';

/** Something flat and of one tone, with round corners if it has a radius. */
export interface Patch extends Rectangle {
  tone: number;
  /** Across and down where they differ. */
  radius?: number | readonly [across: number, down: number];
}

/**
 * Paints patches, one over the other. Their edges are soft, one pixel wide, so that no stair shows where the phone is
 * turned.
 */
export function paintPatches(to: Plane, view: View, patches: readonly Patch[]): void {
  const rows = rowsOf(to, view);
  const pixel = 1 / view.pixelsPerCm;
  for (const patch of patches) {
    const share = shareOf(patch, pixel);
    const solidMargin = -Math.max(...radiiOf(patch), pixel / 2);
    for (const row of rows) {
      const [first, last] = spanIn(row, patch, pixel / 2, to.width);
      const [solidFirst, solidLast] = spanIn(row, patch, solidMargin, to.width);
      if (solidFirst <= solidLast) to.tones.fill(patch.tone, row.start + solidFirst, row.start + solidLast + 1);
      for (let column = first; column <= last; column++) {
        if (column === solidFirst && solidFirst <= solidLast) column = solidLast + 1;
        if (column > last) break;
        const at = row.start + column;
        const below = to.tones[at] ?? patch.tone;
        to.tones[at] = below + (patch.tone - below) * share(row.x + column * row.stepX, row.y + column * row.stepY);
      }
    }
  }
}

function radiiOf({ radius = 0 }: Patch): readonly [across: number, down: number] {
  return typeof radius === 'number' ? [radius, radius] : radius;
}

/** How much of a pixel a patch covers, told by how far the pixel's middle is from the patch's edge. */
function shareOf(patch: Patch, pixel: number): (x: number, y: number) => number {
  const { left, top, right, bottom } = patch;
  const [radiusX, radiusY] = radiiOf(patch);
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  const [reachX, reachY] = [(right - left) / 2, (bottom - top) / 2];
  return (x, y) => {
    const [outX, outY] = [Math.abs(x - middleX) - reachX, Math.abs(y - middleY) - reachY];
    const [cornerX, cornerY] = [outX + radiusX, outY + radiusY];
    const beyond =
      cornerX > 0 && cornerY > 0 && radiusX > 0
        ? (Math.sqrt((cornerX / radiusX) ** 2 + (cornerY / radiusY) ** 2) - 1) * Math.min(radiusX, radiusY)
        : Math.max(outX, outY);
    return Math.min(1, Math.max(0, 0.5 - beyond / pixel));
  };
}
