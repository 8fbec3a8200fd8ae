import { CACHES, CALLS, KINDS, type CacheId, type CallsId, type KindId } from '../kept/list.ts';
import { storeOf } from '../kept/prefix.ts';
import { clearCalls, countCalls, deleteCalls } from './calls.ts';
import { shelf } from './shelf.ts';
import { clear } from './upkeep.ts';

/**
 * Milliseconds that a worker may take to answer: one of an earlier version does not know the question. On a slow device one that
 * does is asked while it fetches much: whoever is told too early that all is gone finds some of it again.
 */
const PATIENCE = 10_000;

/** How much of each thing is kept on this device now, by its id on the list. */
export async function keptNow(): Promise<ReadonlyMap<string, number>> {
  const local = (Object.keys(KINDS) as KindId[]).map((id): [string, number] => [id, shelf.names(id).length]);
  const stores = (Object.keys(CACHES) as CacheId[]).map(async (id): Promise<[string, number]> => {
    const has = await caches.has(storeOf(CACHES[id]));
    return [id, has ? (await (await caches.open(storeOf(CACHES[id]))).keys()).length : 0];
  });
  const calls = Object.entries(await countCalls());
  return new Map([...local, ...calls, ...(await Promise.all(stores).catch(() => []))]);
}

/** Deletes one thing. @returns whether it is gone */
export async function clearOne(id: string): Promise<boolean> {
  if (id in KINDS) return clear(id as KindId);
  if (id in CALLS) return clearCalls(id as CallsId);
  // Else the worker would go on filling what has just been emptied.
  await dismissWorker();
  return clearStores([CACHES[id as CacheId]]);
}

/** Deletes all that this site has kept on this device, and the worker with it. @returns whether all is gone */
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
    // Where there are no such stores, there is nothing in them.
    return !('caches' in globalThis) || !(await navigator.serviceWorker?.getRegistration().catch(() => undefined));
  }
}

/** Has the worker keep nothing more, and takes its leave. Pages that are open go on with it until they are left. */
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
    setTimeout(done, PATIENCE);
    worker.postMessage('forget', [port2]);
  });
}
