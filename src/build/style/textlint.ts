import { TextlintKernel, type TextlintKernelRule } from '@textlint/kernel';
import { excerpt, type StyleFault, type StyleText } from './engine.ts';
import { EXTENSION, prosePlugin } from './prose-plugin.ts';

/** One rule of textlint, and what it says in this house's words. */
export interface TextlintRule {
  rule: TextlintKernelRule['rule'];
  options?: Readonly<Record<string, unknown>>;
  code: string;
  /** What is wrong, without the words that are shown after it. */
  says: string;
  hint: string;
  /** Titles are no sentences: this rule is not for them. */
  sentencesOnly?: true;
}

const kernel = new TextlintKernel();

/** Reads the texts of one file with textlint. */
export async function readWithTextlint(
  rules: Readonly<Record<string, TextlintRule>>,
  texts: readonly StyleText[],
): Promise<StyleFault[]> {
  const source = texts.map(({ text }) => text).join('\n');
  const { messages } = await kernel.lintText(source, {
    ext: EXTENSION,
    filePath: `text${EXTENSION}`,
    plugins: [{ pluginId: 'prose', plugin: prosePlugin(texts), options: true }],
    rules: Object.entries(rules).map(([ruleId, { rule, options = {} }]) => ({ ruleId, rule, options })),
  });
  return messages.flatMap(({ ruleId, range, loc, fix }): StyleFault[] => {
    const known = rules[ruleId];
    const block = loc.start.line - 1;
    const { kind, text } = texts[block] ?? {};
    // A rule that itself fails is told by textlint as a message without a rule.
    if (!known || text === undefined)
      throw new Error(`textlint: rule \`${ruleId}\` found something that is not there.`);
    if (kind === 'title' && known.sentencesOnly) return [];
    const start = loc.start.column - 1;
    const [from, to] = range;
    const wrong = source.slice(from, to);
    const fixed = fix && fix.text !== wrong && fix.text.trim() !== '' ? `Write \`${fix.text}\`. ` : '';
    return [
      {
        code: known.code,
        message: `${known.says}: \`${excerpt(text, start, start + to - from)}\`.`,
        hint: `${fixed}${known.hint}`.trim(),
        block,
        start,
      },
    ];
  });
}
