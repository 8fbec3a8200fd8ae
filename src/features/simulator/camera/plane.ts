/** A picture before it has colours: a tone for each pixel, 0 ink and 1 paper. */
export interface Plane {
  tones: Float32Array;
  width: number;
  height: number;
}

/** How the lens sees what lies around the middle of the picture. */
export interface View {
  pixelsPerCm: number;
  /** How far the phone is turned, in degrees clockwise. */
  angle: number;
}

/** A rectangle in centimetres from the middle, x to the right and y down. */
export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A row of pixels: where the middle of its first one lies, in centimetres, and how far the next is from it. */
export interface PixelRow {
  x: number;
  y: number;
  stepX: number;
  stepY: number;
  /** Of its first pixel among the tones. */
  start: number;
}

/** Columns from first to last; none where first is greater. */
export type ColumnSpan = readonly [first: number, last: number];

/** A plane of one tone. */
export function plane(width: number, height: number, tone: number): Plane {
  return { tones: new Float32Array(width * height).fill(tone), width, height };
}

/** The rows of a plane as the lens sees them. */
export function rowsOf({ width, height }: Plane, { pixelsPerCm, angle }: View): PixelRow[] {
  const turn = (angle * Math.PI) / 180;
  const [stepX, stepY] = [Math.cos(turn) / pixelsPerCm, Math.sin(turn) / pixelsPerCm];
  const across = (1 - width) / 2;
  return Array.from({ length: height }, (_, index) => {
    const down = index + (1 - height) / 2;
    return { x: across * stepX - down * stepY, y: across * stepY + down * stepX, stepX, stepY, start: index * width };
  });
}

/** The columns of a row whose pixels have their middle in a box that is grown by `margin` on every side. */
export function spanIn(
  row: PixelRow,
  { left, top, right, bottom }: Rectangle,
  margin: number,
  width: number,
): ColumnSpan {
  const [firstX, lastX] = between(row.x, row.stepX, left - margin, right + margin);
  const [firstY, lastY] = between(row.y, row.stepY, top - margin, bottom + margin);
  return [Math.max(0, Math.ceil(Math.max(firstX, firstY))), Math.min(width - 1, Math.floor(Math.min(lastX, lastY)))];
}

/** For which columns a coordinate that grows by `step` with each is within two limits. */
function between(start: number, step: number, low: number, high: number): ColumnSpan {
  if (low > high) return [Infinity, -Infinity];
  // A phone held straight: the coordinate is the same all along the row.
  if (step === 0) return start >= low && start <= high ? [-Infinity, Infinity] : [Infinity, -Infinity];
  const ends = [(low - start) / step, (high - start) / step] as const;
  return step > 0 ? ends : [ends[1], ends[0]];
}
