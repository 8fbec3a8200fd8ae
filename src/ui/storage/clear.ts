import { CACHES, CALLS, KINDS, type CacheId, type CallsId, type KindId } from '../kept/list.ts';
import { storeOf } from '../kept/prefix.ts';
import { clearCalls, countCalls, deleteCalls } from './calls.ts';
import { shelf } from './shelf.ts';
import { clear } from './upkeep.ts';

/** Milliseconds that a worker may take to answer, even on a slow device while it is downloading. */
const TIMEOUT = 10_000;

/** Number of stored items on this device, by the id of their kind. */
export async function keptNow(): Promise<ReadonlyMap<string, number>> {
  const local = (Object.keys(KINDS) as KindId[]).map((id): [string, number] => [id, shelf.names(id).length]);
  const stores = (Object.keys(CACHES) as CacheId[]).map(async (id): Promise<[string, number]> => {
    const has = await caches.has(storeOf(CACHES[id]));
    return [id, has ? (await (await caches.open(storeOf(CACHES[id]))).keys()).length : 0];
  });
  const calls = Object.entries(await countCalls());
  return new Map([...local, ...calls, ...(await Promise.all(stores).catch(() => []))]);
}

/** Deletes everything of one kind. @returns whether it is deleted */
export async function clearOne(id: string): Promise<boolean> {
  if (id in KINDS) return clear(id as KindId);
  if (id in CALLS) return clearCalls(id as CallsId);
  // Otherwise the worker would fill the cache again.
  await dismissWorker();
  return clearStores([CACHES[id as CacheId]]);
}

/** Deletes everything that this site has stored on this device, and its worker. @returns whether all is deleted */
export async function clearAll(): Promise<boolean> {
  await dismissWorker();
  const areGone = [await clearStores(Object.values(CACHES)), await deleteCalls()].every(Boolean);
  history.replaceState(null, '');
  return clear() && areGone;
}

async function clearStores(names: readonly string[]): Promise<boolean> {
  try {
    for (const name of names) await caches.delete(storeOf(name));
    return true;
  } catch {
    // Without a cache API or a worker there is nothing to delete.
    return !('caches' in globalThis) || !(await navigator.serviceWorker?.getRegistration().catch(() => undefined));
  }
}

/** Stops the worker from storing anything and unregisters it. Open pages use it until they are closed. */
async function dismissWorker(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  if (!registration) return;
  const workers = [registration.installing, registration.waiting, registration.active].filter((each) => each !== null);
  await Promise.all(workers.map(askToForget));
  await registration.unregister();
}

function askToForget(worker: ServiceWorker): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const done = (): void => {
      port1.close();
      resolve();
    };
    port1.onmessage = done;
    setTimeout(done, TIMEOUT);
    worker.postMessage('forget', [port2]);
  });
}
