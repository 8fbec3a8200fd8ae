import type { Graph } from '../../machines/walkthrough/index.ts';
import type { Outline } from './outline.ts';
import type { FrontMatter } from './schemas.ts';

/** A localized article: an article in one language, the source or a translation. */
export interface Article {
  id: string;
  language: string;
  file: string;
  /** All that stands in the file. */
  source: string;
  /** Absent where the front matter could not be read. */
  matter?: FrontMatter | undefined;
  outline: Outline;
  /** The line of a front matter field. */
  lineOf(path: readonly (string | number)[]): number;
}

/** A localized article whose front matter could be read: each is, where content has been checked. */
export type ReadyArticle = Article & { matter: FrontMatter };

/** The graph of a guide, and where it was read. */
export interface Guide {
  id: string;
  graph: Graph;
  file: string;
  lineOf(path: readonly (string | number)[]): number;
}
