import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blurAt, FARTHEST_CM, isSharpAt, NEAREST_CM, SHARPEST_CM } from '../../../../machines/simulator/index.ts';
import { decodeFrame, drawFrame, TREMOR, type Frame } from '../../../../src/features/simulator/camera/index.ts';
import { isWhole, times } from '../../../support/coverage.ts';
import { readPixels } from '../../../support/qr-raster.ts';

const PAYLOAD = 'https://help.example/en/simulator/?platform=android&method=qr&task=add-user&seed=2&string=PRAC7KQ2ZX';
const frame: Frame = { payload: PAYLOAD, distance: SHARPEST_CM, lens: 'rear', width: 480, height: 640 };
const look = (change: Partial<Frame>): string | undefined => decodeFrame(drawFrame({ ...frame, ...change }));

/** What is read by a camera that films, as the simulator's does. */
const film = (change: Partial<Frame>): string | undefined => {
  for (const angle of TREMOR) {
    const said = look({ angle, ...change });
    if (said !== undefined) return said;
  }
  return undefined;
};

/** Session codes of every length that this site's addresses have, and longer ones. */
const payload = fc
  .tuple(fc.stringMatching(/^PRAC[2-9A-HJ-NP-Z]{6}$/), fc.nat(999), fc.stringMatching(/^[a-z.~-]{0,500}$/))
  .map(([string, seed, actions]) => `https://help.example/en/simulator/?seed=${seed}&string=${string}#d=${actions}`);

describe('a sharp frame', () => {
  test.each([
    [360, 480],
    [480, 640],
    [720, 960],
    [640, 480],
  ])('of %i × %i pixels is read', (width, height) => {
    expect(look({ width, height })).toBe(PAYLOAD);
  });

  test.each([-20, -12, -5, 0, 3, 8, 15, 20])('of a phone turned by %i degrees is read', (angle) => {
    for (const distance of [18, 25, 32]) expect(look({ angle, distance }), `${distance} cm`).toBe(PAYLOAD);
  });

  test('is read from each distance well within half a module of blur', () => {
    const distances = whole(NEAREST_CM, FARTHEST_CM).filter((distance) => blurAt(distance) < 0.37);
    expect(distances).toEqual(whole(16, 34));
    for (const distance of distances) expect(film({ distance }), `${distance} cm`).toBe(PAYLOAD);
  });

  test('says what its code says, whatever that is', () => {
    fc.assert(
      fc.property(payload, fc.integer({ min: 18, max: 31 }), (payload, distance) => {
        expect(film({ payload, distance })).toBe(payload);
      }),
      { numRuns: times(25) },
    );
  }, 60_000);

  test('of another site is read too: what it is worth is not the camera’s to judge', () => {
    expect(look({ payload: 'https://other.example/?string=REAL123' })).toBe('https://other.example/?string=REAL123');
  });
});

describe('a frame blurred beyond half a module', () => {
  const blurred = whole(NEAREST_CM, FARTHEST_CM).filter((distance) => !isSharpAt(distance));

  test('is read from no distance, by no means', () => {
    expect(blurred).toHaveLength(31);
    // Those next to sharp ones are the least blurred; of the others each third.
    const asked = blurred.filter((each) => isWhole || each % 3 === 0 || isSharpAt(each - 1) || isSharpAt(each + 1));
    for (const distance of asked) {
      const picture = drawFrame({ ...frame, distance });
      expect(decodeFrame(picture), `${distance} cm`).toBeUndefined();
      // Nor does a decoder that tries everything find more in these pixels.
      expect(readPixels(picture), `${distance} cm`).toBeUndefined();
    }
  });

  test('is not read whatever its code says, and the same code is where it is sharp', () => {
    fc.assert(
      fc.property(payload, fc.constantFrom(...blurred), (payload, distance) => {
        expect(film({ payload, distance })).toBeUndefined();
        expect(film({ payload })).toBe(payload);
      }),
      { numRuns: times(15) },
    );
  }, 60_000);

  test('fails by its pixels: the larger the picture, the blur in modules stays', () => {
    for (const [width, height] of [
      [360, 480],
      [720, 960],
    ] as const) {
      for (const distance of [6, 10, 12, 39, 50]) expect(look({ distance, width, height })).toBeUndefined();
    }
  });
});

describe('the front lens', () => {
  test('sees no code, whatever the portal shows', () => {
    for (const distance of [10, 25, 40]) expect(look({ lens: 'front', distance })).toBeUndefined();
  });

  test('sees something else than the rear lens', () => {
    const [front, rear] = (['front', 'rear'] as const).map((lens) => drawFrame({ ...frame, lens }));
    expect(Buffer.from(front!.data).equals(Buffer.from(rear!.data))).toBe(false);
  });
});

describe('a frame', () => {
  test('is always the same picture, of the size asked for, opaque', () => {
    const [one, other] = [drawFrame(frame), drawFrame(frame)];
    expect(Buffer.from(one.data).equals(Buffer.from(other.data))).toBe(true);
    expect([one.width, one.height, one.data.length]).toEqual([480, 640, 4 * 480 * 640]);
    expect(one.data.every((value, index) => index % 4 !== 3 || value === 255)).toBe(true);
  });

  test('in which the decoder takes a blot for a code that says nothing is not read', () => {
    const address = 'https://help.example/en/simulator/?seed=376&string=PRAC2K538Y#d=~~';
    expect(film({ payload: address, distance: 45 })).toBeUndefined();
  });

  test('without contrast has nothing to read', () => {
    const grey = new Uint8ClampedArray(4 * 100 * 100).fill(128);
    expect(decodeFrame({ data: grey, width: 100, height: 100 })).toBeUndefined();
  });

  test('has the more of its contrast, the sharper it is', () => {
    const contrasts = [SHARPEST_CM, 18, 14, 10, 7].map((distance) => steepest(drawFrame({ ...frame, distance })));
    expect(contrasts).toEqual(contrasts.toSorted((a, b) => b - a));
    expect(new Set(contrasts).size).toBe(contrasts.length);
  });
});

function whole(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The greatest step from a pixel to the next in the code's middle rows. */
function steepest({ data, width, height }: ReturnType<typeof drawFrame>): number {
  let most = 0;
  for (let row = height / 2 - 20; row < height / 2 + 20; row++) {
    for (let column = width / 2 - 60; column < width / 2 + 60; column++) {
      const at = 4 * (row * width + column);
      most = Math.max(most, Math.abs(data[at]! - data[at + 4]!));
    }
  }
  return most;
}
