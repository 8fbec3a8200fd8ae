import { mdxToMdast, type Features } from 'satteri';
import type { Problem } from '../../machines/problem.ts';
import { LIMITS, written } from './limits.ts';
import type { Node } from './mdast.ts';
import { syntaxSlip } from './mdx-slips.ts';

/** Markdown features, the same for the check and for pages. */
export const FEATURES: Features = { smartPunctuation: false };

/** The syntax tree of an article with front matter, or the problem. */
export function parseArticle(source: string, file: string): { root: Node } | { problem: Problem } {
  const large = sizeProblem(source);
  if (large) return { problem: { ...large, file, line: 1 } };
  let root: Node;
  try {
    root = mdxToMdast(source, { features: FEATURES }) as Node;
  } catch (error) {
    return { problem: syntaxProblem(error, file, source) };
  }
  const deep = firstDeeper(root, LIMITS.depth);
  return deep ? { problem: { ...tooDeep, file, line: deep.position?.start.line ?? 1 } } : { root };
}

/** The nodes of an article. Empty if it cannot be parsed. */
export function bodyOf({ source, file }: { source: string; file: string }): readonly Node[] {
  const parsed = parseArticle(source, file);
  return 'root' in parsed ? (parsed.root.children ?? []) : [];
}

function sizeProblem(source: string): Problem | undefined {
  if (source.length > LIMITS.article) {
    return {
      code: 'file-too-large',
      message: `The article has more than ${written(LIMITS.article)} characters.`,
      hint: 'Split it into several articles that link to each other.',
    };
  }
  if (source.split('{').length - 1 > LIMITS.braces) {
    return {
      code: 'braces-too-many',
      message: `The article has more than ${LIMITS.braces} opening braces.`,
      hint: 'Remove them: articles contain no code.',
    };
  }
  return undefined;
}

export const tooDeep: Problem = {
  code: 'nested-too-deep',
  message: `More than ${LIMITS.depth} levels are nested here.`,
  hint: 'Reduce the nesting: a list in a list is enough.',
};

/** The first node deeper than `max`, level by level since a deep tree would overflow the stack. */
function firstDeeper(root: Node, max: number): Node | undefined {
  let level: Node[] = [root];
  for (let depth = 0; depth < max; depth++) level = level.flatMap(({ children = [] }) => children);
  return level[0];
}

/** Sätteri's errors begin with `line:column:`. */
function syntaxProblem(error: unknown, file: string, source: string): Problem {
  const text = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', rest = text] = /^(\d+):(\d+): (.*)/s.exec(text) ?? [];
  const place = { file, line: Number(line), column: Number(column) };
  const slip = syntaxSlip(rest, source.split(/\r?\n/)[place.line - 1]?.slice(place.column - 1) ?? '');
  if (slip) return { ...slip, ...place };
  return {
    code: 'mdx-syntax',
    message: `The text cannot be read: ${rest.replace(/ \(mdx[^)]*\)$/, '')}.`,
    hint: 'Check that each `<Component>` is closed by `</Component>`. Write `\\<` and `\\{` for the characters.',
    ...place,
  };
}
