import {
  arrivalsOf,
  callNumber,
  caseView,
  createCaseLogs,
  inOrder,
  isClosed,
  isHeld,
  lastDone,
  MAX_SILENCE_MS,
  OpenCases,
  shownCase,
  waiting,
  type Case,
  type CaseAction,
  type CaseId,
  type CaseView,
  type ConsoleContext,
  type ConsoleEvent,
  type CaseLogs,
} from '../../../machines/console/index.ts';
import { assertDefined } from '../../../machines/assert-defined.ts';
import type { CallEntry, CallRecord } from '../../ui/storage/calls.ts';
import { shelf, type Shelf } from '../../ui/storage/shelf.ts';
import { casesFrom, importedMessage } from './import-cases.ts';
import { INITIAL_UI, REMOVED, TAB_OF, type Setup, type Tab } from './setup.ts';
import { CallStore } from './storage/call-store.ts';
import { readSettings, writeSettings } from './storage/settings.ts';
import type { Training } from './training/training.ts';
import { Trainings } from './training/trainings.ts';
import type { AgentData, AgentKey, DeskWords } from './words.ts';

/** Actions that do not reset the UI state, such as open forms. */
const BESIDE: ReadonlySet<CaseAction['type']> = new Set([
  'note.written',
  'piece.shown',
  'piece.hidden',
  'device.chosen',
  'field.written',
  'opening.answered',
  'opening.withdrawn',
  'step.tried',
  'mistake.noted',
]);

/**
 * An open console stores the time every minute, in a background tab up to a minute late. A longer gap means that the
 * console was closed.
 */
const MAX_GAP_MS = 3 * 60_000;
/** Maximum number of changes to the list that can be undone. */
const MAX_CHANGES = 20;

/** A change to the list of calls that can be undone. */
interface ListChange {
  at: number;
  /** The affected calls of this window, before the change. */
  cases: readonly Case[];
  /** The affected calls that were only in the database. */
  records: Promise<readonly CallRecord[]>;
  /** Calls that the change added or replaced. */
  came: readonly CaseId[];
  shown: CaseId | undefined;
}

/** The store of the console: the calls, the words of every language, and the state of the page. */
export class ConsoleStore {
  readonly data: AgentData;
  /** One per language, the agent's own first. */
  readonly words: readonly DeskWords[];
  readonly caseLogs: CaseLogs;
  readonly training: Trainings;
  /** All calls that are stored in this browser. */
  readonly calls: CallStore;
  setup: Setup;
  #actor: OpenCases;
  readonly #shelf: Shelf;
  readonly #listeners: (() => void)[] = [];
  /** The call on screen, if this window does not own it. It is read-only. */
  #visited: Case | undefined;
  /** The requested call, while it loads. */
  #asked: CaseId | undefined;
  #changes: readonly ListChange[] = [];
  #others: { all: readonly CallEntry[]; cases: readonly Case[]; entries: readonly CallEntry[] } | undefined;
  #open = Date.now();

  constructor(
    data: AgentData,
    words: readonly DeskWords[],
    loadTraining: () => Promise<Training>,
    place: Shelf = shelf,
  ) {
    this.data = data;
    this.words = words;
    this.caseLogs = createCaseLogs(data);
    this.#shelf = place;
    this.#actor = new OpenCases(this.caseLogs);
    this.calls = new CallStore(this.caseLogs, data.references, {
      onChange: () => this.#draw(),
      onNews: (changed, gone) => void this.#follow(changed, gone),
      onWanted: (id) => void this.#handOver(id),
    });
    this.training = new Trainings(
      {
        data,
        shown: () => this.shown,
        record: (action) => this.#record(action),
        set: (change) => this.set(change),
      },
      loadTraining,
    );
    const { keys, ticket, agent } = readSettings(place);
    this.setup = {
      ...INITIAL_UI,
      ...{ tab: 'notes', isNaming: false, isLookingBack: false, message: undefined },
      ...{ keys, ticket, agent },
    };
  }

