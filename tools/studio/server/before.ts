import type { ServerResponse } from 'node:http';
import type { ViteDevServer } from 'vite';
import { readAs } from '../../../src/content/index.ts';
import { historyOf } from './routes/history.ts';

/** What stands behind a page's address where it is asked for as the last commit has it: `?as=committed`. */
const AS = ['as', 'committed'] as const;

interface Asked {
  server: ViteDevServer;
  root: string;
  query: URLSearchParams;
  response: ServerResponse;
}

/** Makes a page as it was at the last commit, if that is asked for; else as it is written. */
export function asBefore({ server, root, query, response }: Asked, next: (error?: unknown) => void): void {
  if (query.get(AS[0]) !== AS[1]) return next();
  historyOf(root)
    .lastTexts()
    .then((texts) => {
      // There were other pages then than there are now.
      forgetPages(server);
      response.once('close', () => forgetPages(server));
      readAs(texts, next);
    })
    .catch(next);
}

/** Lets pages come and go: Astro remembers which there are. */
export function forgetPages({ environments }: Pick<ViteDevServer, 'environments'>): void {
  for (const [name, { hot }] of Object.entries(environments))
    if (name !== 'client') hot.send('astro:content-changed', {});
}
