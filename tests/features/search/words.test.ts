import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut } from '../../../src/features/search/query/cut.ts';
import { allowedSlips, nearest, slips } from '../../../src/features/search/query/near.ts';
import { lineOf, normalise } from '../../../src/features/search/query/normal.ts';
import { soundOf, soundOfLatin } from '../../../src/features/search/query/sound.ts';
import { stemOf } from '../../../src/features/search/query/stem.ts';

describe('cut', () => {
  const known = new Set(['追加', 'ユーザー', 'ユーザーの追加', 'の', 'qr', 'addauser', 'add', 'user']);
  const pieces = (text: string) => {
    const line = lineOf(normalise(text));
    return cut(line, (piece) => (known.has(piece) ? piece : undefined), 10).map(
      ({ from, to, thing }) => `${line.text.slice(from, to)}${thing === undefined ? '?' : ''}`,
    );
  };

  test.each([
    ['ユーザーの追加', ['ユーザーの追加']],
    ['ユーザー追加', ['ユーザー', '追加']],
    ['ぬぬ追加', ['ぬぬ?', '追加']],
    ['qrx', ['qrx?']],
    ['xy zz', ['xy?', 'zz?']],
    ['add a user', ['addauser']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  test('loses nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ユーザの追加qr adus') }), (text) => {
        const line = lineOf(normalise(text));
        const found = cut(line, (piece) => (known.has(piece) ? piece : undefined), 10);
        expect(found.map(({ from, to }) => line.text.slice(from, to)).join('')).toBe(line.text);
      }),
    );
  });
});

describe('slips', () => {
  test.each([
    ['andriod', 'android', 1],
    ['camera', 'camera', 0],
    ['camra', 'camera', 1],
    ['cammera', 'camera', 1],
    ['kamera', 'camera', 1],
    ['abc', 'xyz', 3],
    ['a', 'abcd', 3],
  ])('%s and %s: %i', (one, other, expected) => {
    expect(slips(one, other, 2)).toBe(expected);
    expect(slips(other, one, 2)).toBe(expected);
  });

  test('are none between a word and itself, alike both ways, and at most one more than is asked for', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, most) => {
        expect(slips(one, one, most)).toBe(0);
        const found = slips(one, other, most);
        expect(slips(other, one, most)).toBe(found);
        expect(found).toBeLessThanOrEqual(most + 1);
        if (one !== other) expect(found).toBeGreaterThan(0);
      }),
    );
  });

  test.each([
    [2, 0],
    [3, 1],
    [7, 1],
    [8, 2],
  ])('of %i letters may be %i', (length, expected) => {
    expect(allowedSlips(length)).toBe(expected);
  });
});

describe('nearest', () => {
  const words = ['camera', 'cameras', 'end', 'kb3234', 'second', 'add', 'notification'];
  const find = (typed: string) => nearest(typed, words, () => 1);

  test.each([
    ['camra', 'camera'],
    ['notifcations', 'notification'],
    ['2nd', undefined],
    ['kb3235', undefined],
    ['zz', undefined],
    ['elephant', undefined],
  ])('%s: %s', (typed, expected) => {
    expect(find(typed)).toBe(expected);
  });

  test('prefers the same beginning, and then the commoner word', () => {
    expect(nearest('cane', ['dane', 'cant'], () => 1)).toBe('cant');
    expect(nearest('cane', ['cant', 'cans'], (word) => (word === 'cans' ? 1 : 2))).toBe('cans');
  });
});

test.each([
  ['notifications', 'notificat'],
  ['notification', 'notificat'],
  ['scanning', 'scan'],
  ['scanned', 'scan'],
  ['scans', 'scan'],
  ['added', 'add'],
  ['adding', 'add'],
  ['tell', 'tell'],
  ['codes', 'code'],
  ['tries', 'try'],
  ['pass', 'pass'],
  ['追加', '追加'],
  ['kb3073', 'kb3073'],
])('the stem of %s is %s', (word, expected) => {
  expect(stemOf(word)).toBe(expected);
});

describe('sound', () => {
  test.each([
    ['ユーザー', 'yuza'],
    ['ゆうざあ', 'yuza'],
    ['きしゅへんこう', 'kisyuhenko'],
    ['きっぷ', 'kippu'],
    ['カメラ', 'kamera'],
    ['qrコード', 'qrkodo'],
  ])('of %s is %s', (kana, expected) => {
    expect(soundOf(kana)).toBe(expected);
  });

  test.each([
    ['kishuhenkou', 'きしゅへんこう'],
    ['kishuhenko', 'きしゅへんこう'],
    ['yuuzaa', 'ユーザー'],
    ['tsuuchi', 'つうち'],
    ['tuuti', 'つうち'],
    ['shinbun', 'しんぶん'],
    ['jouhou', 'じょうほう'],
    ['fukkyuu', 'ふっきゅう'],
  ])('%s sounds as %s', (latin, kana) => {
    expect(soundOfLatin(latin)).toBe(soundOf(kana));
  });
});
