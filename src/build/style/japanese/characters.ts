import technical from 'textlint-rule-preset-ja-technical-writing';
import jtf from 'textlint-rule-preset-jtf-style';
import type { TextlintRule } from '../textlint.ts';
import { from } from './preset.ts';

const CHARACTER = {
  code: 'style-character',
  says: 'A character stands here that cannot be seen or is put together of two',
  hint: 'Type the word anew.',
};
const WIDE = {
  code: 'style-full-width',
  says: 'Latin letters and digits are half as wide as kanji (`A1`, not `Ａ１`)',
};

/** How letters, brackets and spaces are typed. */
export const CHARACTERS: Readonly<Record<string, TextlintRule>> = {
  'ja-unnatural-alphabet': {
    // Vowels and `n` stand alone where kana are typed; what is too wide is told by another rule.
    ...from(technical, 'ja-unnatural-alphabet', { allow: [...'aiueon', '/[A-Z]/', '/[Ａ-Ｚａ-ｚ]/'] }),
    code: 'style-stray-letter',
    says: 'A single Latin letter stands between kana, as when the input slips',
    hint: 'Type the word anew.',
  },
  'no-unmatched-pair': {
    ...from(technical, 'no-unmatched-pair'),
    code: 'style-bracket',
    says: 'A bracket is opened or closed alone',
    hint: 'Add the other one, or remove this one.',
  },
  'no-hankaku-kana': {
    ...from(technical, 'no-hankaku-kana'),
    code: 'style-half-width-kana',
    says: 'Kana are half as wide as they should be',
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
    says: 'A space parts Latin letters from kana or kanji',
    hint: 'Leave it out: `QRコード`.',
  },
  'space-between-wide': {
    ...from(jtf, '3.1.2.全角文字どうし'),
    code: 'style-space',
    says: 'A space stands between kana or kanji',
    hint: 'Leave it out.',
  },
};
