import { writePlace } from './place.ts';

const ARTICLE = /^content\/articles\/([^/]+)\/([^/]+)\.mdx$/;
const GUIDE = /^content\/walkthroughs\/([^/]+)\.yaml$/;

/** Where in the studio a file is edited, at a line of it: articles and guides in their own views, any other file as text. */
export function filePlace(file: string, line?: number): string {
  const [, guide] = GUIDE.exec(file) ?? [];
  if (guide !== undefined) return writePlace({ view: 'guides', of: guide, part: undefined, line });
  const [, language, id] = ARTICLE.exec(file) ?? [];
  if (id !== undefined) return writePlace({ view: 'articles', of: id, part: language, line });
  return writePlace({ view: 'file', of: file, part: undefined, line });
}
