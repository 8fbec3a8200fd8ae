import type { Article } from './article.types.ts';

/** A text of an article's front matter that readers read. */
export interface HeadText {
  /** Where it stands in the front matter; the first part names its field. */
  path: readonly [field: string, ...rest: (string | number)[]];
  text: string;
}

/** The texts of an article's front matter that readers read, in the order in which they stand. */
export function headTexts({ matter }: Pick<Article, 'matter'>): HeadText[] {
  if (!matter) return [];
  const { title, summary } = matter;
  const { requirements = [], done, again } = matter.kind === 'guide' ? matter : {};
  return [
    { path: ['title'], text: title },
    { path: ['summary'], text: summary },
    ...requirements.map(({ text }, index): HeadText => ({ path: ['requirements', index, 'text'], text })),
    ...(done === undefined ? [] : [{ path: ['done'], text: done } as const]),
    ...(again === undefined ? [] : [{ path: ['again'], text: again } as const]),
  ];
}
