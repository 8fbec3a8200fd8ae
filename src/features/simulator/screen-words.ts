import type { Library, PageContext } from '../../content/index.ts';

/** What the simulated apps' screens and buttons say in the page's language, by their keys in content/apps. */
export function screenWords({ labels, site }: Library, context: PageContext): Record<string, string> {
  const keys = Object.keys(labels.get(site.source)?.words ?? {});
  return Object.fromEntries(keys.map((key) => [key, context.onScreen(key)]));
}
