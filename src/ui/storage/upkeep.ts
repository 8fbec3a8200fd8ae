import { CACHES, VISITED_DAYS } from '../kept/list.ts';
import { storeOf } from '../kept/prefix.ts';
import { shelf } from './shelf.ts';

/** What is done about all that is kept, once a page has nothing else to do: what is over goes, and what waits is sent. */
export async function upkeep(): Promise<void> {
  shelf.tidy();
  const send = async (): Promise<void> => {
    // Most readers have nothing that waits: their pages do not load how it is sent.
    if (shelf.names('answer').length > 0) await (await import('../answers/send.ts')).sendKept(document, shelf);
  };
  addEventListener('online', () => void send());
  await send();
  await tidyVisited(Date.now());
}

/** Deletes what was fetched too long ago. What has no date was kept by no server that we know. */
async function tidyVisited(now: number): Promise<void> {
  const { caches } = globalThis as { caches?: CacheStorage };
  const name = storeOf(CACHES.visited);
  if (!caches || !(await caches.has(name))) return;
  const cache = await caches.open(name);
  for (const request of await cache.keys()) {
    const fetched = Date.parse((await cache.match(request))?.headers.get('date') ?? '');
    if (now - fetched > VISITED_DAYS * 86_400_000) await cache.delete(request);
  }
}
