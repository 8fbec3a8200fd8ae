import technical from 'textlint-rule-preset-ja-technical-writing';
import type { TextlintRule } from '../textlint.ts';
import { politeEnding } from './polite-ending.ts';
import { from } from './preset.ts';

/** The characters of a sentence, and the commas in it, that a reader takes in at once. */
const LONGEST = 100;
const COMMAS = 3;

/** How sentences are built. */
export const SENTENCES: Readonly<Record<string, TextlintRule>> = {
  'sentence-length': {
    ...from(technical, 'sentence-length', { max: LONGEST }),
    code: 'style-sentence-long',
    says: `A sentence has more than ${LONGEST} characters`,
    hint: 'Make it two sentences, or a list.',
  },
  'max-ten': {
    ...from(technical, 'max-ten', { max: COMMAS }),
    code: 'style-commas',
    says: `A sentence has more than ${COMMAS} commas`,
    hint: 'Make it two sentences, or a list.',
  },
  'max-kanji-continuous-len': {
    ...from(technical, 'max-kanji-continuous-len', { max: 8 }),
    code: 'style-kanji-run',
    says: 'More than eight kanji stand in a row',
    hint: 'Part them with kana: `有効化完了通知` is `有効化が完了したという通知`.',
  },
  'polite-ending': {
    rule: politeEnding,
    code: 'style-desu-masu',
    says: 'A sentence ends in a plain form',
    hint: 'End it in です, ます or ください.',
    sentencesOnly: true,
  },
  'ja-no-mixed-period': {
    ...from(technical, 'ja-no-mixed-period', {
      periodMark: '。',
      allowPeriodMarks: ['：', '？', '！', '…', '」', '）'],
    }),
    code: 'style-period',
    says: 'A sentence does not end in `。`',
    hint: 'End it in `。`; a caption or a heading has none.',
    sentencesOnly: true,
  },
  'no-double-negative-ja': {
    ...from(technical, 'no-double-negative-ja'),
    code: 'style-double-negative',
    says: 'A negation negates another',
    hint: 'Say what is the case: `〜しなければなりません` for `〜しないわけにはいきません`.',
  },
  'no-dropping-the-ra': {
    ...from(technical, 'no-dropping-the-ra'),
    code: 'style-ra',
    says: 'A verb has lost its ら',
    hint: 'Write `見られる`, `来られる`, `食べられる`.',
  },
  'no-doubled-conjunctive-particle-ga': {
    ...from(technical, 'no-doubled-conjunctive-particle-ga'),
    code: 'style-ga-twice',
    says: 'The conjunction `が` stands twice in a sentence',
    hint: 'Make it two sentences.',
  },
  'no-doubled-conjunction': {
    ...from(technical, 'no-doubled-conjunction'),
    code: 'style-conjunction-twice',
    says: 'Two sentences in a row begin with the same conjunction',
    hint: 'Leave one out.',
  },
  'no-doubled-joshi': {
    ...from(technical, 'no-doubled-joshi', { min_interval: 1 }),
    code: 'style-particle-twice',
    says: 'A particle stands twice with nothing between that parts them',
    hint: 'Say one of the two in another way, or make it two sentences.',
  },
};
