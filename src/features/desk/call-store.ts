import {
  type Case,
  type CaseId,
  type CaseLogs,
  hiddenFields,
  hiderOf,
  isTime,
  maskedRecord,
  recordIn,
} from '../../../machines/console/index.ts';
import { storeOf } from '../../ui/kept/prefix.ts';
import {
  type CallBase,
  callChannel,
  type CallEntry,
  type CallNews,
  changeCalls,
  isExpired,
  openCalls,
} from '../../ui/storage/calls.ts';

const LOCK = storeOf('shirube-call');
/** Maximum time for another window to store a call and release it. */
const TIMEOUT_MS = 3000;

interface Listener {
  /** Calls were stored, or storing them began to fail or to work again. */
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
  /** All calls, latest first. */
  entries: readonly CallEntry[] = [];
  /** Stored calls that cannot be read. They are not changed. */
  readonly unread = new Set<CaseId>();
  readonly #caseLogs: CaseLogs;
  readonly #keep: readonly string[];
  readonly #listener: Listener;
  /** Releases the locks of the calls that this window owns. */
  readonly #releases = new Map<CaseId, () => void>();
  /** Calls whose current state is not stored yet. */
  readonly #unsaved = new Map<CaseId, Case>();
  /** The last state of each call that was read, stored, or is waiting to be stored. */
  readonly #latest = new Map<CaseId, Case>();
  #writing: Promise<void> | undefined;
  #base: Promise<CallBase> | undefined;
  #channel: BroadcastChannel | undefined;

  /** @param keep words that look like secrets but are not */
  constructor(caseLogs: CaseLogs, keep: readonly string[], listener: Listener) {
    this.#caseLogs = caseLogs;
    this.#keep = keep;
    this.#listener = listener;
  }

  entry(id: CaseId): CallEntry | undefined {
    return this.entries.find((each) => each.id === id);
  }

  /** Number of calls with changes that are not stored yet. */
  get unsaved(): number {
    return this.#unsaved.size;
  }

  isSaved(id: CaseId): boolean {
    return !this.#unsaved.has(id);
  }

