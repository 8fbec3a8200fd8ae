import type { Problem } from '../../../machines/problem.ts';
import type { Article } from '../article.types.ts';
import { headTexts } from '../head-texts.ts';
import type { Library } from '../library.ts';
import { isPlaceholder, PLACEHOLDER } from '../placeholders.ts';
import { quoted } from '../prose.ts';
import { textsOf } from '../word-tree.ts';

/** A text, where it stands, and the part of its file that is told as one: a symptom, an agent's script. */
interface Placed {
  text: string;
  line: number;
  part: string;
}

/** Texts that `npm run new` left to be written. Each article, symptom or script is told once: it may have dozens. */
export function checkPlaceholders(library: Library): Problem[] {
  const { articles, diagnosis, agent, yaml } = library;
  const words = (file: string, texts: unknown, depth: number): [string, Placed[]] => [
    file,
    textsOf(texts).map(({ text, path }) => ({
      text,
      line: yaml.get(file)?.lineOf(path) ?? 1,
      part: path.slice(0, depth).join('.'),
    })),
  ];
  return [
    ...articles.map((article): [string, Placed[]] => [article.file, textsIn(article)]),
    ...[...diagnosis.words].map(([language, texts]) => words(`content/diagnosis/${language}.yaml`, texts, 1)),
    ...[...agent].map(([language, texts]) => words(`content/agent/${language}.yaml`, texts, 2)),
  ].flatMap(([file, texts]) => placeholdersIn(file, texts));
}

function textsIn({ matter, outline, lineOf }: Article): Placed[] {
  // What no person reads (ids, dates) has no placeholder.
  const keywords = (matter?.keywords ?? []).map((text, index) => ({ text, path: ['keywords', index] }));
  const ofHead = [...headTexts({ matter }), ...keywords].map(({ text, path }) => ({ text, line: lineOf(path) }));
  return [...ofHead, ...outline.texts].map(({ text, line }) => ({ text, line, part: '' }));
}

function placeholdersIn(file: string, texts: readonly Placed[]): Problem[] {
  const open = texts.filter(({ text }) => isPlaceholder(text));
  return [...Map.groupBy(open, ({ part }) => part)].flatMap(([part, [first, ...others]]): Problem[] => {
    if (!first) return [];
    const more = others.length === 0 ? '' : `, and ${others.length} more`;
    return [
      {
        code: 'placeholder',
        message: `\`${quoted(first.text, 60)}\` is still to be written${more}${part === '' ? '' : ` in \`${part}\``}.`,
        hint: `Write your own words instead of each text that begins with ${PLACEHOLDER}.`,
        file,
        line: first.line,
      },
    ];
  });
}
