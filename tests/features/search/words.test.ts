import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { soundOf } from '../../../src/features/search/query/sound.ts';
import { cut, lineOf, normalise, stemOf } from '../../../src/features/search/query/text.ts';
import { isOneError } from '../../../src/features/search/query/units.ts';

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

describe('isOneError', () => {
  test.each([
    ['andriod', 'android', true],
    ['camera', 'camera', false],
    ['camra', 'camera', true],
    ['cammera', 'camera', true],
    ['kamera', 'camera', true],
    ['camera', 'cameras', true],
    ['kamra', 'camera', false],
    ['abcd', 'badc', false],
    ['a', 'abcd', false],
  ])('of %s and %s is %j', (one, other, expected) => {
    expect(isOneError(one, other)).toBe(expected);
    expect(isOneError(other, one)).toBe(expected);
  });

  test('is true for each single error in any word', () => {
    const letter = fc.constantFrom(...'abc');
    fc.assert(
      fc.property(fc.array(letter, { minLength: 2, maxLength: 8 }), fc.nat(), letter, (letters, place, other) => {
        const at = place % letters.length;
        const word = letters.join('');
        expect(isOneError(word, letters.toSpliced(at, 1).join(''))).toBe(true);
        expect(isOneError(word, letters.toSpliced(at, 0, other).join(''))).toBe(true);
        expect(isOneError(word, letters.with(at, other).join(''))).toBe(letters[at] !== other);
      }),
    );
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
});
