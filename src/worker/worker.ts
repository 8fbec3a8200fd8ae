import { answer } from './answer.ts';
import { pathInSite } from './base.ts';
import { noteEarlierPages, tidy } from './earlier.ts';
import { fill, type State } from './fill.ts';
import { filesOf } from './places.ts';
import type { Listed, WorkerScope } from './scope.ts';
import { forget } from './store.ts';

/** What it keeps: the build writes the list in its place. */
declare const __FILES__: readonly Listed[];

/** The service worker: keeps the site for when there is no network. It fetches nothing until a page asks it to. */
const scope = self as unknown as WorkerScope;
const list = __FILES__;
const files = filesOf(list);

let filling: Promise<State> | undefined;

scope.addEventListener('activate', (event) => {
  const noted = noteEarlierPages(scope, list).catch(() => undefined);
  event.waitUntil(noted.then(() => scope.clients.claim()));
});

scope.addEventListener('message', (event) => {
  const { data, ports } = event;
  if (data === 'take-over') event.waitUntil(scope.skipWaiting());
  else if (data === 'forget') event.waitUntil(forget().then(() => ports[0]?.postMessage('forgotten')));
  else if (typeof data === 'object' && data !== null && 'fill' in data)
    event.waitUntil(fillOnce(String(data.fill)).then((state) => ports[0]?.postMessage(state)));
});

scope.addEventListener('fetch', (event) => {
  const { method, url, cache } = event.request;
  const path = pathInSite(url);
  // Whoever asks past all stores wants to know what the host has.
  if (method !== 'GET' || cache === 'no-store' || path === undefined) return;
  event.respondWith(answer(files, path, event));
});

/** Several pages may ask at once. A store that cannot be used is as good as a full one. */
async function fillOnce(language: string): Promise<State> {
  filling ??= fill(list, files, language).catch((): State => 'full');
  const state = await filling;
  filling = undefined;
  if (state === 'complete') await tidy(scope, list).catch(() => undefined);
  return state;
}
