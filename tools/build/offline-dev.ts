import type { ViteDevServer } from 'vite';

/** Takes away a service worker and what it keeps, and shows the pages it answered anew. */
const WITHDRAWN = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await registration.unregister();
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
    response.end(WITHDRAWN);
  });
}
