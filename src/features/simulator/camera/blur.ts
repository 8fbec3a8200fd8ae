import type { Plane } from './plane.ts';

const PASSES = 3;

/**
 * Blurs a plane as a lens out of focus does, by a Gaussian of that standard deviation in pixels.
 *
 * Three box blurs in a row come within a few percent of a Gaussian, and cost the same however wide it is. The boxes
 * have a broken width (Gwosdek et al., "Theoretical foundations of Gaussian convolution by extended box filtering"),
 * since half a module may be less than a pixel.
 */
export function blur(of: Plane, deviation: number): void {
  if (deviation <= 0) return;
  const variance = (deviation * deviation) / PASSES;
  const reach = Math.floor((Math.sqrt(1 + 12 * variance) - 1) / 2);
  const edge = ((2 * reach + 1) * (reach * (reach + 1) - 3 * variance)) / (6 * (variance - (reach + 1) ** 2));
  const spare = new Float32Array(of.tones.length);
  for (let pass = 0; pass < PASSES; pass++) {
    boxRows(of.tones, spare, of, reach, edge);
    boxColumns(spare, of.tones, of, reach, edge);
  }
}

/** The mean of each pixel and `reach` neighbours at both sides, the next one beyond counting for `edge`. */
function boxRows(from: Float32Array, to: Float32Array, { width, height }: Plane, reach: number, edge: number): void {
  const total = 2 * reach + 1 + 2 * edge;
  for (let start = 0; start < width * height; start += width) {
    const last = start + width - 1;
    // What is beyond the picture goes on as at its rim.
    let sum = (from[start] ?? 0) * (reach + 1);
    for (let step = 1; step <= reach; step++) sum += from[Math.min(last, start + step)] ?? 0;
    for (let at = start; at <= last; at++) {
      const before = from[Math.max(start, at - reach - 1)] ?? 0;
      const after = from[Math.min(last, at + reach + 1)] ?? 0;
      to[at] = (sum + edge * (before + after)) / total;
      sum += after - (from[Math.max(start, at - reach)] ?? 0);
    }
  }
}

/** The same downwards; all columns at once, since memory lies in rows. */
function boxColumns(from: Float32Array, to: Float32Array, { width, height }: Plane, reach: number, edge: number): void {
  const total = 2 * reach + 1 + 2 * edge;
  const rowAt = (row: number) => Math.min(height - 1, Math.max(0, row)) * width;
  const sums = new Float64Array(width);
  for (let row = -reach; row <= reach; row++) {
    const start = rowAt(row);
    for (let x = 0; x < width; x++) sums[x] = (sums[x] ?? 0) + (from[start + x] ?? 0);
  }
  for (let row = 0; row < height; row++) {
    const [before, first, after] = [rowAt(row - reach - 1), rowAt(row - reach), rowAt(row + reach + 1)];
    for (let x = 0; x < width; x++) {
      const sum = sums[x] ?? 0;
      const next = from[after + x] ?? 0;
      to[row * width + x] = (sum + edge * ((from[before + x] ?? 0) + next)) / total;
      sums[x] = sum + (next - (from[first + x] ?? 0));
    }
  }
}
