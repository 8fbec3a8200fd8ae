import technical from 'textlint-rule-preset-ja-technical-writing';
import jtf from 'textlint-rule-preset-jtf-style';
import { type TextlintRule, from } from '../textlint.ts';

const CHARACTER = {
  code: 'style-character',
  says: 'There is an invisible or combined character',
  hint: 'Type the word again.',
};
const WIDE = {
  code: 'style-full-width',
  says: 'Latin letters and digits are half as wide as kanji (`A1`, not `Ａ１`)',
};

export const CHARACTERS: Readonly<Record<string, TextlintRule>> = {
  'ja-unnatural-alphabet': {
    // Vowels and `n` occur alone while typing kana. Full-width letters have their own rule.
    ...from(technical, 'ja-unnatural-alphabet', { allow: [...'aiueon', '/[A-Z]/', '/[Ａ-Ｚａ-ｚ]/'] }),
    code: 'style-stray-letter',
    says: 'There is a single Latin letter between kana, probably a typing error',
    hint: 'Type the word again.',
  },
  'no-unmatched-pair': {
    ...from(technical, 'no-unmatched-pair'),
    code: 'style-bracket',
    says: 'A bracket has no partner',
    hint: 'Add the other one, or remove this one.',
  },
  'no-hankaku-kana': {
    ...from(technical, 'no-hankaku-kana'),
    code: 'style-half-width-kana',
    says: 'There are half-width kana',
    hint: 'Type them in full width.',
  },
  'no-nfd': { ...from(technical, 'no-nfd'), ...CHARACTER },
  'no-invalid-control-character': { ...from(technical, 'no-invalid-control-character'), ...CHARACTER },
  'no-zero-width-spaces': { ...from(technical, 'no-zero-width-spaces'), ...CHARACTER },
  'full-width-digits': { ...from(jtf, '2.1.8.算用数字'), ...WIDE, hint: 'Type the digits in half width.' },
  'full-width-letters': { ...from(jtf, '2.1.9.アルファベット'), ...WIDE, hint: 'Type the letters in half width.' },
  'space-between-widths': {
    ...from(jtf, '3.1.1.全角文字と半角文字の間'),
    code: 'style-space',
    says: 'There is a space between Latin letters and kana or kanji',
    hint: 'Remove it: `QRコード`.',
  },
  'space-between-wide': {
    ...from(jtf, '3.1.2.全角文字どうし'),
    code: 'style-space',
    says: 'There is a space between kana or kanji',
    hint: 'Remove it.',
  },
};
