import technical from 'textlint-rule-preset-ja-technical-writing';
import { from, type TextlintRule } from '../textlint.ts';
import { honorific } from './honorific.ts';
import { passive } from './passive.ts';
import { soundLength } from './sound-length.ts';

/** Names in quotes do not count for length. */
const NAMES = [String.raw`/『[^』]*』/g`, String.raw`/「[^」]*」/g`];

/** Limits of a sentence: characters, commas, and morae. */
const MAX_LENGTH = 50;
const MAX_COMMAS = 2;
const MAX_MORAE = 60;

/** Rules in addition to, or instead of, those for Japanese. */
export const EASY: Readonly<Record<string, TextlintRule>> = {
  'sentence-length': {
    ...from(technical, 'sentence-length', { max: MAX_LENGTH, skipPatterns: NAMES }),
    code: 'style-sentence-long',
    says: `A sentence has more than ${MAX_LENGTH} characters`,
    hint: 'Slow readers forget how it started. Write one thing per sentence.',
  },
  'sound-length': {
    rule: soundLength,
    options: { max: MAX_MORAE },
    code: 'style-sentence-long',
    says: `A sentence takes more than ${MAX_MORAE} kana to say`,
    hint: 'Readers who sound out each word forget how it started. Write one thing per sentence.',
    sentencesOnly: true,
  },
  'max-ten': {
    ...from(technical, 'max-ten', { max: MAX_COMMAS }),
    code: 'style-commas',
    says: `A sentence has more than ${MAX_COMMAS} commas`,
    hint: 'Split it into two sentences, or make a list.',
  },
  'max-kanji-continuous-len': {
    ...from(technical, 'max-kanji-continuous-len', { max: 4 }),
    code: 'style-kanji-run',
    says: 'There are more than four kanji in a row',
    hint: 'Long kanji words are hard to look up. Use kana in between: `使える時間` for `有効期限内`.',
  },
  'no-doubled-joshi': {
    ...from(technical, 'no-doubled-joshi', { min_interval: 1, allow: ['が'] }),
    code: 'style-particle-twice',
    says: 'A particle is repeated without a break',
    hint: 'Rephrase one of them, or split the sentence.',
  },
  honorific: {
    rule: honorific,
    code: 'style-honorific',
    says: 'This is an honorific beyond です and ます',
    hint: 'Learners meet other honorifics late. Use plain words: `見てください` for `ご覧ください`, `人` for `方`.',
  },
  passive: {
    rule: passive,
    code: 'style-passive',
    says: 'This is in the passive',
    hint: 'Write who does it, or what happens: `出ます` for `表示されます`.',
  },
};
