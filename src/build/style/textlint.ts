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

/**
 * How many characters textlint is shown at a time: what cuts sentences goes through all that stands before a text, for each
 * rule anew. No rule looks from one text to another.
 */
const AT_ONCE = 400;

/** Reads the texts of one file with textlint. */
export async function readWithTextlint(
  rules: Readonly<Record<string, TextlintRule>>,
  texts: readonly StyleText[],
): Promise<StyleFault[]> {
  const faults: StyleFault[] = [];
  let from = 0;
  for (const run of inRuns(texts)) {
    const start = from;
    faults.push(...(await readRun(rules, run)).map((fault) => ({ ...fault, block: start + fault.block })));
    from += run.length;
  }
  return faults;
}

/** The texts in their order, some at a time. */
function inRuns(texts: readonly StyleText[]): StyleText[][] {
  const runs: StyleText[][] = [];
  let length = Infinity;
  for (const text of texts) {
    if (length >= AT_ONCE) {
      runs.push([]);
      length = 0;
    }
    runs.at(-1)?.push(text);
    length += text.text.length;
  }
  return runs;
}

/** Reads some texts that follow each other. */
async function readRun(
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
