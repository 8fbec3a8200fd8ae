import type { Frame, CameraPicture } from './frame.ts';
import type { Plane } from './plane.ts';

/** Ink and paper as in the site's tokens; a little warmth between them. */
const INK = [22, 29, 46] as const;
const PAPER = [251, 249, 244] as const;
const WARMTH = [9, 2, -10] as const;

/** How much darker the corners are than the middle. */
const VIGNETTE = 0.14;
/** How far a pixel's tone strays at most, to either side. */
const NOISE = 0.014;

const TONES = 255;
/** The colour of each tone, three numbers each. */
const COLOURS = Uint8ClampedArray.from({ length: 3 * (TONES + 1) }, (_, index) => {
  const [tone, channel] = [Math.floor(index / 3) / TONES, (index % 3) as 0 | 1 | 2];
  return INK[channel] + tone * (PAPER[channel] - INK[channel]) + 4 * tone * (1 - tone) * WARMTH[channel];
});

/** What the sensor makes of the light: colours, darker corners, and a grain that only the frame's numbers decide. */
export function expose({ tones, width, height }: Plane, frame: Frame): CameraPicture {
  const data = new Uint8ClampedArray(4 * width * height);
  let state = grainOf(frame);
  for (let row = 0, at = 0; row < height; row++) {
    const down = (2 * row) / height - 1;
    for (let column = 0; column < width; column++, at++) {
      const across = (2 * column) / width - 1;
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      const light = 1 - (VIGNETTE / 2) * (across * across + down * down);
      const tone = (tones[at] ?? 0) * light + (state / 2 ** 31) * NOISE;
      const colour = 3 * Math.round(TONES * Math.min(1, Math.max(0, tone)));
      data[4 * at] = COLOURS[colour] ?? 0;
      data[4 * at + 1] = COLOURS[colour + 1] ?? 0;
      data[4 * at + 2] = COLOURS[colour + 2] ?? 0;
      data[4 * at + 3] = 255;
    }
  }
  return { data, width, height };
}

/** A seed that is never 0, where a xorshift generator would stay. */
function grainOf({ distance, angle = 0, width, height }: Frame): number {
  const numbers = [Math.round(distance * 100), Math.round(angle * 100), width, height];
  return numbers.reduce((seed, number) => Math.imul(seed ^ number, 0x9e3779b1), 0x811c9dc5) | 1;
}
