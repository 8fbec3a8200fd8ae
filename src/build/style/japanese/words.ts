import technical from 'textlint-rule-preset-ja-technical-writing';
import type { TextlintRule } from '../textlint.ts';
import { from } from './preset.ts';

/** Which words are chosen. */
export const WORDS: Readonly<Record<string, TextlintRule>> = {
  'ja-no-successive-word': {
    ...from(technical, 'ja-no-successive-word'),
    code: 'style-word-twice',
    says: 'A word stands twice in a row',
    hint: 'Remove one of the two.',
  },
  'ja-no-weak-phrase': {
    ...from(technical, 'ja-no-weak-phrase'),
    code: 'style-weak',
    says: 'This leaves the reader in doubt',
    hint: 'Say it outright, or say when it is so: `〜のことがあります`.',
  },
  'ja-no-abusage': {
    ...from(technical, 'ja-no-abusage'),
    code: 'style-misuse',
    says: 'A word is often misused in this way',
    hint: 'Use the word that is meant.',
  },
  'ja-no-redundant-expression': {
    ...from(technical, 'ja-no-redundant-expression'),
    code: 'style-wordy',
    says: 'This can be said in fewer words',
    hint: 'Write the verb alone: `〜できます` for `〜することができます`.',
  },
};