  /** Reads the stored calls, and continues the recent ones that no other window owns. */
  async begin(): Promise<void> {
    const { shown, open } = readSettings(this.#shelf);
    const now = Date.now();
    await this.calls.begin(now);
    const kept = await this.#claimed(this.calls.entries.filter(isRecent));
    // After a crash the settings may be older than the calls.
    const last = Math.max(open ?? 0, ...kept.map(({ timeLog }) => timeLog.since));
    const isAway = now - last > MAX_GAP_MS;
    const cases = isAway ? kept.map((each) => waiting(each, this.caseLogs, last)) : kept;
    this.#actor = new OpenCases(this.caseLogs, { cases: inOrder(cases), shown });
    const wasTalking = kept.some((each) => each.id === shown && !isHeld(each) && !isClosed(each));
    if (isAway && wasTalking) this.#actor.send({ type: 'case.acted', action: { type: 'call.resumed' }, at: now });
    if (shown !== undefined && !this.shown && this.calls.entry(shown)) await this.#visit(shown);
    this.#keep();
    const { size } = this.calls.unread;
    this.set({
      tab: this.#tab ?? 'notes',
      ...(size > 0 && { message: { key: 'agent.message.unread', values: { number: size }, isFault: true } }),
    });
  }

  /** Words in the agent's language. */
  get own(): DeskWords {
    return assertDefined(this.words[0], "The agent's language");
  }

  get context(): ConsoleContext {
    return this.#actor.context;
  }

  /** The call on screen. */
  get shown(): Case | undefined {
    return this.#visited ?? shownCase(this.context);
  }

  /** Whether the call on screen is read-only: another window owns it, or it was closed some time ago. */
  get isReadOnly(): boolean {
    return this.#visited !== undefined;
  }

  /** The stored calls that this window does not own, latest first. */
  get others(): readonly CallEntry[] {
    const { cases } = this.context;
    const all = this.calls.entries;
    if (this.#others?.all !== all || this.#others.cases !== cases) {
      const own = new Set(cases.map(({ id }) => id));
      this.#others = { all, cases, entries: all.filter(({ id }) => !own.has(id)) };
    }
    return this.#others.entries;
  }

  get view(): CaseView | undefined {
    const { shown } = this;
    return shown && caseView(shown, this.data);
  }

  /** Words in the caller's language, or in the agent's until the caller's is chosen. */
  get caller(): DeskWords {
    const { view, words } = this;
    return words.find(({ language }) => language === view?.caller) ?? this.own;
  }

  /** The tab for the phase of the call on screen. `undefined` if there is none. */
  get #tab(): Tab | undefined {
    return TAB_OF[this.view?.phase ?? 'finding'];
  }

