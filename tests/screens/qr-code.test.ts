import fc from 'fast-check';
import { create } from 'qrcode';
import { describe, expect, test } from 'vitest';
import { qrPath } from '../../src/screens/qr-path.ts';
import { renderScreen } from '../../src/screens/render.ts';
import { parse } from '../support/html.ts';
import { modulesOf, readCode, readDrawnCode, type Modules } from '../support/qr-raster.ts';
import { figureView } from '../support/screens-drawn.ts';

/** The modules of the library; qrPath knows only the dark ones. */
function matrixOf(text: string): Modules {
  const { modules } = create(text, { errorCorrectionLevel: 'L' });
  return Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (_, x) => modules.get(y, x) === 1),
  );
}

const payloads = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.string({ minLength: 1, maxLength: 100 }),
  fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
  fc.stringMatching(/^[0-9]{1,40}$/),
);

describe('qrPath', () => {
  test('covers the dark modules, each once, and nothing else', () => {
    fc.assert(
      fc.property(payloads, (text) => {
        const { path, size } = qrPath(text);
        expect(modulesOf(path, size)).toEqual(matrixOf(text));
      }),
    );
  });

  test('joins neighbours in a row, so that no seam shows between them', () => {
    const { path, size } = qrPath('https://shirube.example/ja/');
    const rows = modulesOf(path, size);
    const runs = rows.flatMap((row) => row.filter((dark, x) => dark && !row[x - 1]));
    expect(path.match(/m/g)).toHaveLength(runs.length);
  });
});

describe('a drawn code', () => {
  test.each([2, 3, 4, 7])('is read as what was meant, at %i pixels a module', (scale) => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (text) => {
        const { path, size } = qrPath(text);
        expect(readCode(modulesOf(path, size), 4, scale)).toBe(text);
      }),
      { numRuns: 15 },
    );
  });

  test('stands on the portal and in the camera with its quiet zone of four modules', () => {
    const payload = 'https://shirube.example/en/';
    const world = { platform: 'iphone', method: 'qr', task: 'activate' };
    for (const act of [
      { on: 'portal', screen: 'activation' },
      { on: 'phone', screen: 'camera' },
    ] as const) {
      const view = figureView(world, act);
      const svg = parse(renderScreen({ view, payload, words: (key) => key }, 'en')).querySelector('svg.s-qr')!;
      const side = qrPath(payload).size + 8;
      expect(svg.getAttribute('viewBox')).toBe(`-4 -4 ${side} ${side}`);
      expect(readDrawnCode(svg)).toBe(payload);
    }
  });
});
