import { readEntry, type CaseId } from '../../../../machines/console/index.ts';
import {
  archiveChannel,
  openArchive,
  type ArchiveBase,
  type CallEntry,
  type PackedCall,
} from '../../../ui/storage/archive.ts';
import { allow, changed, expire, type Change, type Filed } from './change.ts';
import { Lines } from './lines.ts';

/**
 * Why the archive cannot be used: the browser has none or forbids it, a later version of the site has changed it, another
 * window with an earlier one holds it up, or there is no room left.
 */
export type ArchiveFault = 'none' | 'newer' | 'blocked' | 'full';

/** A change of the archive that can be taken back. */
export interface ArchiveChange {
  at: number;
  /** The calls as they were before; asked for already. */
  were: Promise<readonly PackedCall[]>;
  /** The calls that came with it. */
  came: readonly CaseId[];
}

/** What the list knows of a call. */
type EntryOf = (packed: PackedCall) => CallEntry;

const FAULTS: Readonly<Record<string, ArchiveFault>> = { VersionError: 'newer', QuotaExceededError: 'full' };

interface Listener {
  /** The list has changed, or what is the matter with it. */
  onChange(): void;
  /** Calls were removed, here or by another page. */
  onRemoved(ids: readonly CaseId[]): void;
  /** Calls lie among the open ones again, here or at another page. */
  onReopened(ids: readonly CaseId[]): void;
}

/**
 * Closed calls in a database of this browser, for all pages of the console that are open. What is done is done one after
 * another, each in a transaction: it is there once the promise is kept, or not at all.
 */
export class Archive {
  fault: ArchiveFault | undefined;
  /** Whether the list has been read. */
  isRead = false;
  readonly #lines = new Lines();
  readonly #listener: Listener;
  #base: Promise<ArchiveBase> | undefined;
  #channel: BroadcastChannel | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  /** Every call that is in it, the latest first. */
  get entries(): readonly CallEntry[] {
    return this.#lines.entries;
  }

  /** What the list says of a call; nothing where it is not here. */
  entry(id: CaseId): CallEntry | undefined {
    return this.#lines.get(id);
  }

