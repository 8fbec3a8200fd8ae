import technical from 'textlint-rule-preset-ja-technical-writing';
import { type TextlintRule, from } from '../textlint.ts';
import { politeEnding } from './polite-ending.ts';

/** Limits of a sentence. */
const MAX_LENGTH = 100;
const MAX_COMMAS = 3;

export const SENTENCES: Readonly<Record<string, TextlintRule>> = {
  'sentence-length': {
    ...from(technical, 'sentence-length', { max: MAX_LENGTH }),
    code: 'style-sentence-long',
    says: `A sentence has more than ${MAX_LENGTH} characters`,
    hint: 'Split it into two sentences, or make a list.',
  },
  'max-ten': {
    ...from(technical, 'max-ten', { max: MAX_COMMAS }),
    code: 'style-commas',
    says: `A sentence has more than ${MAX_COMMAS} commas`,
    hint: 'Split it into two sentences, or make a list.',
  },
  'max-kanji-continuous-len': {
    ...from(technical, 'max-kanji-continuous-len', { max: 8 }),
    code: 'style-kanji-run',
    says: 'There are more than eight kanji in a row',
    hint: 'Add kana in between: `有効化完了通知` is `有効化が完了したという通知`.',
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
    says: 'A double negation',
    hint: 'Use a positive form: `〜しなければなりません` for `〜しないわけにはいきません`.',
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
    says: 'A sentence has the conjunction `が` twice',
    hint: 'Split it into two sentences.',
  },
  'no-doubled-conjunction': {
    ...from(technical, 'no-doubled-conjunction'),
    code: 'style-conjunction-twice',
    says: 'Two sentences in a row begin with the same conjunction',
    hint: 'Remove one.',
  },
  'no-doubled-joshi': {
    ...from(technical, 'no-doubled-joshi', { min_interval: 1 }),
    code: 'style-particle-twice',
    says: 'A particle is repeated without a break',
    hint: 'Rephrase one of them, or split the sentence.',
  },
};
