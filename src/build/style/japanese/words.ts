import technical from 'textlint-rule-preset-ja-technical-writing';
import { type TextlintRule, from } from '../textlint.ts';

export const WORDS: Readonly<Record<string, TextlintRule>> = {
  'ja-no-successive-word': {
    ...from(technical, 'ja-no-successive-word'),
    code: 'style-word-twice',
    says: 'A word is repeated',
    hint: 'Remove one of the two.',
  },
  'ja-no-weak-phrase': {
    ...from(technical, 'ja-no-weak-phrase'),
    code: 'style-weak',
    says: 'This is vague',
    hint: 'Be definite, or state the condition: `〜のことがあります`.',
  },
  'ja-no-abusage': {
    ...from(technical, 'ja-no-abusage'),
    code: 'style-misuse',
    says: 'This word is often misused',
    hint: 'Use the correct word.',
  },
  'ja-no-redundant-expression': {
    ...from(technical, 'ja-no-redundant-expression'),
    code: 'style-wordy',
    says: 'This can be said in fewer words',
    hint: 'Write the verb alone: `〜できます` for `〜することができます`.',
  },
};