  /** Reads the list, once what is over has gone, and follows what other pages do. */
  async begin(now: number): Promise<void> {
    this.#channel = archiveChannel();
    if (this.#channel) this.#channel.onmessage = () => void this.follow();
    await this.#change((change) => expire(change, now));
  }

  /** Takes over what other pages have done since. */
  follow(): Promise<void> {
    return this.#do((base) => this.#read(base));
  }

  /** Once all that was asked for is done, or could not be. */
  async settled(): Promise<void> {
    await this.#last;
  }

  /** The change with which a call came to be as it is here. */
  turnOf(id: CaseId): number | undefined {
    return this.#lines.turnOf(id);
  }

  /**
   * Puts calls away. What is here of one already stays too, unless the call was taken from just that.
   *
   * @param taken by id, the change by which a call had come to be as it was taken
   * @returns the calls that are in it now: not those that another page has removed or opened again meanwhile
   */
  async put(
    calls: readonly Filed[],
    taken: ReadonlyMap<CaseId, number>,
    entryOf: EntryOf,
  ): Promise<ReadonlySet<CaseId>> {
    const kept = await this.#change(async (change) => {
      const ids = new Set<CaseId>();
      for (const { packed, entry } of calls) {
        const row = await change.row(packed.id);
        if (row?.gone === 'removed') continue;
        const other = row?.entry && row.turn !== taken.get(row.id) ? await change.call(row.id) : undefined;
        const both = other && joined(packed, other.events);
        await change.keep(both ? { packed: both, entry: entryOf(both) } : { packed, entry });
        ids.add(packed.id);
      }
      return ids;
    });
    return new Set([...(kept ?? [])].filter((id) => this.#lines.get(id)));
  }

  /**
   * Adds what was done in a call that is here already: of one event the text that comes holds.
   */
  add(id: CaseId, events: PackedCall['events'], entryOf: EntryOf): Promise<PackedCall | undefined> {
    return this.#change(async (change) => {
      const here = await change.call(id);
      if (!here) return undefined;
      const packed = joined({ ...here, events }, here.events);
      await change.keep({ packed, entry: entryOf(packed) });
      return packed;
    });
  }

  /** Calls of these ids, those that are here. */
  async get(ids: readonly CaseId[]): Promise<PackedCall[]> {
    const found = await this.#do((base) => {
      const { store } = base.transaction('calls');
      return Promise.all(ids.map((id) => store.get(id)));
    });
    return (found ?? []).filter((each) => each !== undefined);
  }

  /** Removes calls for good, those that are still here: one that another page has opened again is no longer meant. @returns them */
  async remove(ids: readonly CaseId[]): Promise<PackedCall[]> {
    const found = await this.#change(async (change) => {
      const were: PackedCall[] = [];
      for (const id of ids) {
        const here = await change.call(id);
        if (!here) continue;
        were.push(here);
        await change.drop(id, 'removed', Date.now());
      }
      return were;
    });
    return found ?? [];
  }

  /** Calls were removed for good from among the open ones: whoever is about to put one here is too late. */
  async refuse(ids: readonly CaseId[]): Promise<void> {
    await this.#change(async (change) => {
      for (const id of ids) await change.drop(id, 'removed', Date.now());
    });
  }

  /**
   * Takes a change back in its turn: calls are as they were before, and those that came go, but for what was worked on since.
   *
   * @param at when it was made
   */
  async takeBack({ at, were, came }: ArchiveChange, entryOf: EntryOf): Promise<void> {
    let before: readonly PackedCall[] = [];
    const known = async (): Promise<void> => {
      before = await were;
    };
    await this.#change(async (change) => {
      const ids = new Set(before.map(({ id }) => id));
      for (const id of came) {
        const { entry } = (await change.row(id)) ?? {};
        if (!ids.has(id) && entry && entry.last <= at) await change.drop(id, 'removed', Date.now());
      }
      for (const packed of before) await change.keep({ packed, entry: entryOf(packed) });
    }, known);
  }

  /** Calls that were removed have come back among the others: they may be put here again. */
  async allow(ids: readonly CaseId[]): Promise<void> {
    await this.#change((change) => allow(change, ids));
  }

  /**
   * A call lies among the open ones again.
   *
   * @param turn the change by which it had come to be as it was taken
   * @returns `changed` where another page has done something about it since: then it stays
   */
  release(id: CaseId, turn: number): Promise<'released' | 'removed' | 'changed' | undefined> {
    return this.#change(async (change) => {
      const row = await change.row(id);
      if (row?.gone === 'removed') return 'removed';
      if (row?.turn !== turn) return 'changed';
      await change.drop(id, 'reopened', Date.now());
      return 'released';
    });
  }

  async #read(base: ArchiveBase): Promise<void> {
    const { index, since } = { index: base.transaction('rows').store.index('turn'), since: this.#lines.turn };
    const last = (await index.openKeyCursor(null, 'prev'))?.key ?? 0;
    // Cleared, it counts anew.
    const isAnew = last < since || !this.isRead;
    const rows = await base.getAllFromIndex('rows', 'turn', isAnew ? undefined : IDBKeyRange.lowerBound(since, true));
    const { removed, reopened } = this.#lines.take(rows, isAnew);
    const isFirst = !this.isRead;
    this.isRead = true;
    if (removed.length > 0) this.#listener.onRemoved(removed);
    if (reopened.length > 0) this.#listener.onReopened(reopened);
    if (isFirst || isAnew || rows.length > 0) this.#listener.onChange();
  }

  /** Changes something in one transaction, reads what came of it, and tells the other pages. */
  #change<T>(work: (change: Change) => Promise<T>, first?: () => Promise<void>): Promise<T | undefined> {
    return this.#do(async (base) => {
      await first?.();
      const result = await changed(base, work);
      this.#say(undefined);
      await this.#read(base);
      this.#channel?.postMessage(null);
      return result;
    });
  }

  #do<T>(work: (base: ArchiveBase) => Promise<T>): Promise<T | undefined> {
    const attempt = async (): Promise<T> => {
      const result = await work(await this.#open());
      // That something can be read says nothing about room.
      if (this.fault !== 'full') this.#say(undefined);
      return result;
    };
    const next = this.#last.then(async () => {
      try {
        return await attempt().catch((error: unknown) => {
          // Closed by the browser or for another page just now, it is opened again.
          if (nameOf(error) !== 'InvalidStateError') throw error;
          this.#base = undefined;
          return attempt();
        });
      } catch (error) {
        this.#say(FAULTS[nameOf(error)] ?? 'none');
        return undefined;
      }
    });
    this.#last = next;
    return next;
  }

  async #open(): Promise<ArchiveBase> {
    const close = (): void => {
      this.#base = undefined;
    };
    this.#base ??= openArchive({ onBlocked: () => this.#say('blocked'), onClosed: close });
    try {
      return await this.#base;
    } catch (error) {
      this.#base = undefined;
      throw error;
    }
  }

  #say(fault: ArchiveFault | undefined): void {
    if (this.fault === fault) return;
    this.fault = fault;
    this.#listener.onChange();
  }
}

/** A call with what else was done in it. Of what was written on under one name the later holds. */
function joined(packed: PackedCall, events: PackedCall['events']): PackedCall {
  const all = new Map(packed.events);
  for (const [name, text] of events) {
    const own = all.get(name);
    if (own === undefined || timeIn(text) > timeIn(own)) all.set(name, text);
  }
  return { ...packed, events: [...all] };
}

/** When an event was done, from its text; what cannot be read was never. */
export function timeIn(text: string): number {
  return readEntry(text)?.at ?? -Infinity;
}

function nameOf(error: unknown): string {
  return (Object(error) as Partial<Error>).name ?? '';
}
