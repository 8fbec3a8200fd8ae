import { answer } from './answer.ts';
import { keep } from './keep.ts';
import { scope } from './scope.ts';
import { deleteEarlierStores, forget, pageAt, pathInSite } from './store.ts';

/** The last task. Pages wait for each other, because they need the same files. */
let work: Promise<unknown> = Promise.resolve();

scope.addEventListener('install', (event) => event.waitUntil(deleteEarlierStores().then(() => scope.skipWaiting())));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));

scope.addEventListener('message', (event) => {
  const { data, ports } = event;
  const reply = (said: string) => ports[0]?.postMessage(said);
  if (data === 'forget') event.waitUntil(forget().then(() => reply('forgotten')));
  const page = typeof data === 'object' && data !== null && 'keep' in data && pathInSite(String(data.keep));
  if (typeof page === 'string') event.waitUntil((work = work.then(() => keep(pageAt(page))).then(reply)));
});

scope.addEventListener('fetch', (event) => {
  const { method, url, cache } = event.request;
  const path = pathInSite(url);
  // `no-store` asks what the host has.
  if (method === 'GET' && cache !== 'no-store' && path !== undefined) event.respondWith(answer(event.request, path));
});
