import { interviewCodeProblems } from '../../../machines/diagnosis/index.ts';
import { caseProblems } from '../../../machines/walkthrough/index.ts';
import { productWords } from '../../../machines/simulator/simulator.parse.ts';
import { fault, suggest, type Problem } from '../../../machines/problem.ts';
import { placesIn, type Library } from '../../content/index.ts';
import { KEPT_IDS } from '../../ui/kept/list.ts';

export interface SourceFile {
  file: string;
  text: string;
}

/** Calls of `t('key')`, and of `word('group')` with keys from content. */
const CALL = /\b(t|word)\(\s*(['"`])([^'"`$]*)\2/g;
/** Quoted texts that look like keys count as used: a condition may choose one. */
const KEY_LIKE = /(['"`])([a-z]+\.[A-Za-z.-]+)\1/g;

/** Interface words that no code uses, and missing ones: TypeScript finds those in `.ts` files only. */
export function checkUiUsage(library: Library, sources: readonly SourceFile[]): Problem[] {
  const { source } = library.site;
  const wordsFile = `content/ui/${source}.json`;
  const at = placesIn(library, wordsFile);
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
        const message = `The code asks for \`${name}\`, which ${wordsFile} does not have.`;
        problems.push(fault('ui-word-missing', message, suggest(name, words), { file, line }));
      }
    }
  }
  const named = namesInContent(library);
  for (const key of words) {
    const [group = '', ...rest] = key.split('.');
    if (group === 'product' && !named['product']) continue;
    if (used.has(key) || (groups.has(group) && (named[group] ?? []).includes(rest.join('.')))) continue;
    const message = `Nothing uses \`${key}\`.`;
    problems.push(fault('ui-word-unused', message, 'Remove it from every language.', at(...key.split('.'))));
  }
  for (const [group, names] of Object.entries(named)) {
    for (const name of names) {
      if (!groups.has(group) || words.includes(`${group}.${name}`)) continue;
      const hint = `Add \`"${name}"\` to \`"${group}"\` in every language.`;
      problems.push(fault('ui-word-missing', `\`${group}.${name}\` has no words.`, hint, at(group)));
    }
  }
  return problems;
}

function namesInContent({ site, simulator }: Library): Record<string, readonly string[]> {
  return {
    task: site.tasks,
    platform: site.platforms,
    method: site.methods,
    kind: ['problem', 'reference'],
    corner: ['top-left', 'top-right', 'bottom-left', 'bottom-right'],
    kept: KEPT_IDS,
    keptWhy: KEPT_IDS,
    ...(simulator && { product: productWords(simulator) }),
    codeFault: [...new Set([...caseProblems, ...interviewCodeProblems]), 'failed'],
  };
}
