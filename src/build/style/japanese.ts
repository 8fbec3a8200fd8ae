import { TextlintKernel, type TextlintKernelOptions, type TextlintKernelRule } from '@textlint/kernel';
import technical from 'textlint-rule-preset-ja-technical-writing';
import jtf from 'textlint-rule-preset-jtf-style';
import { memoized } from '../../i18n/index.ts';
import { excerpt, type Engine, type StyleFault } from './engine.ts';

interface Wording {
  code: string;
  says: string;
  hint: string;
  options: Readonly<Record<string, unknown>>;
}

function says(code: string, message: string, hint: string, options: Wording['options'] = {}): Wording {
  return { code, says: message, hint, options };
}

const SPLIT = 'Split it into two sentences, or make a list.';
const REPHRASE = 'Rephrase one of them, or split the sentence.';
const INVISIBLE = says('style-character', 'There is an invisible or combined character', 'Type the word again.');
const WIDE = 'Latin letters and digits are half as wide as kanji (`A1`, not `Ａ１`)';

/**
 * Rules of textlint that matter to readers. Not included: no `？`, since the diagnosis asks questions; long vowels at
 * word ends (`セキュリティー`), since products differ; kanji that could be kana, since the glossary decides.
 */
const JAPANESE: Readonly<Record<string, Wording>> = {
  'sentence-length': says('style-sentence-long', 'A sentence has more than 100 characters', SPLIT, { max: 100 }),
  'max-ten': says('style-commas', 'A sentence has more than 3 commas', SPLIT, { max: 3 }),
  'no-mix-dearu-desumasu': says(
    'style-desu-masu',
    'A sentence ends in である or だ',
    'End it in です, ます or ください.',
  ),
  'ja-no-mixed-period': says(
    'style-period',
    'A sentence does not end in `。`',
    'End it in `。`; a caption or a heading has none.',
    { periodMark: '。', allowPeriodMarks: ['：', '？', '！', '…', '」', '）'] },
  ),
  'no-double-negative-ja': says(
    'style-double-negative',
    'A double negation',
    'Use a positive form: `〜しなければなりません` for `〜しないわけにはいきません`.',
  ),
  'no-dropping-the-ra': says('style-ra', 'A verb has lost its ら', 'Write `見られる`, `来られる`, `食べられる`.'),
  'no-doubled-conjunctive-particle-ga': says(
    'style-ga-twice',
    'A sentence has the conjunction `が` twice',
    'Split it into two sentences.',
  ),
  'no-doubled-conjunction': says(
    'style-conjunction-twice',
    'Two sentences in a row begin with the same conjunction',
    'Remove one.',
  ),
  'max-kanji-continuous-len': says(
    'style-kanji-run',
    'There are more than eight kanji in a row',
    'Add kana in between: `有効化完了通知` is `有効化が完了したという通知`.',
    { max: 8 },
  ),
  'no-doubled-joshi': says('style-particle-twice', 'A particle is repeated without a break', REPHRASE, {
    min_interval: 1,
  }),
  'ja-no-successive-word': says('style-word-twice', 'A word is repeated', 'Remove one of the two.'),
  'ja-no-weak-phrase': says(
    'style-weak',
    'This is vague',
    'Be definite, or state the condition: `〜のことがあります`.',
  ),
  'ja-no-redundant-expression': says(
    'style-wordy',
    'This can be said in fewer words',
    'Write the verb alone: `〜できます` for `〜することができます`.',
  ),
  'ja-unnatural-alphabet': says(
    'style-stray-letter',
    'There is a single Latin letter between kana, probably a typing error',
    'Type the word again.',
    // Vowels and `n` occur alone while typing kana. Full-width letters have their own rule.
    { allow: [...'aiueon', '/[A-Z]/', '/[Ａ-Ｚａ-ｚ]/'] },
  ),
  'no-unmatched-pair': says('style-bracket', 'A bracket has no partner', 'Add the other one, or remove this one.'),
  'no-hankaku-kana': says('style-half-width-kana', 'There are half-width kana', 'Type them in full width.'),
  'no-nfd': INVISIBLE,
  'no-invalid-control-character': INVISIBLE,
  'no-zero-width-spaces': INVISIBLE,
  '2.1.8.算用数字': says('style-full-width', WIDE, 'Type the digits in half width.'),
  '2.1.9.アルファベット': says('style-full-width', WIDE, 'Type the letters in half width.'),
  '3.1.1.全角文字と半角文字の間': says(
    'style-space',
    'There is a space between Latin letters and kana or kanji',
    'Remove it: `QRコード`.',
  ),
  '3.1.2.全角文字どうし': says('style-space', 'There is a space between kana or kanji', 'Remove it.'),
};

