import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { CALLS, CALLS_DATABASE } from '../kept/list.ts';
import { storeOf } from '../kept/prefix.ts';

/** A stored call, with secrets masked. */
export interface CallRecord {
  id: string;
  opened: number;
  log: readonly object[];
}

/** The part of a call that lists need. */
export interface CallEntry {
  id: string;
  opened: number;
  /** The time of the last action. */
  last: number;
  /** Texts about the caller, with secrets masked. */
  name?: string | undefined;
  ticket?: string | undefined;
  callback?: string | undefined;
  outcome: 'open' | 'solved' | 'escalated' | 'left';
  disposition?: string | undefined;
}

/** A message to the other windows that show calls: calls have changed, or this window wants to continue one. */
export interface CallNews {
  wanted?: string;
}

interface CallSchema extends DBSchema {
  calls: { key: string; value: CallRecord };
  entries: { key: string; value: CallEntry };
}
export type CallBase = IDBPDatabase<CallSchema>;

const VERSION = 1;
const NAME = storeOf(CALLS_DATABASE);
const DAY = 86_400_000;

/**
 * @param onClosed called when the browser closes it, or another window deletes or upgrades it
 * @throws if the browser has no database, forbids it, or knows a later version
 */
export function openCalls(onClosed?: () => void): Promise<CallBase> {
  return openDB<CallSchema>(NAME, VERSION, {
    upgrade(base) {
      base.createObjectStore('calls', { keyPath: 'id' });
      base.createObjectStore('entries', { keyPath: 'id' });
    },
    blocking(_current, _next, event) {
      (event.target as unknown as IDBDatabase).close();
      onClosed?.();
    },
    ...(onClosed && { terminated: onClosed }),
  });
}

/**
 * Writes and deletes calls in one transaction, which is on the disk when the promise resolves. It commits without another
 * turn of the script: the page may be about to close.
 *
 * @throws the browser's error, such as `QuotaExceededError`
 */
export async function changeCalls(
  base: CallBase,
  put: readonly (readonly [CallRecord, CallEntry])[],
  gone: readonly string[] = [],
): Promise<void> {
  const transaction = base.transaction(['calls', 'entries'], 'readwrite', { durability: 'strict' });
  const [calls, entries] = [transaction.objectStore('calls'), transaction.objectStore('entries')];
  const requests = [
    ...put.flatMap(([record, entry]) => [calls.put(record), entries.put(entry)]),
    ...gone.flatMap((id) => [calls.delete(id), entries.delete(id)]),
  ];
  transaction.commit();
  const [done] = await Promise.allSettled([transaction.done, ...requests]);
  if (done.status === 'rejected') throw transaction.error ?? done.reason;
}

/** A channel between the windows of this site; `undefined` if the browser has none or forbids it. */
export function callChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(NAME);
  } catch {
    return undefined;
  }
}

/** Whether a call has been kept for its time. */
export function isExpired(entry: CallEntry, now: number): boolean {
  const { days } = CALLS[entry.outcome === 'open' ? 'agent-case' : 'agent-archive'];
  return now - entry.last > days * DAY;
}

/** All stored calls; none if there is no database. */
export async function storedCalls(): Promise<CallRecord[]> {
  return (await inDatabase((base) => base.getAll('calls')).catch(() => undefined)) ?? [];
}

/** Deletes all calls and the database, and notifies other windows. @returns whether it succeeded */
export async function deleteCalls(): Promise<boolean> {
  if (!isPossible()) return true;
  try {
    await inDatabase(async (base) => {
      const ids = [...(await base.getAllKeys('calls')), ...(await base.getAllKeys('entries'))];
      await changeCalls(base, [], ids);
    });
    const channel = callChannel();
    channel?.postMessage({} satisfies CallNews);
    channel?.close();
    // Windows that have it open close it; a frozen one does so later.
    void deleteDB(NAME).catch(() => undefined);
    return true;
  } catch {
    return false;
  }
}

/** Works with the database if there is one, and creates none. */
async function inDatabase<T>(work: (base: CallBase) => Promise<T>): Promise<T | undefined> {
  if (!isPossible()) return undefined;
  // Browsers that cannot list databases create an empty one.
  const all = await indexedDB.databases?.();
  if (all && !all.some(({ name }) => name === NAME)) return undefined;
  const base = await openCalls();
  try {
    return await work(base);
  } finally {
    base.close();
  }
}

function isPossible(): boolean {
  try {
    return typeof indexedDB !== 'undefined';
  } catch {
    return false;
  }
}
