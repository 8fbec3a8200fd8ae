import { TextlintKernel, type TextlintKernelRule } from '@textlint/kernel';
import { excerpt, type StyleFault, type StyleText } from './engine.ts';
import { EXTENSION, prosePlugin } from './prose-plugin.ts';

/** A rule of textlint with our messages. */
export interface TextlintRule {
  rule: TextlintKernelRule['rule'];
  options?: Readonly<Record<string, unknown>>;
  code: string;
  /** The message, without the text that follows. */
  says: string;
  hint: string;
  /** Only for sentences, not for titles. */
  sentencesOnly?: true;
}

const kernel = new TextlintKernel();

/** Characters per call: each rule processes the whole input for each text, which takes quadratic time. */
const AT_ONCE = 400;

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
    // textlint reports an error in a rule as a message without a rule.
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

export interface Preset {
  rules: Readonly<Record<string, TextlintRule['rule']>>;
}

/** A rule of a preset with options. */
export function from(
  { rules }: Preset,
  name: string,
  options: TextlintRule['options'] = {},
): Required<Pick<TextlintRule, 'rule' | 'options'>> {
  const rule = rules[name];
  if (!rule) throw new Error(`textlint's preset has no rule \`${name}\`.`);
  return { rule, options };
}
