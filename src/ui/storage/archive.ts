import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { ARCHIVES } from '../kept/list.ts';
import { storeOf } from '../kept/prefix.ts';

/** A call as it lies in a browser: when it was opened, and each thing that was done in it, a text under its own name. */
export interface PackedCall {
  id: string;
  opened: number;
  events: readonly (readonly [name: string, text: string])[];
}

/** What is known of a call that is over without reading it: what a list shows, and a search looks at. */
export interface CallEntry {
  id: string;
  opened: number;
  /** When the last thing was done in it. */
  last: number;
  name?: string | undefined;
  outcome: 'open' | 'solved' | 'escalated' | 'left';
  disposition?: string | undefined;
  /** Where it has been: guides, steps, problems and questions, each spelled by `archive/entry.ts`. */
  places: readonly string[];
  /** The call's own words, folded as they are compared. */
  text: string;
}

/**
 * A line of the archive's list. Each change of it has a turn of its own, so that every page reads only what is new. What is
 * gone leaves a line for a while: it was removed, or is among the open calls again.
 */
export type ArchiveRow = { id: string; turn: number } & (
  { entry: CallEntry; gone?: never } | { entry?: never; gone: 'removed' | 'reopened'; at: number }
);

interface ArchiveSchema extends DBSchema {
  calls: { key: string; value: PackedCall };
  rows: { key: string; value: ArchiveRow; indexes: { turn: number } };
}
export type ArchiveBase = IDBPDatabase<ArchiveSchema>;

/** What can happen to an archive that is open, or is about to be. */
interface Happenings {
  /** A page with an earlier form of it is open, and does not let go. */
  onBlocked(): void;
  /** It was closed: by the browser, or for a page that clears it or knows a later form. */
  onClosed(): void;
}

const VERSION = 1;
const NAME = storeOf(ARCHIVES['agent-archive'].name);

/**
 * Opens the archive of closed calls in this browser.
 *
 * @throws where the browser has none, forbids it, or a later version of this site has been here
 */
export async function openArchive({ onBlocked, onClosed }: Happenings): Promise<ArchiveBase> {
  return openDB<ArchiveSchema>(NAME, VERSION, {
    upgrade(base) {
      base.createObjectStore('calls', { keyPath: 'id' });
      base.createObjectStore('rows', { keyPath: 'id' }).createIndex('turn', 'turn');
    },
    blocked: onBlocked,
    blocking(_current, _next, event) {
      (event.target as unknown as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}

/** A way to tell other pages that the archive has changed. Some browsers have none; some refuse one where storage is forbidden. */
export function archiveChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(NAME);
  } catch {
    return undefined;
  }
}

/** How many calls are in the archive; none where there is no archive. */
export async function countArchived(): Promise<number> {
  return (await looked((base) => base.count('calls'))) ?? 0;
}

/** All calls of the archive, for who looks at them once; none where there is no archive. */
export async function archivedCalls(): Promise<PackedCall[]> {
  return (await looked((base) => base.getAll('calls'))) ?? [];
}

/** Looks into the archive, and makes none. */
async function looked<T>(look: (base: ArchiveBase) => Promise<T>): Promise<T | undefined> {
  try {
    if (!(await isThere())) return undefined;
    const base = await openArchive({ onBlocked: () => undefined, onClosed: () => undefined });
    const found = await look(base);
    base.close();
    return found;
  } catch {
    return undefined;
  }
}

/** Deletes the archive, and tells other pages. @returns whether it is gone; where there was none, it is */
export async function clearArchive(): Promise<boolean> {
  try {
    if (!(await isThere())) return true;
    const base = await openArchive({ onBlocked: () => undefined, onClosed: () => undefined });
    const change = base.transaction(['calls', 'rows'], 'readwrite');
    await Promise.all([change.objectStore('calls').clear(), change.objectStore('rows').clear(), change.done]);
    base.close();
    // Pages that have it open let go of it; one that is frozen does so later. It is empty in any case.
    void deleteDB(NAME).catch(() => undefined);
    const channel = archiveChannel();
    channel?.postMessage(null);
    channel?.close();
    return true;
  } catch {
    return !isPossible();
  }
}

/** Looking does not make one. Browsers that cannot tell make an empty one. */
async function isThere(): Promise<boolean> {
  if (!isPossible()) return false;
  const all = await indexedDB.databases?.();
  return all?.some(({ name }) => name === NAME) ?? true;
}

function isPossible(): boolean {
  try {
    return typeof indexedDB !== 'undefined';
  } catch {
    return false;
  }
}