  listen(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Performs an action in the case on screen. */
  act(action: CaseAction): void {
    if (this.isReadOnly) {
      if (action.type === 'case.reopened') void this.takeOver().then((isTaken) => isTaken && this.act(action));
      else this.set({ message: { key: this.isForeign ? 'agent.foreign.readOnly' : 'agent.message.readOnly' } });
      return;
    }
    const before = this.view?.phase;
    this.#record(this.training.leave(this.shown?.id), action);
    const phase = this.view?.phase;
    if (BESIDE.has(action.type)) return this.#draw();
    const isOther = phase !== before || action.type === 'symptom.chosen';
    this.set({ ...INITIAL_UI, message: undefined, ...(isOther && this.#tab ? { tab: this.#tab } : {}) });
  }

  /**
   * Goes to the place that a caller names: in the call on screen, or in a new one if that is closed or read-only.
   *
   * @param notice message about the place
   */
  goTo(place: CaseAction, notice?: AgentKey): void {
    const isOver = this.isReadOnly || this.view?.phase === 'closed';
    if (isOver || !this.shown) this.open();
    this.act(place);
    if (isOver) this.set({ message: { key: 'agent.message.new', also: notice ? [{ key: notice }] : [] } });
    else if (notice) this.set({ message: { key: notice } });
  }

  open(): void {
    const taken = new Set([...this.context.cases, ...this.others].map(({ id }) => callNumber(id)));
    let id = newId();
    while (taken.has(callNumber(id))) id = newId();
    void this.calls.claim(id);
    this.#send({ type: 'case.opened', id, at: Date.now() });
    this.set({ isLookingBack: false });
  }

  /** Shows a call, and ends a training. */
  async show(id: CaseId): Promise<void> {
    if (this.shown?.id === id) return this.training.state && this.training.end();
    if (this.context.cases.some((each) => each.id === id)) this.#send({ type: 'case.shown', id, at: Date.now() });
    else await this.#visit(id);
  }

  /** Shows the open call before or after the one on screen, wrapping around. */
  turn(by: 1 | -1): void {
    const open = this.context.cases.filter((each) => !isClosed(each));
    const at = open.findIndex(({ id }) => id === this.shown?.id);
    const next = at < 0 ? open.at(by > 0 ? 0 : -1) : open.at((at + by) % open.length);
    if (next) void this.show(next.id);
  }

  /** Whether another window owns the call on screen. */
  get isForeign(): boolean {
    return this.#visited !== undefined && !isClosed(this.#visited);
  }

  /** Continues the call on screen in this window. @returns whether the other window released it */
  async takeOver(): Promise<boolean> {
    const id = this.#visited?.id;
    if (id === undefined) return false;
    const isTaken = (await this.calls.takeOver(id)) && (await this.#adopt(id));
    if (!isTaken) this.set({ message: { key: 'agent.foreign.failed', isFault: true } });
    return isTaken;
  }

  /** Undoes the latest action in the call on screen, or the latest change to the list if that is newer. */
  undo(): void {
    const change = this.#changes.at(-1);
    const acted = this.isReadOnly ? undefined : lastDone(shownCase(this.context) ?? { log: [] });
    if (change && change.at >= (acted ?? -Infinity)) {
      this.#changes = this.#changes.slice(0, -1);
      void this.#undoChange(change);
      return this.set({ message: { key: 'agent.message.undone' }, isClosing: false });
    }
    const before = this.context;
    if (!this.isReadOnly) this.#send({ type: 'action.undone' });
    const key = this.context === before ? 'agent.message.nothing' : 'agent.message.undone';
    this.set({ message: { key }, isClosing: false });
  }

  /** Removes calls on the second request. The first one only arms the action. */
  destroy(what: keyof typeof REMOVED): void {
    if (this.setup.armed !== what) return this.set({ armed: what });
    const { shown } = this;
    const all = [...this.context.cases, ...this.others];
    if (what === 'clear') this.#remove(all.map(({ id }) => id));
    else if (what === 'remove') this.#remove(shown ? [shown.id] : []);
    else {
      const closed = [
        ...this.context.cases.filter(isClosed),
        ...this.others.filter(({ outcome }) => outcome !== 'open'),
      ];
      this.#remove(closed.map(({ id }) => id).filter((id) => id !== shown?.id));
    }
    this.set({ message: { key: REMOVED[what] } });
  }

  /** Imports the calls in the text of a file, or shows what is wrong. @returns the id that the first call has now */
  async takeIn(text: string): Promise<CaseId | undefined> {
    const read = casesFrom(text, this.caseLogs);
    if ('message' in read) {
      this.set(read);
      return undefined;
    }
    const from = read.agent === this.setup.agent ? undefined : read.agent;
    const [ids, times] = [new Set(read.cases.map(({ id }) => id)), new Set(read.cases.map(({ opened }) => opened))];
    const related = this.others.filter(({ id, opened }) => ids.has(id) || times.has(opened)).map(({ id }) => id);
    const records = await this.calls.records(related);
    const here = [...this.context.cases, ...records.flatMap((each) => this.calls.caseOf(each) ?? [])];
    const arrivals = arrivalsOf(here, read.cases, this.caseLogs, { keep: this.data.references, from });
    // If a file contains two states of a call, the later one is kept.
    const cases = new Map(arrivals.flatMap((each) => ('case' in each ? [[each.case.id, each.case] as const] : [])));
    if (cases.size > 0) {
      this.#remember({
        cases: this.context.cases.filter(({ id }) => cases.has(id)),
        records: Promise.resolve(records.filter(({ id }) => cases.has(id))),
        came: [...cases.keys()],
      });
      await this.#add([...cases.values()]);
    }
    this.set({ message: importedMessage(arrivals, read.dropped, from) });
    const [first] = arrivals;
    return first && ('case' in first ? first.case.id : first.id);
  }

  /** Reads all calls of this browser. */
  async allCalls(): Promise<Case[]> {
    const others = await this.calls.read(this.others.map(({ id }) => id));
    return inOrder([...this.context.cases, ...others]);
  }

  set(change: Partial<Setup>): void {
    const { keys, ticket, agent } = this.setup;
    this.setup = { ...this.setup, ...change };
    const { setup } = this;
    if (setup.keys !== keys || setup.ticket !== ticket || setup.agent !== agent) this.#keep();
    this.#draw();
  }

  /** Applies settings that another window has changed. */
  followSettings(): void {
    const { keys, ticket, agent } = readSettings(this.#shelf);
    this.setup = { ...this.setup, keys, ticket, agent };
    this.#draw();
  }

  /** Records that the console is still open, and releases calls that were closed some time ago. */
  stay(): void {
    this.#open = Date.now();
    const { cases, shown } = this.context;
    const over = cases.filter((each) => each.id !== shown && isOver(each) && this.calls.isSaved(each.id));
    if (over.length > 0) this.#drop(over.map(({ id }) => id));
    this.#keep();
  }

  /** Starts to store unsaved calls, because the page is about to close. */
  leave(): void {
    this.calls.flushNow();
  }

  /** Sends an event that can change the list of cases or the case on screen. */
  #send(event: ConsoleEvent): void {
    const before = this.shown?.id;
    // Switching to another call ends a training.
    if (event.type === 'case.opened' || event.type === 'case.shown') {
      this.training.leave(undefined);
      this.#asked = undefined;
      this.#visited = undefined;
    }
    this.#actor.send(event);
    this.#keep();
    const isOther = before !== this.shown?.id;
    this.set(isOther ? { ...INITIAL_UI, tab: this.#tab ?? this.setup.tab } : { armed: undefined });
  }

  /** Performs actions in the case on screen and stores the case. */
  #record(...actions: (CaseAction | undefined)[]): void {
    for (const action of actions) if (action) this.#actor.send({ type: 'case.acted', action, at: Date.now() });
    this.#keep();
  }

  /** Claims calls, and reads those that no other window owns. */
  async #claimed(entries: readonly CallEntry[]): Promise<Case[]> {
    const claimed = await Promise.all(entries.map(async ({ id }) => ((await this.calls.claim(id)) ? [id] : [])));
    return this.calls.read(claimed.flat());
  }

  /** Shows a stored call. It is read-only if another window owns it or if it was closed some time ago. */
  async #visit(id: CaseId): Promise<void> {
    this.#asked = id;
    const entry = this.calls.entry(id);
    const isClaimed = entry !== undefined && isRecent(entry) && (await this.calls.claim(id));
    if (this.#asked !== id || (isClaimed && (await this.#adopt(id)))) return;
    const [of] = await this.calls.read([id]);
    if (this.#asked !== id) return;
    this.#asked = undefined;
    if (!of) return this.set({ message: { key: 'agent.message.elsewhere' } });
    this.training.leave(undefined);
    this.#actor.send({ type: 'case.left', at: Date.now() });
    this.#visited = isClosed(of) ? this.caseLogs.record(of, { type: 'case.filed', at: of.timeLog.since }) : of;
    this.#keep();
    this.set({ ...INITIAL_UI, tab: 'notes', message: undefined });
  }

  /** Continues a stored call that this window has claimed. @returns whether it is still stored */
  async #adopt(id: CaseId): Promise<boolean> {
    const [of] = await this.calls.read([id]);
    if (!of) return false;
    this.#actor.send({ type: 'cases.changed', changed: [of], gone: [] });
    this.#send({ type: 'case.shown', id, at: Date.now() });
    return true;
  }

  /** Stores calls. This window takes over those that are open or were closed recently. */
  async #add(cases: readonly Case[]): Promise<void> {
    const current = cases.filter((each) => !isOver(each));
    for (const { id } of current) await this.calls.takeOver(id);
    this.calls.save(cases);
    const own = new Set(this.context.cases.map(({ id }) => id));
    this.#actor.send({
      type: 'cases.changed',
      changed: cases.filter((each) => !isOver(each) || own.has(each.id)),
      gone: [],
    });
    this.#keep();
  }

