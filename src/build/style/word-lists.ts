import { tokenize } from 'kuromojin';
import { fault } from '../../../machines/problem.ts';
import {
  namesIn,
  patternOf,
  quoted,
  withoutNames,
  type Library,
  type ProseFile,
  type Style,
  type StyleIssue,
} from '../../content/index.ts';

export function otherChoices(files: readonly ProseFile[], { choices }: Style): StyleIssue[] {
  const others = choices.flatMap(({ write, not }) => not.map((each) => ({ write, pattern: patternOf(each) })));
  return piecesOf(files).flatMap(({ text, file, language, line, column }) =>
    others.flatMap(({ write, pattern }): StyleIssue[] => {
      const found = pattern.exec(text);
      if (!found) return [];
      const message = `\`${found[0]}\` is not the preferred wording: \`${quoted(text.trim())}\`.`;
      const hint = `Write \`${write}\` (\`choices\` of content/style/${language}.yaml).`;
      const problem = fault('style-choice', message, hint, { file, line, column: column + found.index });
      return [{ text, problem }];
    }),
  );
}

export async function rareWords(
  library: Library,
  language: string,
  files: readonly ProseFile[],
): Promise<StyleIssue[]> {
  const vocabulary = new Set(library.style.get(language)?.vocabulary);
  if (vocabulary.size === 0) return [];
  const names = namesIn(library, language);
  const issues: StyleIssue[] = [];
  for (const { text, file, line, column } of piecesOf(files)) {
    for (const { word, surface } of await contentWords(withoutNames(text, names))) {
      if (vocabulary.has(word)) continue;
      const message = `\`${surface}\` is not an everyday word: \`${quoted(text.trim())}\`.`;
      const hint = `Use simpler words. If there are none, explain it in the text, and add \`${word}\` to \`vocabulary\` in content/style/${language}.yaml.`;
      issues.push({ text, problem: fault('style-vocabulary', message, hint, { file, line, column }) });
    }
  }
  return issues;
}

function piecesOf(files: readonly ProseFile[]) {
  return files.flatMap(({ file, language, blocks }) =>
    blocks
      .flatMap(({ pieces }) => pieces)
      .filter(({ name }) => !name)
      .map((piece) => ({ ...piece, file, language })),
  );
}

/** Parts of speech with a meaning of their own: no particles, endings, numbers, names or auxiliaries. */
const MEANINGFUL: Readonly<Record<string, readonly string[]>> = {
  名詞: ['一般', 'サ変接続', '形容動詞語幹', '副詞可能', 'ナイ形容詞語幹'],
  動詞: ['自立'],
  形容詞: ['自立'],
  副詞: ['一般', '助詞類接続'],
};

export async function contentWords(text: string): Promise<{ word: string; surface: string }[]> {
  return (await tokenize(text)).flatMap(({ pos, pos_detail_1: kind, basic_form: form, surface_form: surface }) =>
    MEANINGFUL[pos]?.includes(kind) && /\p{L}/u.test(surface) ? [{ word: form === '*' ? surface : form, surface }] : [],
  );
}
