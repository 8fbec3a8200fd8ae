import { describe, expect, test } from 'vitest';
import { deviceOf, keepDevice, learnDevice, platformOf } from '../../src/ui/device.ts';
import { shelfIn } from '../../src/ui/storage/shelf.ts';
import { storageWith } from '../support/bad-inputs/fake-storage.ts';
import { sourceFiles } from '../support/sources.ts';

const ANDROID = { userAgent: 'Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/140 Mobile', maxTouchPoints: 5 };
const WINDOWS = { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)', maxTouchPoints: 0 };

describe('platformOf', () => {
  test.each([
    ['an Android phone', ANDROID.userAgent, 5, 'android'],
    ['an iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)', 5, 'iphone'],
    ['an iPad that calls itself a Mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 5, 'iphone'],
    ['a Mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 0, undefined],
    ['Windows with a touch screen', WINDOWS.userAgent, 10, undefined],
  ])('tells %s', (_, userAgent, maxTouchPoints, expected) => {
    expect(platformOf({ userAgent, maxTouchPoints })).toBe(expected);
  });
});

describe('the device of a reader', () => {
  test('is the one that they said last, else the one that the browser runs on', () => {
    const store = shelfIn(() => place);
    const place = storageWith({});
    expect(deviceOf(store, WINDOWS)).toBeUndefined();
    expect(deviceOf(store, ANDROID)).toBe('android');
    keepDevice('iphone', store);
    expect(deviceOf(store, WINDOWS)).toBe('iphone');
    expect(deviceOf(store, ANDROID)).toBe('iphone');
    keepDevice('android', store);
    expect(deviceOf(store, WINDOWS)).toBe('android');
  });

  test('is learnt from the guides that they open, but on a phone: there it can be for somebody else', () => {
    for (const [userAgent, expected] of [
      [WINDOWS.userAgent, 'iphone'],
      ['Mozilla/5.0 (Linux; Android 15; SM-X710) Chrome/140 Safari/537.36', 'iphone'],
      [ANDROID.userAgent, 'android'],
    ] as const) {
      const browser = { userAgent, maxTouchPoints: 5 };
      const store = shelfIn(() => place);
      const place = storageWith({});
      learnDevice('iphone', store, browser);
      expect(deviceOf(store, browser), userAgent).toBe(expected);
    }
  });

  test.each(['', '<b>', 'a'.repeat(41), '{"a":1}', '__proto__'])('is not taken from what is none: %j', (text) => {
    const store = shelfIn(() => place);
    const place = storageWith({ 'shirube.device': text });
    expect(deviceOf(store, WINDOWS)).toBeUndefined();
    expect(deviceOf(store, ANDROID)).toBe('android');
    keepDevice(text, store);
    expect(place.getItem('shirube.device')).toBe(text);
  });

  test('is asked for in one place: nowhere else does a script look at what the browser is', () => {
    const asking = sourceFiles(['src'], ['.ts', '.tsx', '.astro']).filter(({ text }) =>
      /\b(userAgent|userAgentData|platformOf|navigator\.platform)\b/.test(text),
    );
    expect(asking.map(({ path }) => path).sort()).toEqual(['src/ui/device.ts']);
  });
});
