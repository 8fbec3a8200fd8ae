import type { TextlintRuleModule } from '@textlint/types';
import { tokenize } from 'kuromojin';

/** A sentence with its `。`, brackets and quotes included. */
const SENTENCE = /(?:『[^』]*』|「[^」]*」|（[^）]*）|[^。])+。/g;
const POLITE = new Set(['です', 'ます']);
const INFLECTED = new Set(['動詞', '形容詞', '助動詞']);

/**
 * Sentences that end in a plain form (`開く。`, `届いた。`), where readers are addressed politely. textlint's own rule
 * compares です・ます with である only. Sentences may end in a noun.
 */
export const politeEnding: TextlintRuleModule = (context) => {
  const { Syntax, RuleError, report, getSource, locator } = context;
  return {
    async [Syntax.Paragraph](node) {
      const text = getSource(node);
      for (const found of text.matchAll(SENTENCE)) {
        const words = (await tokenize(found[0])).filter(({ pos }) => pos !== '記号' && pos !== '助詞');
        const last = words.at(-1);
        if (!last || !INFLECTED.has(last.pos) || last.conjugated_form !== '基本形') continue;
        if (words.slice(-3).some(({ basic_form }) => POLITE.has(basic_form))) continue;
        const end = found.index + found[0].length - 1;
        report(node, new RuleError('plain form', { padding: locator.at(Math.max(0, end - 1)) }));
      }
    },
  };
};
