import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTranslator, directionOf, phrasesIn, scriptOf, traitsOf } from '../../src/i18n/index.ts';

describe('scriptOf', () => {
  test.each([
    ['ja', 'Jpan'],
    ['en', 'Latn'],
    ['zh-TW', 'Hant'],
    ['ar', 'Arab'],
  ])('knows that %s is written in %s', (language, script) => {
    expect(scriptOf(language)).toBe(script);
  });
});

describe('traitsOf and directionOf', () => {
  test('tell languages without spaces and those read from the right', () => {
    expect(['ja', 'zh-CN', 'th', 'fr'].map((language) => traitsOf(language).unspaced)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(['ar', 'he', 'ja', 'en'].map(directionOf)).toEqual(['rtl', 'rtl', 'ltr', 'ltr']);
  });
});

describe('phrasesIn', () => {
  test('cuts Japanese between phrases and leaves other text whole', () => {
    expect(phrasesIn('QRコードを読み取ってユーザーを追加する', 'ja')).toEqual([
      'QRコードを',
      '読み取って',
      'ユーザーを',
      '追加する',
    ]);
    expect(phrasesIn('クライアント・ポータルにログインし直してください', 'ja')[0]).toBe('クライアント・ポータルに');
    expect(phrasesIn('Scan the QR code', 'en')).toEqual(['Scan the QR code']);
  });

  test('loses nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(phrasesIn(text, 'ja').join('')).toBe(text);
      }),
    );
  });
});

describe('createTranslator', () => {
  const { t, word, date, list } = createTranslator('ja', 'ja-JP', [
    { 'step.go': '手順{{label}}へ' },
    { 'step.go': 'x', 'task.boil': 'お湯' },
  ]);

  test('fills in places and falls back along the chain', () => {
    expect(t('step.go', { label: '<1.a>' })).toBe('手順<1.a>へ');
    expect(word('task', 'boil')).toBe('お湯');
  });

  test('throws on a missing word and on a place without a value', () => {
    expect(() => word('task', 'fry')).toThrow('No words for `task.fry` in `ja`');
    expect(() => (t as (key: string) => string)('step.go')).toThrow('`{{label}}` has no value');
  });

  test('writes dates and lists as the language does', () => {
    expect(date(new Date('2026-11-25T23:30:00Z'))).toBe('2026年11月25日');
    expect(list(['A', 'B', 'C'])).toBe('A、B、C');
  });
});
