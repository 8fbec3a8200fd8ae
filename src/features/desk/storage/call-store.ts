import {
  hiddenEvent,
  hiddenFields,
  hiderOf,
  isTime,
  recordIn,
  type Case,
  type CaseId,
  type CaseLogs,
} from '../../../../machines/console/index.ts';
import {
  callChannel,
  changeCalls,
  isExpired,
  openCalls,
  type CallBase,
  type CallEntry,
  type CallNews,
  type CallRecord,
} from '../../../ui/storage/calls.ts';
import { Ownership } from './ownership.ts';

interface Listener {
  /** The list of calls, or whether they can be stored, has changed. */
  onChange(): void;
  /** Another window has changed or removed calls. */
  onNews(changed: readonly CaseId[], gone: readonly CaseId[]): void;
  /** Another window wants to continue a call that this window owns. */
  onWanted(id: CaseId): void;
}

/** The calls in this browser's database, for all windows of the console. Only the window that owns a call writes it. */
export class CallStore {
  /** Whether calls cannot be stored: the disk is full, or the browser has no database or forbids it. */
  isFaulty = false;
  /** Stored calls that cannot be read. They are not changed. */
  readonly unread = new Set<CaseId>();
  readonly #caseLogs: CaseLogs;
  readonly #keep: readonly string[];
  readonly #listener: Listener;
  readonly #ownership = new Ownership();
  readonly #entries = new Map<CaseId, CallEntry>();
  #inOrder: readonly CallEntry[] | undefined;
  /** Calls whose current state is not stored yet. */
  readonly #waiting = new Map<CaseId, Case>();
  /** The last state of each call that was read, stored, or is waiting to be stored. */
  readonly #given = new Map<CaseId, Case>();
  #writing: Promise<void> | undefined;
  #base: Promise<CallBase> | undefined;
  #channel: BroadcastChannel | undefined;

  /** @param keep words that look like secrets but are not masked */
  constructor(caseLogs: CaseLogs, keep: readonly string[], listener: Listener) {
    this.#caseLogs = caseLogs;
    this.#keep = keep;
    this.#listener = listener;
  }

  /** All calls, latest first. */
  get entries(): readonly CallEntry[] {
    this.#inOrder ??= [...this.#entries.values()].sort((a, b) => b.opened - a.opened || (a.id < b.id ? -1 : 1));
    return this.#inOrder;
  }

  entry(id: CaseId): CallEntry | undefined {
    return this.#entries.get(id);
  }

  /** Number of calls with changes that are not stored yet. */
  get unsaved(): number {
    return this.#waiting.size;
  }

  isSaved(id: CaseId): boolean {
    return !this.#waiting.has(id);
  }

