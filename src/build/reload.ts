import { join } from 'node:path';
import type { HotChannelClient, ViteDevServer } from 'vite';
import { PICTURES } from '../content/index.ts';
import { forgetPictures } from './pictures-module.ts';

/** What a page says once it can be told of changes: how many milliseconds ago it was asked for. */
const SHOWN = 'shirube:shown';

/**
 * Tells the server how old the page is, in each page of the development server: of a save that comes while the page is on
 * its way, the page is told nothing.
 */
export const TELL_AGE = `import.meta.hot?.send('${SHOWN}', performance.now() - (performance.getEntriesByType('navigation')[0]?.requestStart ?? 0));`;

/** Shows the open pages anew when data or words of the content have been saved. */
export function reloadOnContent({ watcher, environments }: ViteDevServer, root: string): void {
  const folder = join(root, 'content');
  const { hot } = environments.client;
  let saved = 0;
  watcher.add(folder);
  watcher.on('all', (_, file) => {
    const isPicture = file.startsWith(join(root, PICTURES));
    if (!file.startsWith(folder) || !(isPicture || /\.(mdx|yaml|json)$/.test(file))) return;
    if (isPicture) forgetPictures({ environments });
    saved = Date.now();
    hot.send({ type: 'full-reload' });
  });
  hot.on(SHOWN, (age: number, client: HotChannelClient) => {
    if (saved > Date.now() - age) client.send({ type: 'full-reload' });
  });
}