  /** Opens the database, deletes calls that have expired, and reads the list of all others. */
  async begin(now: number): Promise<void> {
    this.#channel = callChannel();
    if (this.#channel)
      this.#channel.onmessage = ({ data: { wanted } }: MessageEvent<CallNews>) => {
        if (wanted === undefined) void this.refresh();
        else this.#listener.onWanted(wanted);
      };
    await this.#inDatabase(async (base) => {
      const entries = (await base.getAll('entries')).filter(isEntry);
      const expired = entries.filter((entry) => isExpired(entry, now)).map(({ id }) => id);
      if (expired.length > 0) await changeCalls(base, [], expired);
    });
    await this.refresh();
  }

  async refresh(): Promise<void> {
    const stored = await this.#inDatabase((base) => base.getAll('entries'));
    if (!stored) return;
    const before = new Map(this.entries.map((entry) => [entry.id, JSON.stringify(entry)]));
    const now = stored.filter(isEntry).filter(({ id }) => this.isSaved(id));
    const ids = new Set(now.map(({ id }) => id));
    const gone = [...before.keys()].filter((id) => !ids.has(id) && this.isSaved(id));
    const changed = now.filter((entry) => before.get(entry.id) !== JSON.stringify(entry));
    if (changed.length + gone.length === 0) return;
    this.#forget(gone);
    this.#updateEntries(changed);
    this.#listener.onNews(
      changed.map(({ id }) => id),
      gone,
    );
  }

  /** Reads stored calls. Omits those that cannot be read. */
  async read(ids: readonly CaseId[]): Promise<Case[]> {
    if (ids.length === 0) return [];
    const records = await this.#inDatabase((base) => {
      const { store } = base.transaction('calls');
      return Promise.all(ids.map((id) => store.get(id)));
    });
    return (records ?? []).flatMap((record) => {
      if (!record) return [];
      const read = recordIn(record);
      if (!read) {
        this.unread.add(record.id);
        return [];
      }
      const of = this.#caseLogs.replay(read).case;
      this.#latest.set(of.id, of);
      return of;
    });
  }

  /** Stores the calls that have changed, and those that failed before. */
  save(cases: readonly Case[]): void {
    const changed = cases.filter((each) => this.#latest.get(each.id) !== each);
    for (const each of changed) {
      this.#latest.set(each.id, each);
      this.#unsaved.set(each.id, each);
    }
    if (changed.length > 0) this.#updateEntries(changed.map((each) => entryOf(each, this.#keep)));
    if (this.#unsaved.size > 0) void this.flush();
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
    if (this.#unsaved.size > 0) void this.#write();
  }

  async remove(ids: readonly CaseId[]): Promise<void> {
    this.#forget(ids);
    await this.#inDatabase((base) => changeCalls(base, [], ids));
    this.#broadcast({});
  }

  /** Lets other windows own a call. */
  release(id: CaseId): void {
    this.#latest.delete(id);
    this.#releases.get(id)?.();
    this.#releases.delete(id);
  }

  /** Tries to own a call, by default without waiting. @returns whether this window may change the call now */
  claim(id: CaseId, options: LockOptions = { ifAvailable: true }): Promise<boolean> {
    if (this.#releases.has(id)) return Promise.resolve(true);
    const locks = lockManager();
    if (!locks) {
      this.#releases.set(id, () => undefined);
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const hold = (lock: Lock | null): Promise<void> | undefined => {
        resolve(lock !== null);
        return lock ? new Promise((release) => this.#releases.set(id, release)) : undefined;
      };
      locks.request(`${LOCK}.${id}`, options, hold).catch(() => resolve(false));
    });
  }

  /** Asks the window that owns a call to hand it over. @returns whether it did */
  async takeOver(id: CaseId): Promise<boolean> {
    if (await this.claim(id)) return true;
    this.#broadcast({ wanted: id });
    return this.claim(id, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  }

  async #writeAll(): Promise<void> {
    while (this.#unsaved.size > 0) if (!(await this.#write())) return;
  }

  async #write(): Promise<boolean> {
    const cases = [...this.#unsaved.values()];
    const put = cases.map((each) => [maskedRecord(each, this.#keep), entryOf(each, this.#keep)] as const);
    const isDone = await this.#inDatabase(async (base) => {
      await changeCalls(base, put);
      return true;
    });
    if (!isDone) return false;
    for (const each of cases) if (this.#unsaved.get(each.id) === each) this.#unsaved.delete(each.id);
    if (this.#unsaved.size === 0) this.#setFaulty(false);
    this.#broadcast({});
    this.#listener.onChange();
    return true;
  }

  #forget(ids: readonly CaseId[]): void {
    for (const id of ids) {
      this.#unsaved.delete(id);
      this.release(id);
    }
    this.#updateEntries([], ids);
  }

  #updateEntries(changed: readonly CallEntry[], gone: readonly CaseId[] = []): void {
    const entries = new Map([...this.entries, ...changed].map((entry) => [entry.id, entry]));
    for (const id of gone) entries.delete(id);
    this.entries = [...entries.values()].sort((a, b) => b.opened - a.opened || (a.id < b.id ? -1 : 1));
  }

  #broadcast(news: CallNews): void {
    this.#channel?.postMessage(news);
  }

  async #inDatabase<T>(work: (base: CallBase) => Promise<T>): Promise<T | undefined> {
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
      if (this.#unsaved.size === 0) this.#setFaulty(false);
      return result;
    } catch {
      this.#setFaulty(true);
      return undefined;
    }
  }

  #setFaulty(isFaulty: boolean): void {
    if (this.isFaulty === isFaulty) return;
    this.isFaulty = isFaulty;
    this.#listener.onChange();
  }
}

/** The data of a call for lists, with secrets masked. */
export function entryOf({ id, opened, state, timeLog }: Case, keep: readonly string[]): CallEntry {
  const { outcome = 'open', disposition } = state;
  const fields = hiddenFields(state, hiderOf(state, keep));
  return { id, opened, last: timeLog.since, outcome, disposition, ...fields };
}

const OUTCOMES: readonly unknown[] = ['open', 'solved', 'escalated', 'left'] satisfies CallEntry['outcome'][];

/** Whether stored data is a valid entry. It may have been changed from outside. */
function isEntry(entry: unknown): boolean {
  const { id, opened, last, outcome, ...texts } = Object(entry) as Record<string, unknown>;
  const { name = '', ticket = '', callback = '', disposition = '' } = texts;
  const areTexts = [id, name, ticket, callback, disposition].every((value) => typeof value === 'string');
  return areTexts && isTime(opened) && isTime(last) && OUTCOMES.includes(outcome);
}

/** `undefined` if the browser has no locks, as on pages without HTTPS. Then every window may change every call. */
function lockManager(): LockManager | undefined {
  try {
    return navigator.locks;
  } catch {
    return undefined;
  }
}
