import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { platformOf } from '../../src/client/home/platform.ts';
import { piecesOf, withoutStray } from '../../src/client/search/excerpt.ts';

describe('platformOf', () => {
  test.each([
    ['an Android phone', 'Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/140 Mobile', 5, 'android'],
    ['an iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)', 5, 'iphone'],
    ['an iPad that calls itself a Mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 5, 'iphone'],
    ['a Mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 0, undefined],
    ['Windows with a touch screen', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 10, undefined],
  ])('tells %s', (_, userAgent, maxTouchPoints, expected) => {
    expect(platformOf({ userAgent, maxTouchPoints })).toBe(expected);
  });
});

describe('piecesOf', () => {
  test('parts marked text from the rest and takes entities back', () => {
    expect(piecesOf('a &lt;b&gt; <mark>c &amp;lt; d</mark> e')).toEqual([
      { text: 'a <b> ', marked: false },
      { text: 'c &lt; d', marked: true },
      { text: ' e', marked: false },
    ]);
  });

  test('gives any text back as text', () => {
    const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (before, hit) => {
        const pieces = piecesOf(`${escape(before)}<mark>${escape(hit)}</mark>`);
        expect(pieces.map(({ text }) => text).join('')).toBe(before + hit);
        expect(pieces.at(-1)).toEqual({ text: hit, marked: true });
      }),
    );
  });
});

describe('withoutStray', () => {
  test.each([
    ['す。 QRコードを読む', 'QRコードを読む'],
    ['. <mark>QRコード</mark>をタップ', '<mark>QRコード</mark>をタップ'],
    ['、ユーザーの追加', 'ユーザーの追加'],
    ['ion. Tap it.', 'Tap it.'],
    ['Tap <mark>More</mark>. Then', 'Tap <mark>More</mark>. Then'],
    ['画面の左上をタップします。', '画面の左上をタップします。'],
  ])('makes %j %j', (excerpt, expected) => {
    expect(withoutStray(excerpt)).toBe(expected);
  });
});