  /** Opens the database, deletes calls that have expired, and reads the list of all others. */
  async begin(now: number): Promise<void> {
    this.#channel = callChannel();
    if (this.#channel) this.#channel.onmessage = ({ data }: MessageEvent<CallNews>) => void this.#hear(data);
    await this.#do(async (base) => {
      const entries = (await base.getAll('entries')).filter(isEntry);
      const expired = entries.filter((entry) => isExpired(entry, now)).map(({ id }) => id);
      if (expired.length > 0) await changeCalls(base, [], expired);
    });
    await this.refresh();
  }

  /** Reads the list again, because a suspended window may have missed messages. */
  async refresh(): Promise<void> {
    const entries = await this.#do((base) => base.getAll('entries'));
    if (!entries) return;
    const now = new Map(entries.filter(isEntry).map((entry) => [entry.id, entry]));
    const isStored = (id: CaseId): boolean => !this.#waiting.has(id);
    const gone = [...this.#entries.keys()].filter((id) => !now.has(id) && isStored(id));
    const changed = [...now.values()].filter(
      (entry) => isStored(entry.id) && !isSame(entry, this.#entries.get(entry.id)),
    );
    this.#forget(gone);
    this.#list(changed, []);
    this.#listener.onNews(
      changed.map(({ id }) => id),
      gone,
    );
  }

  /** Reads stored calls. Omits those that cannot be read. */
  async read(ids: readonly CaseId[]): Promise<Case[]> {
    const records = await this.records(ids);
    return records.flatMap((record) => {
      const read = this.caseOf(record);
      if (read) this.#given.set(record.id, read);
      else this.unread.add(record.id);
      return read ?? [];
    });
  }

  async records(ids: readonly CaseId[]): Promise<CallRecord[]> {
    if (ids.length === 0) return [];
    const found = await this.#do((base) => {
      const { store } = base.transaction('calls');
      return Promise.all(ids.map((id) => store.get(id)));
    });
    return (found ?? []).filter((each) => each !== undefined);
  }

  caseOf(record: CallRecord): Case | undefined {
    const read = recordIn(record);
    return read && this.#caseLogs.replay(read).case;
  }

  /** Stores the calls that have changed, and those that failed before. */
  save(cases: readonly Case[]): void {
    const changed = cases.filter((each) => this.#given.get(each.id) !== each);
    for (const each of changed) {
      this.#given.set(each.id, each);
      this.#waiting.set(each.id, each);
    }
    if (changed.length > 0)
      this.#list(
        changed.map((each) => entryOf(each, this.#keep)),
        [],
      );
    if (this.#waiting.size > 0) void this.flush();
  }

  /** Stores all waiting calls. Resolves when they are stored, or cannot be. */
  flush(): Promise<void> {
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = undefined;
    });
    return this.#writing;
  }

  /** Starts to store all waiting calls immediately, because the page is about to close. */
  flushNow(): void {
    if (this.#waiting.size > 0) void this.#write([...this.#waiting.values()]);
  }

  /** Deletes calls. @returns the records of calls that this window does not own, for undo */
  async remove(ids: readonly CaseId[], own: ReadonlySet<CaseId> = new Set()): Promise<CallRecord[]> {
    this.#forget(ids);
    const records = this.records(ids.filter((id) => !own.has(id)));
    await this.#do(async (base) => {
      await records;
      await changeCalls(base, [], ids);
      this.#tell({ gone: ids });
    });
    return records;
  }

  /** Stores deleted records again. */
  async restore(records: readonly CallRecord[]): Promise<void> {
    const cases = records.flatMap((record) => this.caseOf(record) ?? []);
    const put = cases.map((each) => [this.#recordOf(each), entryOf(each, this.#keep)] as const);
    await this.#do((base) => changeCalls(base, put));
    const entries = put.map(([, entry]) => entry);
    this.#list(entries, []);
    this.#tell({ changed: entries.map(({ id }) => id) });
  }

  /** Lets other windows own a call. */
  release(id: CaseId): void {
    this.#given.delete(id);
    this.#ownership.release(id);
  }

  /** Tries to own a call. @returns whether this window may change it now */
  async claim(id: CaseId): Promise<boolean> {
    return this.#ownership.claim(id);
  }

  /** Asks the window that owns a call to hand it over. @returns whether it did */
  async takeOver(id: CaseId): Promise<boolean> {
    if (await this.#ownership.claim(id)) return true;
    this.#tell({ wanted: id });
    return this.#ownership.claim(id, 'wait');
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.size > 0) if (!(await this.#write([...this.#waiting.values()]))) return;
  }

  async #write(cases: readonly Case[]): Promise<boolean> {
    const ids = cases.map(({ id }) => id);
    const isDone = await this.#do(async (base) => {
      await changeCalls(
        base,
        cases.map((each) => [this.#recordOf(each), entryOf(each, this.#keep)]),
      );
      return true;
    });
    if (!isDone) return false;
    for (const each of cases) if (this.#waiting.get(each.id) === each) this.#waiting.delete(each.id);
    if (this.#waiting.size === 0) this.#say(false);
    this.#tell({ changed: ids });
    return true;
  }

  #recordOf({ id, opened, log, state }: Case): CallRecord {
    const hide = hiderOf(state, this.#keep);
    return { id, opened, log: log.map((event) => hiddenEvent(event, hide)) };
  }

  #forget(ids: readonly CaseId[]): void {
    for (const id of ids) {
      this.#waiting.delete(id);
      this.release(id);
    }
    this.#list([], ids);
  }

  #list(entries: readonly CallEntry[], gone: readonly CaseId[]): void {
    for (const entry of entries) this.#entries.set(entry.id, entry);
    for (const id of gone) this.#entries.delete(id);
    if (entries.length + gone.length > 0) this.#inOrder = undefined;
  }

  async #hear({ changed = [], gone = [], wanted }: CallNews): Promise<void> {
    if (wanted !== undefined) return this.#listener.onWanted(wanted);
    this.#forget(gone);
    const found = await this.#do((base) => {
      const { store } = base.transaction('entries');
      return Promise.all(changed.map((id) => store.get(id)));
    });
    this.#list((found ?? []).filter((each) => each !== undefined).filter(isEntry), []);
    this.#listener.onNews(changed, gone);
  }

  #tell(news: CallNews): void {
    this.#channel?.postMessage(news);
  }

  async #do<T>(work: (base: CallBase) => Promise<T>): Promise<T | undefined> {
    try {
      const close = (): void => {
        this.#base = undefined;
      };
      this.#base ??= openCalls(close).catch((error: unknown) => {
        close();
        throw error;
      });
      const result = await work(await this.#base);
      // While the disk is full, the database can still be read.
      if (this.#waiting.size === 0) this.#say(false);
      return result;
    } catch {
      this.#say(true);
      return undefined;
    }
  }

  #say(isFaulty: boolean): void {
    if (this.isFaulty === isFaulty) return;
    this.isFaulty = isFaulty;
    this.#listener.onChange();
  }
}

/**
 * The data of a call for lists. Secrets are masked.
 *
 * @param keep words that look like codes but are not masked
 */
export function entryOf({ id, opened, state, timeLog }: Case, keep: readonly string[]): CallEntry {
  const { outcome = 'open', disposition } = state;
  const fields = hiddenFields(state, hiderOf(state, keep));
  return { id, opened, last: timeLog.since, outcome, disposition, ...fields };
}

function isSame(a: CallEntry, b: CallEntry | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const OUTCOMES: readonly unknown[] = ['open', 'solved', 'escalated', 'left'] satisfies CallEntry['outcome'][];

/** Whether stored data is a valid entry. It may have been changed from outside. */
function isEntry(entry: unknown): boolean {
  const { id, opened, last, outcome, ...texts } = Object(entry) as Record<string, unknown>;
  const { name = '', ticket = '', callback = '', disposition = '' } = texts;
  const areTexts = [id, name, ticket, callback, disposition].every((value) => typeof value === 'string');
  return areTexts && isTime(opened) && isTime(last) && OUTCOMES.includes(outcome);
}
