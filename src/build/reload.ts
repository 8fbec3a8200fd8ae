import { join } from 'node:path';
import type { HotChannelClient, ViteDevServer } from 'vite';
import { PICTURES } from '../content/index.ts';
import { forgetPictures } from './pictures-module.ts';

/** What a page says once it can be told of changes: when it was asked for, by the clock of the server. */
const SHOWN = 'shirube:shown';
/** Where it knows that from. */
const ASKED = 'asked';

/**
 * Tells the server when the page was asked for, in each page of the development server: of a save that comes while the page is
 * on its way, the page is told nothing. How old the page is would not do: on a busy machine that is older by the time it arrives.
 */
export const TELL_ASKED = `for (const { name, duration } of performance.getEntriesByType('navigation')[0]?.serverTiming ?? []) if (name === '${ASKED}') import.meta.hot?.send('${SHOWN}', duration);`;

/** Shows the open pages anew when data or words of the content have been saved. */
export function reloadOnContent({ watcher, environments, middlewares }: ViteDevServer, root: string): void {
  const folder = join(root, 'content');
  const { hot } = environments.client;
  let saved = 0;
  middlewares.use((_, response, next) => {
    response.setHeader('Server-Timing', `${ASKED};dur=${Date.now()}`);
    next();
  });
  watcher.add(folder);
  watcher.on('all', (_, file) => {
    const isPicture = file.startsWith(join(root, PICTURES));
    if (!file.startsWith(folder) || !(isPicture || /\.(mdx|yaml|json)$/.test(file))) return;
    if (isPicture) forgetPictures({ environments });
    saved = Date.now();
    hot.send({ type: 'full-reload' });
  });
  hot.on(SHOWN, (asked: number, client: HotChannelClient) => {
    if (saved >= asked) client.send({ type: 'full-reload' });
  });
}
