import type { CaseId } from '../../../../machines/console/index.ts';
import { ARCHIVES } from '../../../ui/kept/list.ts';
import type { ArchiveBase, ArchiveRow, CallEntry, PackedCall } from '../../../ui/storage/archive.ts';

const DAY = 86_400_000;
/** So many days a page may have been about to put away a call that another has removed. */
const GONE_DAYS = 1;

/** A call, and what its list and a search know of it. */
export interface Filed {
  packed: PackedCall;
  entry: CallEntry;
}

/** What can be done within one change of the archive. Nothing else may be waited for meanwhile. */
export interface Change {
  row(id: CaseId): Promise<ArchiveRow | undefined>;
  call(id: CaseId): Promise<PackedCall | undefined>;
  keep(filed: Filed): Promise<void>;
  drop(id: CaseId, gone: 'removed' | 'reopened', at: number): Promise<void>;
  /** Takes out lines that nobody needs any more, and the calls that they are of. */
  clear(isOver: (row: ArchiveRow) => boolean): Promise<void>;
}

/**
 * Changes the archive in one transaction: all of it is on the disk once the promise is kept, or nothing.
 *
 * @throws where it failed, with what the browser says about that
 */
export async function changed<T>(base: ArchiveBase, work: (change: Change) => Promise<T>): Promise<T> {
  // What lies here goes from where it was: it must be on the disk by then.
  const transaction = base.transaction(['calls', 'rows'], 'readwrite', { durability: 'strict' });
  const [calls, rows] = [transaction.objectStore('calls'), transaction.objectStore('rows')];
  const done = transaction.done.catch((error: unknown) => {
    throw transaction.error ?? error;
  });
  const doing = async (): Promise<T> => {
    let turn = (await rows.index('turn').openKeyCursor(null, 'prev'))?.key ?? 0;
    return work({
      row: (id) => rows.get(id),
      call: (id) => calls.get(id),
      async keep({ packed, entry }) {
        await Promise.all([calls.put(packed), rows.put({ id: packed.id, turn: ++turn, entry })]);
      },
      async drop(id, gone, at) {
        await Promise.all([calls.delete(id), rows.put({ id, turn: ++turn, gone, at })]);
      },
      async clear(isOver) {
        const over = (await rows.getAll()).filter(isOver);
        await Promise.all(over.flatMap(({ id }) => [calls.delete(id), rows.delete(id)]));
        // No turn is given twice: the last one stays, of whatever it was.
        const last = over.find((row) => row.turn === turn);
        if (last) await rows.put({ id: last.id, turn, gone: 'reopened', at: Date.now() });
      },
    });
  };
  const failed = (error: unknown): never => {
    try {
      transaction.abort();
    } catch {
      // It has been given up already.
    }
    throw error;
  };
  const [result, end] = await Promise.allSettled([doing().catch(failed), done]);
  if (end.status === 'rejected') throw transaction.error ?? end.reason;
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}

/** Takes out calls in which nothing was done for as long as they are kept, and what remembers that others are gone. */
export function expire(change: Change, now: number): Promise<void> {
  const { days } = ARCHIVES['agent-archive'];
  return change.clear((row) => (row.entry ? now - row.entry.last > days * DAY : now - row.at > GONE_DAYS * DAY));
}

/** Calls that were removed lie among the others: they may be put away again. */
export async function allow(change: Change, ids: readonly CaseId[]): Promise<void> {
  for (const id of ids) if ((await change.row(id))?.gone === 'removed') await change.drop(id, 'reopened', Date.now());
}
