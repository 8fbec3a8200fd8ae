import { readFileSync } from 'node:fs';
import type { ViteDevServer } from 'vite';

/** Removes a service worker, as published by operators. */
const WITHDRAWN = readFileSync(new URL('../../deploy/withdraw.js', import.meta.url), 'utf8');
/** Reloads open pages. */
const SHOWN_ANEW = `
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const page of await clients.matchAll({ type: 'window' })) await page.navigate(page.url);
})()));
`;

/**
 * Replaces the service worker of a built site at the same address, as after `npm start`, with one that removes itself.
 */
export function withdrawWorker({ middlewares }: ViteDevServer): void {
  middlewares.use('/sw.js', (_, response) => {
    response.setHeader('Content-Type', 'text/javascript');
    response.setHeader('Cache-Control', 'no-store');
    response.end(WITHDRAWN + SHOWN_ANEW);
  });
}
