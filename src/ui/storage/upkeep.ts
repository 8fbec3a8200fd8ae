import { CACHES, PAGE_FILES, VISITED_DAYS } from '../kept/list.ts';
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

/** Deletes the pages that were opened too long ago. */
async function tidyVisited(now: number): Promise<void> {
  const { caches } = globalThis as { caches?: CacheStorage };
  const name = storeOf(CACHES.files);
  if (!caches || !(await caches.has(name))) return;
  const cache = await caches.open(name);
  for (const { url } of await cache.keys()) {
    if (!url.endsWith(`/${PAGE_FILES}`)) continue;
    const opened = Date.parse((await cache.match(url))?.headers.get('date') ?? '');
    if (now - opened <= VISITED_DAYS * 86_400_000) continue;
    await cache.delete(new URL('.', url));
    // The worker deletes what no list has.
    await cache.delete(url);
  }
}
