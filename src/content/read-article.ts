import { parseWith } from '../../machines/data/index.ts';
import { fault, type Problem } from '../../machines/problem.ts';
import { memoized } from '../i18n/index.ts';
import type { Article } from './library.ts';
import { readOutline, unreadable } from './outline.ts';
import { articleSchema } from './schemas.ts';
import { KEPT_READINGS, locate, parseYaml, unreadYaml } from './yaml.ts';

interface ArticleRead {
  article: Article;
  problems: Problem[];
}

/** The latest articles by file: unchanged files are not parsed again. */
const articlesRead = new Map<string, (source: string) => ArticleRead>();

export function readArticle(id: string, language: string, file: string, source: string): ArticleRead {
  const read = articlesRead.get(file) ?? memoized((text) => parseArticle(id, language, file, text), KEPT_READINGS);
  articlesRead.set(file, read);
  return read(source);
}

/** An article whose file could not be read. */
export function unreadArticle(id: string, language: string, file: string, why: Problem): ArticleRead {
  const { lineOf } = unreadYaml([]);
  return { article: { id, language, file, source: '', outline: unreadable([why]), lineOf }, problems: [why] };
}

function parseArticle(id: string, language: string, file: string, source: string): ArticleRead {
  const outline = readOutline(source, file);
  const block = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(\r?\n|$)/.exec(source);
  const yaml = parseYaml(block?.[1] ?? '', file, 2);
  const article: Article = { id, language, file, source, outline, lineOf: yaml.lineOf };
  const hint = 'Start it with `---`, the fields (`title: …`), and `---` again.';
  const problems = block
    ? yaml.problems
    : [fault('front-matter-missing', 'The file does not start with front matter.', hint, { file, line: 1 })];
  if (problems.length > 0) return { article, problems: [...problems, ...outline.problems] };
  const result = parseWith(articleSchema, yaml.data);
  if ('value' in result) return { article: { ...article, matter: result.value }, problems: [...outline.problems] };
  return { article, problems: [...locate(result.problems, file, yaml), ...outline.problems] };
}
