import decodeQR from 'qr/decode.js';

/** The dark modules of a QR code, row by row. */
export type Modules = readonly (readonly boolean[])[];

/**
 * Fills what the strokes of an SVG path cover, a unit a module, on a square of `size`. It knows the horizontal lines
 * that a drawn code is made of, and refuses anything else.
 */
export function modulesOf(path: string, size: number): Modules {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  let [x, y] = [0, -0.5];
  const rest = path.replace(/m(-?\d+) ([\d.]+)h(\d+)/g, (_, ...numbers) => {
    const [right, down, run] = numbers.slice(0, 3).map(Number) as [number, number, number];
    [x, y] = [x + right, y + down];
    for (let at = x; at < x + run; at++) {
      if (rows[y]?.[at] !== false) throw new Error(`A module at ${at} ${y} is outside, or drawn twice.`);
      rows[y]![at] = true;
    }
    x += run;
    return '';
  });
  if (rest !== '') throw new Error(`“${rest.slice(0, 20)}” is no line of modules.`);
  return rows;
}

/** What a camera reads from the code that is drawn in an SVG element; `undefined` where it reads nothing. */
export function readDrawnCode(svg: Element, scale = 4): string | undefined {
  const [left, top, width, height] = svg.getAttribute('viewBox')!.split(' ').map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const inner = width + 2 * left;
  if (width !== height || left !== top || inner <= 0) return undefined;
  return readCode(modulesOf(svg.querySelector('path')!.getAttribute('d')!, inner), -left, scale);
}

/** What a camera reads from modules with a quiet zone around them, at `scale` pixels a module. */
function readCode(modules: Modules, quiet: number, scale: number): string | undefined {
  const side = (modules.length + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const dark = modules[Math.floor(y / scale) - quiet]?.[Math.floor(x / scale) - quiet];
      if (dark) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return readPixels({ data: pixels, width: side, height: side });
}

/** What can be read of a picture, four bytes a pixel, by anyone who takes all the time that it needs. */
export function readPixels(picture: { data: Uint8ClampedArray; width: number; height: number }): string | undefined {
  try {
    return decodeQR(picture, { timeLimit: Infinity, effort: 3 }) || undefined;
  } catch {
    return undefined;
  }
}
