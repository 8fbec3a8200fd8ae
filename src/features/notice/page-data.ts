import type { PageContext } from '../../content/index.ts';

/** Whether a page can show a known-problem notice: the home page, the diagnosis, articles and the agents' console. */
export function hasNotice({ site }: PageContext, path: string, isHome: boolean): boolean {
  return site.notices && (isHome || /^(?:articles|diagnosis|agent)\//.test(path));
}
