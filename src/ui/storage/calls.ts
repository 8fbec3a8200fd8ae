import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { CALLS, CALLS_DATABASE, type CallsId } from '../kept/list.ts';
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

/** A message to the other windows that show calls. */
export interface CallNews {
  changed?: readonly string[];
  gone?: readonly string[];
  /** A call that another window wants to continue. */
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

/** The item of the list of what is kept that a call belongs to. */
function kindOf({ outcome }: CallEntry): CallsId {
  return outcome === 'open' ? 'agent-case' : 'agent-archive';
}

/** Whether a call has been kept for its time. */
export function isExpired(entry: CallEntry, now: number): boolean {
  return now - entry.last > CALLS[kindOf(entry)].days * DAY;
}

/** All stored calls; none if there is no database. */
export async function storedCalls(): Promise<CallRecord[]> {
  return (await inDatabase((base) => base.getAll('calls')).catch(() => undefined)) ?? [];
}

/** The number of stored calls, by their item on the list. */
export async function countCalls(): Promise<Record<CallsId, number>> {
  const entries = (await inDatabase((base) => base.getAll('entries')).catch(() => undefined)) ?? [];
  const closed = entries.filter((entry) => kindOf(entry) === 'agent-archive').length;
  return { 'agent-case': entries.length - closed, 'agent-archive': closed };
}

/** Deletes the open or the closed calls, or all, and notifies other windows. @returns whether it succeeded */
export async function clearCalls(kind?: CallsId): Promise<boolean> {
  try {
    await inDatabase(async (base) => {
      const entries = await base.getAll('entries');
      const gone = entries.filter((entry) => kind === undefined || kindOf(entry) === kind).map(({ id }) => id);
      await changeCalls(base, [], gone);
      const channel = callChannel();
      channel?.postMessage({ gone } satisfies CallNews);
      channel?.close();
    });
    return true;
  } catch {
    return !isPossible();
  }
}

/** Deletes the database. @returns whether it succeeded */
export async function deleteCalls(): Promise<boolean> {
  const isGone = await clearCalls();
  // Windows that have it open close it; a frozen one does so later. It is empty in any case.
  if (isGone && isPossible()) void deleteDB(NAME).catch(() => undefined);
  return isGone;
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
