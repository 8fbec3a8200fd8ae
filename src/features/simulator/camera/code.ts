import { create } from 'qrcode';
import { rowsOf, spanIn, type Plane, type View } from './plane.ts';

/** The modules of a QR code, row by row; 1 is dark. */
export interface Code {
  size: number;
  dark: Uint8Array;
}

let last: { payload: string; code: Code } | undefined;

/** The code of a payload. The last one is kept: a camera looks at one code for many frames. */
export function codeOf(payload: string): Code {
  if (last?.payload !== payload) {
    const { modules } = create(payload, { errorCorrectionLevel: 'L' });
    last = { payload, code: { size: modules.size, dark: modules.data } };
  }
  return last.code;
}

/** Paints a code around the middle on what is there, its modules within `side` centimetres. */
export function paintCode(to: Plane, view: View, code: Code, side: number, tone: number): void {
  const perCm = code.size / side;
  const reach = side / 2;
  const half = perCm / view.pixelsPerCm / 2;
  for (const row of rowsOf(to, view)) {
    const box = { left: -reach, top: -reach, right: reach, bottom: reach };
    const [first, end] = spanIn(row, box, 1 / view.pixelsPerCm, to.width);
    for (let column = first; column <= end; column++) {
      const share = shareOf(
        code,
        (row.x + column * row.stepX + reach) * perCm,
        (row.y + column * row.stepY + reach) * perCm,
        half,
      );
      const below = to.tones[row.start + column] ?? tone;
      to.tones[row.start + column] = below + (tone - below) * share;
    }
  }
}

/**
 * How much of a pixel is dark, whose middle is at (u, v) in modules and whose half width is `half`: of each module as
 * much as it covers. It is taken as upright, which makes no difference to speak of at the angles of a hand.
 */
function shareOf({ size, dark }: Code, u: number, v: number, half: number): number {
  const [firstU, lastU] = [Math.max(0, Math.floor(u - half)), Math.min(size - 1, Math.floor(u + half))];
  const [firstV, lastV] = [Math.max(0, Math.floor(v - half)), Math.min(size - 1, Math.floor(v + half))];
  let area = 0;
  for (let y = firstV; y <= lastV; y++) {
    const high = Math.min(v + half, y + 1) - Math.max(v - half, y);
    for (let x = firstU; x <= lastU; x++) {
      if (dark[y * size + x] === 1) area += high * (Math.min(u + half, x + 1) - Math.max(u - half, x));
    }
  }
  return area / (4 * half * half);
}
