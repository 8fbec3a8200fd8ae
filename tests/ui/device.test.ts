import { afterEach, describe, expect, test, vi } from 'vitest';
import { deviceOf, keepDevice, learnDevice } from '../../src/ui/device.ts';
import { storageWith } from '../support/bad-inputs/fake-storage.ts';
import { sourceFiles } from '../support/sources.ts';

const ANDROID = { userAgent: 'Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/140 Mobile', maxTouchPoints: 5 };
const WINDOWS = { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)', maxTouchPoints: 0 };

/** A reader; `in` one of their browsers. */
function reader() {
  vi.stubGlobal('localStorage', storageWith({}));
  return { in: (browser: { userAgent: string; maxTouchPoints: number }) => vi.stubGlobal('navigator', browser) };
}
afterEach(() => vi.unstubAllGlobals());

describe('the device of a reader', () => {
  test.each([
    ['an Android phone', ANDROID.userAgent, 5, 'android'],
    ['an iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)', 5, 'iphone'],
    ['an iPad that calls itself a Mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 5, 'iphone'],
    ['a Mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 0, undefined],
    ['Windows with a touch screen', WINDOWS.userAgent, 10, undefined],
  ])('is told by the browser: %s', (_, userAgent, maxTouchPoints, expected) => {
    reader().in({ userAgent, maxTouchPoints });
    expect(deviceOf()).toBe(expected);
  });

  test('is the one that they said last, else the one that the browser runs on', () => {
    const one = reader();
    one.in(WINDOWS);
    expect(deviceOf()).toBeUndefined();
    one.in(ANDROID);
    expect(deviceOf()).toBe('android');
    keepDevice('iphone');
    expect(deviceOf()).toBe('iphone');
    one.in(WINDOWS);
    expect(deviceOf()).toBe('iphone');
    keepDevice('android');
    expect(deviceOf()).toBe('android');
  });

  test('is learnt from the guides that they open, but on a phone: there it can be for somebody else', () => {
    for (const [userAgent, expected] of [
      [WINDOWS.userAgent, 'iphone'],
      ['Mozilla/5.0 (Linux; Android 15; SM-X710) Chrome/140 Safari/537.36', 'iphone'],
      [ANDROID.userAgent, 'android'],
    ] as const) {
      reader().in({ userAgent, maxTouchPoints: 5 });
      learnDevice('iphone');
      expect(deviceOf(), userAgent).toBe(expected);
    }
  });

  test('is asked for in one place: nowhere else does a script look at what the browser is', () => {
    const asking = sourceFiles(['src'], ['.ts', '.tsx', '.astro']).filter(({ text }) =>
      /\b(userAgent|userAgentData|platformOf|navigator\.platform)\b/.test(text),
    );
    expect(asking.map(({ path }) => path).sort()).toEqual(['src/ui/device.ts']);
  });
});
