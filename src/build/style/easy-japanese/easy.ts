import technical from 'textlint-rule-preset-ja-technical-writing';
import { from } from '../japanese/preset.ts';
import type { TextlintRule } from '../textlint.ts';
import { honorific } from './honorific.ts';
import { passive } from './passive.ts';
import { soundLength } from './sound-length.ts';

/** A name in a sentence is read at once, however long it is: of a label, of a page. */
const NAMES = [String.raw`/『[^』]*』/g`, String.raw`/「[^」]*」/g`];

/** The characters of a sentence, its commas, and how long it takes to say: in morae, a kana each. */
const LONGEST = 50;
const COMMAS = 2;
const MORAE = 60;

/** What is asked of an edition in easy Japanese beside, or instead of, what is asked of Japanese. */
export const EASY: Readonly<Record<string, TextlintRule>> = {
  'sentence-length': {
    ...from(technical, 'sentence-length', { max: LONGEST, skipPatterns: NAMES }),
    code: 'style-sentence-long',
    says: `A sentence has more than ${LONGEST} characters`,
    hint: 'Who reads slowly has forgotten its beginning at its end. Say one thing in each sentence.',
  },
  'sound-length': {
    rule: soundLength,
    options: { max: MORAE },
    code: 'style-sentence-long',
    says: `A sentence takes more than ${MORAE} kana to say`,
    hint: 'Who sounds out each word has forgotten its beginning at its end. Say one thing in each sentence.',
    sentencesOnly: true,
  },
  'max-ten': {
    ...from(technical, 'max-ten', { max: COMMAS }),
    code: 'style-commas',
    says: `A sentence has more than ${COMMAS} commas`,
    hint: 'Each comma is one more thing to keep in mind. Make it two sentences, or a list.',
  },
  'max-kanji-continuous-len': {
    ...from(technical, 'max-kanji-continuous-len', { max: 4 }),
    code: 'style-kanji-run',
    says: 'More than four kanji stand in a row',
    hint: 'Such a word has to be looked up in parts. Say it with kana between: `使える時間` for `有効期限内`.',
  },
  'no-doubled-joshi': {
    ...from(technical, 'no-doubled-joshi', { min_interval: 1, allow: ['が'] }),
    code: 'style-particle-twice',
    says: 'A particle stands twice with nothing between that parts them',
    hint: 'Say one of the two in another way, or make it two sentences.',
  },
  honorific: {
    rule: honorific,
    code: 'style-honorific',
    says: 'This is an honorific beyond です and ます',
    hint: 'Learners meet other honorifics late. Say it plainly: `見てください` for `ご覧ください`, `人` for `方`.',
  },
  passive: {
    rule: passive,
    code: 'style-passive',
    says: 'This is said in the passive',
    hint: 'Who does what is harder to see in it. Say who does it, or what happens: `出ます` for `表示されます`.',
  },
};
