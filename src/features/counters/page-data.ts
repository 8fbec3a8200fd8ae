import type { PageContext } from '../../content/index.ts';

/** Pages of those who answer and who write: nobody there is a reader. */
const NOT_FOR_READERS = /^(?:agent|writers)\//;

/** Whether readers of a page are counted. @param path the page's address below the language */
export function isCounted({ site }: PageContext, path: string): boolean {
  return site.counters !== undefined && !NOT_FOR_READERS.test(path);
}

/**
 * What counts on a page are about: the guide or the symptom, with its digest; nothing on other pages.
 *
 * @example aboutOf(context, 'articles/charge-lamp/') // 'walk charge-lamp 3f9a2c1b'
 */
export function aboutOf({ digest }: PageContext, path: string): string | undefined {
  const [, kind, id = ''] = /^(articles|diagnosis)\/([^/]+)\/$/.exec(path) ?? [];
  if (kind === undefined) return undefined;
  const subject = kind === 'articles' ? 'walk' : 'diagnosis';
  const version = digest(subject, id);
  return version && `${subject} ${id} ${version}`;
}
