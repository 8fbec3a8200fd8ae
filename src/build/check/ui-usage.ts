import { interviewCodeProblems } from '../../../machines/diagnosis/index.ts';
import { caseProblems } from '../../../machines/walkthrough/index.ts';
import { productWords } from '../../../machines/simulator/simulator.parse.ts';
import { suggest, type Problem } from '../../../machines/problem.ts';
import type { Library } from '../../content/index.ts';
import { KEPT_IDS } from '../../ui/kept/list.ts';

/** A text of the code and its path, relative to the project's root. */
export interface SourceFile {
  file: string;
  text: string;
}

/** `t('key'`, and `word('group'` whose keys are named by content. */
const CALL = /\b(t|word)\(\s*(['"`])([^'"`$]*)\2/g;
/** A key chosen by a condition: every text in quotes that looks like a key counts as used. */
const KEY_LIKE = /(['"`])([a-z]+\.[A-Za-z.-]+)\1/g;

/**
 * Interface words that no code uses, and words that code uses and no language has.
 * The compiler knows the second kind in TypeScript; this finds it everywhere, with the line.
 */
export function checkUiUsage(library: Library, sources: readonly SourceFile[]): Problem[] {
  const { source } = library.site;
  const words = Object.keys(library.ui.get(source) ?? {});
  const used = new Set<string>();
  const groups = new Set<string>();
  const problems: Problem[] = [];
  for (const { file, text } of sources) {
    for (const [, , key = ''] of text.matchAll(KEY_LIKE)) used.add(key);
    for (const call of text.matchAll(CALL)) {
      const [, kind, , name = ''] = call;
      if (kind === 'word') groups.add(name);
      else if (words.includes(name)) used.add(name);
      else {
        const line = text.slice(0, call.index).split('\n').length;
        problems.push({
          code: 'ui-word-missing',
          message: `The code asks for \`${name}\`, which content/ui/${source}.json does not have.`,
          hint: suggest(name, words),
          file,
          line,
        });
      }
    }
  }
  const named = namesInContent(library);
  for (const key of words) {
    const [group = '', ...rest] = key.split('.');
    if (group === 'product' && !named['product']) continue;
    if (used.has(key) || (groups.has(group) && (named[group] ?? []).includes(rest.join('.')))) continue;
    const file = `content/ui/${source}.json`;
    problems.push({
      code: 'ui-word-unused',
      message: `Nothing uses \`${key}\`.`,
      hint: 'Remove it from every language.',
      file,
      line: library.yaml.get(file)?.lineOf(key.split('.')) ?? 1,
    });
  }
  for (const [group, names] of Object.entries(named)) {
    for (const name of names) {
      if (!groups.has(group) || words.includes(`${group}.${name}`)) continue;
      const file = `content/ui/${source}.json`;
      problems.push({
        code: 'ui-word-missing',
        message: `\`${group}.${name}\` has no words.`,
        hint: `Add \`"${name}"\` to \`"${group}"\` in every language.`,
        file,
        line: library.yaml.get(file)?.lineOf([group]) ?? 1,
      });
    }
  }
  return problems;
}

/** The groups of words whose keys content chooses. */
function namesInContent({ site, simulator }: Library): Record<string, readonly string[]> {
  return {
    task: site.tasks,
    platform: site.platforms,
    method: site.methods,
    kind: ['problem', 'reference'],
    corner: ['top-left', 'top-right', 'bottom-left', 'bottom-right'],
    // Whatever is kept on a reader's device is named, and why.
    kept: KEPT_IDS,
    keptWhy: KEPT_IDS,
    // Without a product none is asked for, and what is left over does no harm.
    ...(simulator && { product: productWords(simulator) }),
    codeFault: [...new Set([...caseProblems, ...interviewCodeProblems]), 'failed'],
  };
}