/** Learners know かもしれません long before 可能性があります. */
const { 'ja-no-weak-phrase': _, ...FOR_LEARNERS } = JAPANESE;

/** やさしい日本語: the same with stricter limits. The edition lists its vocabulary. */
const EASY: Readonly<Record<string, Wording>> = {
  ...FOR_LEARNERS,
  'sentence-length': says(
    'style-sentence-long',
    'A sentence has more than 50 characters',
    'Slow readers forget how it started. Write one thing per sentence.',
    // Names in quotes do not count for length.
    { max: 50, skipPatterns: [String.raw`/『[^』]*』/g`, String.raw`/「[^」]*」/g`] },
  ),
  'max-ten': says('style-commas', 'A sentence has more than 2 commas', SPLIT, { max: 2 }),
  'max-kanji-continuous-len': says(
    'style-kanji-run',
    'There are more than four kanji in a row',
    'Long kanji words are hard to look up. Use kana in between: `使える時間` for `有効期限内`.',
    { max: 4 },
  ),
  'no-doubled-joshi': says('style-particle-twice', 'A particle is repeated without a break', REPHRASE, {
    min_interval: 1,
    allow: ['が'],
  }),
};

const NOT_FOR_TITLES = new Set([
  ...['sentence-length', 'max-ten', 'no-mix-dearu-desumasu', 'ja-no-mixed-period', 'no-double-negative-ja'],
  ...['no-doubled-conjunctive-particle-ga', 'no-doubled-conjunction'],
]);

function engineOf(wordings: Readonly<Record<string, Wording>>): Engine {
  const rules = Object.entries(wordings).map(([ruleId, { options }]): TextlintKernelRule => {
    const rule = technical.rules[ruleId] ?? jtf.rules[ruleId];
    if (!rule) throw new Error(`textlint's presets have no rule \`${ruleId}\`.`);
    return { ruleId, rule, options };
  });
  const forTitles = rules.filter(({ ruleId }) => !NOT_FOR_TITLES.has(ruleId));
  const readText = memoized((text) => faultsIn(text, rules, wordings));
  const readTitle = memoized((text) => faultsIn(text, forTitles, wordings));
  return {
    // Quoted labels are not part of the sentence. Double quotes, since a label may already be in quotes.
    nameOf: (text) => `『${text}』`,
    read: ({ kind, text }) => (kind === 'text' ? readText : readTitle)(text),
  };
}

const kernel = new TextlintKernel();

async function faultsIn(
  text: string,
  rules: TextlintKernelRule[],
  wordings: Readonly<Record<string, Wording>>,
): Promise<StyleFault[]> {
  if (text === '') return [];
  const { messages } = await kernel.lintText(text, {
    ext: EXTENSION,
    filePath: `text${EXTENSION}`,
    plugins: [{ pluginId: 'prose', plugin: prosePlugin, options: true }],
    rules,
  });
  return messages.map(({ ruleId, message, loc, range: [from, to], fix }) => {
    const wording = wordings[ruleId];
    // textlint reports an error in a rule as a message without a rule.
    if (!wording) throw new Error(`textlint: ${message}`);
    const fixed = fix && fix.text !== text.slice(from, to) && fix.text.trim() !== '' ? `Write \`${fix.text}\`. ` : '';
    const start = loc.start.column - 1;
    const end = start + to - from;
    return {
      code: wording.code,
      message: `${wording.says}: \`${excerpt(text, start, end)}\`.`,
      hint: fixed + wording.hint,
      start,
      end,
    };
  });
}

/** The file extension that makes textlint use the plugin below. */
const EXTENSION = '.prose';

/** Shows a text as one paragraph: textlint knows no MDX, and many rules skip headings. */
const prosePlugin = {
  Processor: class {
    availableExtensions(): string[] {
      return [EXTENSION];
    }
    processor() {
      return {
        preProcess(text: string) {
          const end = { line: 1, column: text.length };
          const place = { raw: text, range: [0, text.length], loc: { start: { line: 1, column: 0 }, end } };
          const word = { type: 'Str', value: text, ...place };
          const paragraph = { type: 'Paragraph', children: [word], ...place };
          return { type: 'Document', children: [paragraph], ...place };
        },
        postProcess: (messages: never[], filePath = EXTENSION) => ({ messages, filePath }),
      };
    }
  },
} as unknown as NonNullable<TextlintKernelOptions['plugins']>[number]['plugin'];

export const japanese = engineOf(JAPANESE);
export const easyJapanese = engineOf(EASY);
