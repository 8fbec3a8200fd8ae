import type { TextlintRuleModule } from '@textlint/types';
import { tokenize } from 'kuromojin';

/** Auxiliaries of the passive. 見られる and 食べられる also mean “can”. */
const AUXILIARIES = new Set(['れる', 'られる']);

/** Only clear passives: られる after a verb like 見る usually means “can”. */
const passiveOf = (before: string | undefined, auxiliary: string): boolean =>
  // After する it is always the passive.
  auxiliary === 'れる' || before === 'する';

/** Verbs in the passive. */
export const passive: TextlintRuleModule = (context) => {
  const { Syntax, RuleError, report, getSource, locator } = context;
  return {
    async [Syntax.Str](node) {
      const tokens = await tokenize(getSource(node));
      for (const [
        index,
        { pos, pos_detail_1: kind, basic_form: form, word_position: at, surface_form: word },
      ] of tokens.entries()) {
        const before = tokens[index - 1];
        if (pos !== '動詞' || kind !== '接尾' || !AUXILIARIES.has(form) || !passiveOf(before?.basic_form, form))
          continue;
        const start = (before?.word_position ?? at) - 1;
        report(node, new RuleError(form, { padding: locator.range([start, at - 1 + word.length]) }));
      }
    },
  };
};
