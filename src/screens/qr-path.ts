import { create } from 'qrcode';

/** The dark modules of a QR code as the strokes of one SVG path, one unit per module. Relative moves compress better. */
export function qrPath(text: string): { path: string; size: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'L' });
  let path = '';
  let [left, top] = [0, -0.5];
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (!modules.get(y, x)) continue;
      let run = 1;
      while (x + run < modules.size && modules.get(y, x + run)) run++;
      path += `m${x - left} ${y - top}h${run}`;
      x += run;
      [left, top] = [x, y];
    }
  }
  return { path, size: modules.size };
}
