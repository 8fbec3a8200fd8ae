import { readFileSync } from 'node:fs';
import type { ViteDevServer } from 'vite';

/** What takes a service worker back, as an operator publishes it. */
const WITHDRAWN = readFileSync(new URL('../../deploy/withdraw.js', import.meta.url), 'utf8');
/** Whoever writes wants to see the page as it is now, at once. */
const SHOWN_ANEW = `
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const page of await clients.matchAll({ type: 'window' })) await page.navigate(page.url);
})()));
`;

/**
 * While the site is written, nothing of it is kept; and what was kept of the built site at the same address, as after
 * `npm start`, goes.
 */
export function withdrawWorker({ middlewares }: ViteDevServer): void {
  middlewares.use('/sw.js', (_, response) => {
    response.setHeader('Content-Type', 'text/javascript');
    response.setHeader('Cache-Control', 'no-store');
    response.end(WITHDRAWN + SHOWN_ANEW);
  });
}
