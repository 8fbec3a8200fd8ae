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
  /** The time of the last action, in milliseconds since 1970. */
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
 * @throws if the browser has no database, forbids it, or has a later version of it
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
 * Writes and deletes calls in one transaction, which is on the disk when the promise resolves.
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
  // The page may be about to close.
  transaction.commit();
  // When the disk is full, Chromium aborts the transaction, and some of its requests never end.
  for (const request of requests) request.catch(() => undefined);
  await transaction.done.catch((reason: unknown) => {
    throw transaction.error ?? reason;
  });
}

/** A channel between the windows of this site; `undefined` if the browser has none or forbids it. */
export function callChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(NAME);
  } catch {
    return undefined;
  }
}

export function isExpired(entry: CallEntry, now: number): boolean {
  const { days } = CALLS[entry.outcome === 'open' ? 'agent-case' : 'agent-archive'];
  return now - entry.last > days * DAY;
}

export async function storedCalls(): Promise<CallRecord[]> {
  return (await inDatabase((base) => base.getAll('calls')).catch(() => undefined)) ?? [];
}

/** Deletes all calls and their database, and notifies other windows. @returns whether it succeeded */
export async function deleteCalls(): Promise<boolean> {
  try {
    await inDatabase(async (base) => {
      const gone = await base.getAllKeys('entries');
      await changeCalls(base, [], gone);
      const channel = callChannel();
      channel?.postMessage({} satisfies CallNews);
      channel?.close();
    });
    // Windows that have it open close it; a frozen one does so later. It is empty in any case.
    if (isPossible()) void deleteDB(NAME).catch(() => undefined);
    return true;
  } catch {
    return !isPossible();
  }
}

/** Uses the database if there is one, without creating it. */
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
