import type { TextlintRuleModule } from '@textlint/types';
import { sentencesIn } from './sentences.ts';
import { moraeIn } from './morae.ts';

/** Sentences that take long to say. A name is read at once. */
export const soundLength: TextlintRuleModule = (context, options) => {
  const { max } = options as { max: number };
  const { Syntax, RuleError, report, getSource, locator } = context;
  return {
    async [Syntax.Paragraph](node) {
      for (const { text, start } of sentencesIn(getSource(node))) {
        const morae = await moraeIn(text.replace(/『[^』]*』|「[^」]*」/g, ''));
        // Told at its end: it may begin with a name, which is not the writer's.
        if (morae > max) report(node, new RuleError(String(morae), { padding: locator.at(start + text.length - 1) }));
      }
    },
  };
};
