import { join } from 'node:path';
import type { HotChannelClient, ViteDevServer } from 'vite';
import { PICTURES } from '../content/index.ts';
import { forgetPictures } from './pictures-module.ts';

/** The event that reports when a page was requested, by the server's clock. */
const SHOWN = 'shirube:shown';
/** The server timing entry with that time. */
const ASKED = 'asked';

/**
 * Reports when a page was requested: changes saved while it loads are sent to nobody. The page's age would be imprecise
 * on a busy machine.
 */
export const TELL_ASKED = `for (const { name, duration } of performance.getEntriesByType('navigation')[0]?.serverTiming ?? []) if (name === '${ASKED}') import.meta.hot?.send('${SHOWN}', duration);`;

/** Reloads open pages when content changes. */
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
