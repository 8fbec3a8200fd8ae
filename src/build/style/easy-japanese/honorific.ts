import type { TextlintRuleModule } from '@textlint/types';
import { tokenize } from 'kuromojin';

/** Verbs that raise who does it, or lower who speaks, in the form in which a dictionary has them. */
const VERBS = new Set([
  ...['いただく', '頂く', 'いただける', 'くださる', '下さる', 'なさる', 'いらっしゃる', 'おっしゃる', 'ござる', 'おる'],
  ...[
    '申す',
    '申し上げる',
    '伺う',
    'うかがう',
    '参る',
    'まいる',
    'いたす',
    '致す',
    '存じる',
    '承る',
    '差し上げる',
    '拝見',
  ],
]);

/** Words in which お or ご is part of the word, and which everybody knows so. */
const WHOLE = /^お(?:知らせ|金|茶|湯|菓子|腹|店|かけ|願い|手本)|^ご(?:飯|み)/;

/** Honorifics beyond です and ます: お and ご before a word, verbs of respect, 方 for a person. `ください` is a plain request. */
export const honorific: TextlintRuleModule = (context) => {
  const { Syntax, RuleError, report, getSource, locator } = context;
  return {
    async [Syntax.Str](node) {
      const text = getSource(node);
      const tell = (start: number, word: string): void =>
        report(node, new RuleError(word, { padding: locator.range([start, start + word.length]) }));
      for (const { pos, pos_detail_1: kind, basic_form: verb, surface_form: word, ...more } of await tokenize(text)) {
        const start = more.word_position - 1;
        const isPrefix = pos === '接頭詞' && /^[おごお御]$/.test(word) && !WHOLE.test(text.slice(start));
        const isVerb = pos === '動詞' && VERBS.has(verb) && !/^(?:ください|下さい)/.test(text.slice(start));
        // 使い方 is a way, 右の方 a side: a person is read otherwise.
        const isPerson = word === '様' || (word === '方' && kind === '非自立' && more.reading === 'カタ');
        if (isPrefix || isVerb || isPerson || /^ご覧/.test(word)) tell(start, word);
      }
    },
  };
};
