import type { PageContext } from '../../content/index.ts';

/** Whether visits to a page are counted: agents' pages are not. @param path the page's address below the language */
export function isCounted({ site }: PageContext, path: string): boolean {
  return site.counters !== undefined && !path.startsWith('agent/');
}

/**
 * The page's guide or symptom with its digest; `undefined` on other pages.
 * @example aboutOf(context, 'articles/charge-lamp/') // 'walk charge-lamp 3f9a2c1b'
 */
export function aboutOf({ digest }: PageContext, path: string): string | undefined {
  const [, kind, id = ''] = /^(articles|diagnosis)\/([^/]+)\/$/.exec(path) ?? [];
  if (kind === undefined) return undefined;
  const subject = kind === 'articles' ? 'walk' : 'diagnosis';
  const version = digest(subject, id);
  return version && `${subject} ${id} ${version}`;
}
