import encodeQR from 'qr';

/** The dark modules of a QR code as one SVG path, one unit per module. Relative coordinates compress better. */
export function qrPath(text: string): { path: string; size: number } {
  // The encoder always adds a border; the drawing has its own.
  const modules = encodeQR(text, 'raw', { ecc: 'low', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  const size = modules.length;
  let path = '';
  let [left, top] = [0, 0];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!modules[y]?.[x]) continue;
      let run = 1;
      while (modules[y]?.[x + run]) run++;
      path += `m${x - left} ${y - top}h${run}v1h-${run}z`;
      [left, top] = [x, y];
      x += run;
    }
  }
  return { path, size };
}
