import { tokenize } from 'kuromojin';
import { namesIn, quoted, type Library, type ProseFile, type StyleIssue } from '../../content/index.ts';

/** Parts of speech with a meaning of their own: no particles, endings, numbers, names or auxiliaries. */
const SPEAKING: Readonly<Record<string, readonly string[]>> = {
  名詞: ['一般', 'サ変接続', '形容動詞語幹', '副詞可能', 'ナイ形容詞語幹'],
  動詞: ['自立'],
  形容詞: ['自立'],
  副詞: ['一般', '助詞類接続'],
};

/** A word in dictionary form, as written, with its offset. */
export interface SpokenWord {
  word: string;
  surface: string;
  start: number;
}

/** The content words of a Japanese text. */
export async function speakingWords(text: string): Promise<SpokenWord[]> {
  return (await tokenize(text)).flatMap(
    ({ pos, pos_detail_1: kind, basic_form: form, surface_form: surface, ...more }) =>
      SPEAKING[pos]?.includes(kind) && /\p{L}/u.test(surface)
        ? [{ word: form === '*' ? surface : form, surface, start: more.word_position - 1 }]
        : [],
  );
}

/** Replaces names by spaces: names are explained or shown on a screen. */
export function blanked(text: string, names: readonly string[]): string {
  return names.reduce((left, name) => left.replaceAll(name, ' '.repeat(name.length)), text);
}

/** Words that are not in the edition's vocabulary. */
export async function rareWords(
  library: Library,
  language: string,
  files: readonly ProseFile[],
  recall: (input: unknown, find: () => Promise<SpokenWord[]>) => Promise<SpokenWord[]>,
): Promise<StyleIssue[]> {
  const vocabulary = new Set(library.style.get(language)?.vocabulary);
  if (vocabulary.size === 0) return [];
  const names = namesIn(library, language);
  const issues: StyleIssue[] = [];
  for (const { file, blocks } of files) {
    const pieces = blocks.flatMap((block) => block.pieces.filter(({ name }) => !name));
    for (const { text, line, column } of pieces) {
      const words = await recall([text, names], () => speakingWords(blanked(text, names)));
      for (const { word, surface } of words.filter((each) => !vocabulary.has(each.word))) {
        issues.push({
          text,
          problem: {
            code: 'style-vocabulary',
            message: `\`${surface}\` is not an everyday word: \`${quoted(text.trim())}\`.`,
            hint: `Use simpler words. If there are none, explain it in the text, and add \`${word}\` to \`vocabulary\` in content/style/${language}.yaml.`,
            file,
            line,
            column,
          },
        });
      }
    }
  }
  return issues;
}
