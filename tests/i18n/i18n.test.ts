import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../src/content/index.ts';
import {
  createTranslator,
  directionOf,
  foreign,
  marked,
  phrasesIn,
  scriptOf,
  traitsOf,
  unmarked,
  withLanguages,
} from '../../src/i18n/index.ts';

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
    expect(phrasesIn('リストから、第1言語を選びます。', 'ja')).toEqual(['リストから、', '第1言語を', '選びます。']);
    expect(phrasesIn('背面カメラを切り替えるボタンと、目が見えにくい方', 'ja').join('|')).not.toMatch(
      /切り\||に\|くい/,
    );
    expect(phrasesIn('新しいQRコードで、もう一度有効化してください', 'ja').join('|')).toBe(
      '新しい|QRコードで、|もう一度|有効化してください',
    );
    expect(phrasesIn('はっきり映るが、何も起こらない', 'ja').join('|')).toBe('はっきり|映るが、|何も起こらない');
    expect(phrasesIn('Scan the QR code', 'en')).toEqual(['Scan the QR code']);
  });

  test('keeps together what is one word to a reader, in all that ships', () => {
    const texts = [...readFiles(process.cwd())]
      .filter(([file]) => /^content\/(?:ui|diagnosis|articles|agent)\/.*ja/.test(file))
      .flatMap(([, text]) => text.split('\n'));
    const parted = texts
      .map((text) => phrasesIn(text, 'ja').join('|'))
      .filter((text) => /もう\||何も\||です\|か|ます\|か/.test(text));
    expect(texts.filter((text) => /もう一度|何も起こらない|ですか/.test(text)).length).toBeGreaterThan(50);
    expect(parted).toEqual([]);
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
    { language: 'ja', words: { 'step.go': '手順{{label}}へ' } },
    { language: 'en', words: { 'step.go': 'x', 'task.boil': 'お湯' } },
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

describe('words that stand in for others', () => {
  const standIn = marked('More', 'en');

  test('say their language in a text, and nothing in an attribute or a text that is no text', () => {
    const page = `<title>${standIn}</title><p title="a > b ${standIn}">1 < 2 ${standIn}</p><script>"${standIn}"</script>`;
    expect(withLanguages(page)).toBe(
      '<title>More</title><p title="a > b More">1 < 2 <span lang="en" dir="ltr">More</span></p><script>"More"</script>',
    );
  });

  test('may hold others', () => {
    expect(withLanguages(marked(`“${marked('עוד', 'he')}”`, 'en'))).toBe(
      '<span lang="en" dir="ltr">“<span lang="he" dir="rtl">עוד</span>”</span>',
    );
  });

  test('leave no mark behind, wherever they stand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<p a="', '">', '<!--', '-->', "'", '<svg>', '</svg>', 'x', standIn)),
        (parts) => {
          expect(withLanguages(parts.join(''))).not.toMatch(/[\uFDD0-\uFDEF]/);
        },
      ),
    );
  });

  test('stay out of what is no page', () => {
    expect(unmarked(`{"more":"${standIn}"}`)).toBe('{"more":"More"}');
  });

  test('are marked by the translator, and only they', () => {
    const sets = [
      { language: 'fr', words: { 'step.go': 'Aller' } },
      { language: 'en', words: { 'step.go': 'Go', 'task.boil': 'Boil' } },
    ];
    const { word } = createTranslator('fr', 'fr-FR', sets, marked);
    expect(word('step', 'go')).toBe('Aller');
    expect(word('task', 'boil')).toBe(marked('Boil', 'en'));
  });

  test('tell of another script and direction, and of nothing where the language is the same', () => {
    expect(foreign('he', 'ja')).toEqual({ lang: 'he', dir: 'rtl', 'data-script-system': 'Hebr' });
    expect(foreign('ja', 'ja')).toEqual({});
  });
});
