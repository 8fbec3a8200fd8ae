import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLatin, lineOf, normalise } from '../../../src/features/search/query/text.ts';

describe('normalise', () => {
  test.each([
    ['ＱＲｺｰﾄﾞ', 'qrコード'],
    ['can’t scan', 'cant scan'],
    ["can't scan", 'cant scan'],
    ['ユーザ-の追加', 'ユーザーの追加'],
    ['ユーーザー', 'ユーザー'],
    ['two-factor', 'two factor'],
    ['  KB 3073!! ', 'kb 3073'],
    ['「エラー」が。', 'エラー が'],
    ['a\ud800b', 'a b'],
    ['<b>x</b>', 'b x b'],
    ['', ''],
  ])('makes %j %j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  test('of a normal text changes nothing, and leaves letters, digits and single spaces alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const normal = normalise(text);
        expect(normalise(normal)).toBe(normal);
        expect(normal).toMatch(/^(?:[\p{L}\p{M}\p{N}]+(?: (?=[\p{L}\p{M}\p{N}]))?)*$/u);
      }),
    );
  });
});

describe('lineOf', () => {
  test.each([
    ['ab cd', 'abcd', ['hard', 'none', 'hard', 'none', 'hard']],
    ['qrを', 'qrを', ['hard', 'none', 'hard', 'hard']],
    ['読む', '読む', ['hard', 'soft', 'hard']],
    ['', '', ['hard']],
  ])('%j', (normal, text, edges) => {
    expect(lineOf(normal)).toEqual({ text, edges });
  });

  test('has an edge before each unit of a text and after the last, and none within a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const line = lineOf(normalise(text));
        expect(line.edges).toHaveLength(line.text.length + 1);
        line.edges.forEach((edge, at) => {
          if (/[\udc00-\udfff]/.test(line.text[at] ?? '')) expect(edge).toBe('none');
        });
      }),
    );
  });
});

test.each([
  ['a', true],
  ['3', true],
  ['é', true],
  ['あ', false],
  ['ー', false],
  ['漢', false],
])('isLatin(%j) is %j', (letter, expected) => {
  expect(isLatin(letter)).toBe(expected);
});