  #drop(ids: readonly CaseId[]): void {
    this.#actor.send({ type: 'cases.changed', changed: [], gone: ids });
    for (const id of ids) this.calls.release(id);
  }

  #remove(ids: readonly CaseId[]): void {
    if (ids.length === 0) return;
    const removed = new Set(ids);
    const cases = this.context.cases.filter(({ id }) => removed.has(id));
    const records = this.calls.remove(ids, new Set(cases.map(({ id }) => id)));
    this.#remember({ cases, records, came: [] });
    if (this.#visited && removed.has(this.#visited.id)) this.#visited = undefined;
    this.#actor.send({ type: 'cases.changed', changed: [], gone: ids });
    this.#keep();
    this.set({ ...INITIAL_UI, tab: this.#tab ?? this.setup.tab });
  }

  #remember(change: Omit<ListChange, 'at' | 'shown'>): void {
    const shown = this.shown?.id;
    this.#changes = [...this.#changes.slice(1 - MAX_CHANGES), { ...change, at: Date.now(), shown }];
  }

  async #undoChange({ at, cases, records, came, shown }: ListChange): Promise<void> {
    const stored = await records;
    const before = new Set([...cases, ...stored].map(({ id }) => id));
    // Keep calls that have changed since.
    const isTouched = (id: CaseId): boolean => {
      const now = this.context.cases.find((each) => each.id === id);
      return now !== undefined && (lastDone(now) ?? -Infinity) > at;
    };
    const gone = came.filter((id) => !before.has(id) && !isTouched(id));
    const earlier = stored.filter(({ id }) => !isTouched(id));
    if (this.#visited && before.has(this.#visited.id)) this.#visited = undefined;
    if (gone.length > 0) await this.calls.remove(gone);
    this.#actor.send({ type: 'cases.changed', changed: [], gone: [...gone, ...earlier.map(({ id }) => id)] });
    await this.calls.restore(earlier);
    const isTaken = this.shown !== undefined && !isClosed(this.shown);
    const back = cases.filter(({ id }) => !isTouched(id));
    // If another call is open on screen now, put restored calls on hold.
    await this.#add(back.map((each) => (isTaken && !isClosed(each) ? waiting(each, this.caseLogs) : each)));
    const entries = earlier.flatMap(({ id }) => this.calls.entry(id) ?? []);
    const claimed = await this.#claimed(entries.filter(isRecent));
    this.#actor.send({ type: 'cases.changed', changed: claimed, gone: [] });
    if (!this.shown && shown !== undefined) await this.show(shown);
    this.#draw();
  }

  /** Applies changes by other windows. */
  async #follow(changed: readonly CaseId[], gone: readonly CaseId[]): Promise<void> {
    const id = this.shown?.id;
    const isGone = id !== undefined && gone.includes(id);
    if (gone.length > 0) this.#actor.send({ type: 'cases.changed', changed: [], gone });
    if (isGone) {
      this.#visited = undefined;
      return this.set({ ...INITIAL_UI, message: { key: 'agent.message.elsewhere' } });
    }
    if (id !== undefined && this.#visited?.id === id && changed.includes(id)) {
      const wasClosed = isClosed(this.#visited);
      const [now] = await this.calls.read([id]);
      if (now && this.#visited?.id === id) {
        this.#visited = now;
        if (wasClosed && !isClosed(now)) this.set({ message: { key: 'agent.message.reopened' } });
      }
    }
    this.#draw();
  }

  /** Stores a call, then releases it to another window. */
  async #handOver(id: CaseId): Promise<void> {
    if (!this.context.cases.some((each) => each.id === id)) return;
    await this.calls.flush();
    if (!this.calls.isSaved(id)) return;
    const isShown = this.shown?.id === id;
    this.#drop([id]);
    if (!isShown) return this.#draw();
    const [of] = await this.calls.read([id]);
    if (of && !this.shown) this.#visited = of;
    this.set({ ...INITIAL_UI, message: { key: 'agent.foreign.taken' } });
  }

  #keep(): void {
    const { keys, ticket, agent } = this.setup;
    this.calls.save(this.context.cases);
    writeSettings(this.#shelf, { shown: this.shown?.id, keys, ticket, agent, open: this.#open });
  }

  #draw(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Whether a call is open or was closed recently. */
function isRecent({ outcome, last }: CallEntry): boolean {
  return outcome === 'open' || Math.abs(Date.now() - last) <= MAX_SILENCE_MS;
}

/** Whether a call was closed so long ago that its wrap-up is over. */
function isOver(of: Case): boolean {
  return isClosed(of) && Math.abs(Date.now() - of.timeLog.since) > MAX_SILENCE_MS;
}

/** A random id. `crypto.randomUUID` would need HTTPS. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join('');
}
