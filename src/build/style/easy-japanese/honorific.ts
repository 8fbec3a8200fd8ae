import type { TextlintRuleModule } from '@textlint/types';
import { tokenize } from 'kuromojin';

type Token = Awaited<ReturnType<typeof tokenize>>[number];

/** Respectful and humble verbs in dictionary form. */
const VERBS = new Set([
  ...['いただく', '頂く', 'いただける', 'くださる', '下さる', 'なさる', 'いらっしゃる', 'おっしゃる', 'ござる', 'おる'],
  ...['申す', '申し上げる', '伺う', 'うかがう', '参る', 'まいる', 'いたす', '致す', '存じる', '承る', '差し上げる'],
]);

/** Common words with お or ご as a fixed part. */
const WHOLE = /^お(?:知らせ|金|茶|湯|菓子|腹|店|願い)|^ご(?:飯|み)/;

/**
 * Honorifics other than です and ます: the prefixes お and ご, respectful verbs, 方 for a person. `ください` is a plain request.
 */
export const honorific: TextlintRuleModule = (context) => {
  const { Syntax, RuleError, report, getSource, locator } = context;
  return {
    async [Syntax.Str](node) {
      const text = getSource(node);
      const tokens = await tokenize(text);
      for (const [index, token] of tokens.entries()) {
        const { surface_form: word, word_position: at } = token;
        const start = at - 1;
        if (!isRaised(token, text.slice(start)) && !isPerson(tokens, index)) continue;
        report(node, new RuleError(word, { padding: locator.range([start, start + word.length]) }));
      }
    },
  };
};

/** Whether a word is an honorific. @param rest the text from the word on */
function isRaised({ pos, basic_form: verb, surface_form: word }: Token, rest: string): boolean {
  if (pos === '接頭詞') return /^[おご御]$/.test(word) && !WHOLE.test(rest);
  if (pos === '動詞') return VERBS.has(verb) && !/^(?:ください|下さい)/.test(rest);
  return word === '様' || /^(?:お客|ご覧|拝見)/.test(word);
}

/** Whether 方 is a person: after a verb, unless two things are compared (する方が早い), or after 初めての. */
function isPerson(tokens: readonly Token[], index: number): boolean {
  const [token, before, earlier] = [tokens[index], tokens[index - 1], tokens[index - 2]];
  if (token?.surface_form !== '方' || token.pos_detail_1 !== '非自立') return false;
  const compares = tokens[index + 1]?.surface_form === 'が' && tokens[index + 2]?.pos === '形容詞';
  const does = before?.pos === '動詞' || before?.pos === '助動詞';
  return (does && !compares) || (before?.surface_form === 'の' && earlier?.pos === '副詞');
}
