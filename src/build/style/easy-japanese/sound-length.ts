import type { TextlintRuleModule } from '@textlint/types';
import { tokenize } from 'kuromojin';

/** Sentences with too many morae, names excluded. */
export const soundLength: TextlintRuleModule = (context, options) => {
  const { max } = options as { max: number };
  const { Syntax, RuleError, report, getSource, locator } = context;
  return {
    async [Syntax.Paragraph](node) {
      for (const { text, start } of sentencesIn(getSource(node))) {
        const morae = await moraeIn(text.replace(/『[^』]*』|「[^」]*」/g, ''));
        // Reported at the end: the sentence may begin with a name.
        if (morae > max) report(node, new RuleError(String(morae), { padding: locator.at(start + text.length - 1) }));
      }
    },
  };
};

/** Kana that form a mora with the previous one. */
const JOINED = /[ァィゥェォャュョヮぁぃぅぇぉゃゅょゎ]/g;

/** The number of morae: one per kana, including long vowels, ん and っ. Characters without a reading count as one. */
export async function moraeIn(text: string): Promise<number> {
  const words = (await tokenize(text)).filter(({ pos }) => pos !== '記号');
  return words.reduce((sum, { reading, surface_form: word }) => sum + (reading ?? word).replace(JOINED, '').length, 0);
}

/** A sentence with its end mark, brackets and quotes included. */
const SENTENCE = /(?:『[^』]*』|「[^」]*」|（[^）]*）|[^。？！])+[。？！]?/g;

export function sentencesIn(text: string): { text: string; start: number }[] {
  return [...text.matchAll(SENTENCE)].map((found) => ({ text: found[0], start: found.index }));
}
