import { CACHES, VISITED_MOST } from '../ui/kept/list.ts';
import { storeName } from './base.ts';
import { isForgotten } from './store.ts';

/** Milliseconds that a network may take where there is a copy. */
const PATIENCE = 4_000;

/**
 * Answers with what is not on the list: from the network, and without one, or where it takes too long, as it was when it
 * was last used.
 *
 * @param until keeps the worker alive while a copy is made
 * @returns nothing where there is neither network nor copy
 */
export async function visited(
  request: Request,
  until: (work: Promise<unknown>) => void,
): Promise<Response | undefined> {
  const cache = await caches.open(storeName(CACHES.visited)).catch(() => undefined);
  const copy = await cache?.match(request, { ignoreVary: true });
  const answer = fetch(request).then((response) => {
    if (cache && response.status === 200 && response.type === 'basic' && !response.redirected)
      until(keepVisited(cache, request, response.clone()).catch(ignore));
    return response;
  });
  if (!copy) return answer.catch(ignore);
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(copy), PATIENCE));
  return Promise.race([answer, late]).catch(() => copy);
}

async function keepVisited(cache: Cache, request: Request, response: Response): Promise<void> {
  if (isForgotten()) return;
  // First out, so that the order of the keys is that of use.
  await cache.delete(request);
  const keys = await cache.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - VISITED_MOST + 1))) await cache.delete(key);
  await cache.put(request, response);
}

/** A full or forbidden store, or no network: there is no copy, and nothing else. */
function ignore(): undefined {
  return undefined;
}
