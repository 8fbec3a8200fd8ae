import { tokenize } from 'kuromojin';
import { namesIn, quoted, type Library, type ProseFile, type StyleIssue } from '../../content/index.ts';

/** What says something by itself: not particles and endings, numbers, names, and what only helps another word. */
const SPEAKING: Readonly<Record<string, readonly string[]>> = {
  名詞: ['一般', 'サ変接続', '形容動詞語幹', '副詞可能', 'ナイ形容詞語幹'],
  動詞: ['自立'],
  形容詞: ['自立'],
  副詞: ['一般', '助詞類接続'],
};

/** A word of a text: as a dictionary has it, as it stands there, and where. */
export interface SpokenWord {
  word: string;
  surface: string;
  start: number;
}

/** The words of a Japanese text that say something by themselves. */
export async function speakingWords(text: string): Promise<SpokenWord[]> {
  return (await tokenize(text)).flatMap(
    ({ pos, pos_detail_1: kind, basic_form: form, surface_form: surface, ...more }) =>
      SPEAKING[pos]?.includes(kind) && /\p{L}/u.test(surface)
        ? [{ word: form === '*' ? surface : form, surface, start: more.word_position - 1 }]
        : [],
  );
}

/** A text with as many spaces in the place of each name: a name is explained where it stands, or shown on a screen. */
export function blanked(text: string, names: readonly string[]): string {
  return names.reduce((left, name) => left.replaceAll(name, ' '.repeat(name.length)), text);
}

/** The words in some texts that are no everyday words of the edition; each once for a text. */
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
            message: `\`${surface}\` is no everyday word: \`${quoted(text.trim())}\`.`,
            hint: `Say it in words that everybody learns first. If there is none, add \`${word}\` to \`vocabulary\` of content/style/${language}.yaml, and say in the text what it means.`,
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
