import {
  caseView,
  createCaseLogs,
  inOrder,
  isClosed,
  MAX_SILENCE_MS,
  OpenCases,
  shownCase,
  type Case,
  type CaseAction,
  type CaseId,
  type CaseLogs,
  type CaseView,
  type ConsoleContext,
  type ConsoleEvent,
} from '../../../machines/console/index.ts';
import type { CallEntry } from '../../ui/storage/calls.ts';
import { INITIAL_UI, type Setup } from './setup.ts';
import { CallStore } from './call-store.ts';
import type { AgentData } from './words.ts';

/** The calls of this window and the one on screen. Stores them, and follows changes by other windows. */
export abstract class CallList {
  readonly data: AgentData;
  readonly caseLogs: CaseLogs;
  readonly calls: CallStore;
  #own: OpenCases;
  /** The call on screen, if this window does not own it. It is read-only. */
  #visited: Case | undefined;
  /** The requested call, while it loads. */
  #requested: CaseId | undefined;

  constructor(data: AgentData) {
    this.data = data;
    this.caseLogs = createCaseLogs(data);
    this.#own = new OpenCases(this.caseLogs);
    this.calls = new CallStore(this.caseLogs, data.references, {
      onChange: () => this.set({}),
      onNews: (changed, gone) => void this.#follow(changed, gone),
      onWanted: (id) => void this.#handOver(id),
    });
  }

  abstract set(change: Partial<Setup>): void;

  /** Stores the calls and the settings after a change. */
  protected abstract keep(): void;

  get context(): ConsoleContext {
    return this.#own.context;
  }

  /** The call on screen. */
  get shown(): Case | undefined {
    return this.#visited ?? shownCase(this.context);
  }

  get view(): CaseView | undefined {
    const { shown } = this;
    return shown && caseView(shown, this.data);
  }

  /** Whether the call on screen is read-only: another window owns it, or it was closed some time ago. */
  get isReadOnly(): boolean {
    return this.#visited !== undefined;
  }

  /** Whether another window owns the call on screen. */
  get isForeign(): boolean {
    return this.#visited !== undefined && !isClosed(this.#visited);
  }

  /** The stored calls that this window does not own, latest first. */
  get others(): readonly CallEntry[] {
    const own = new Set(this.context.cases.map(({ id }) => id));
    return this.calls.entries.filter(({ id }) => !own.has(id));
  }

  /** Whether a closed call is not on the disk yet. Until then, it is not shown as closed. */
  isSaving(of: Case): boolean {
    return isClosed(of) && !this.calls.isFaulty && !this.calls.isSaved(of.id);
  }

  async allCalls(): Promise<Case[]> {
    const others = await this.calls.read(this.others.map(({ id }) => id));
    return inOrder([...this.context.cases, ...others]);
  }

  /** Reads the stored calls, and continues the recent ones that no other window owns. */
  protected async resume(shown: CaseId | undefined): Promise<void> {
    await this.calls.begin(Date.now());
    const recent = this.calls.entries.filter(isRecent);
    const claimed = await Promise.all(recent.map(async ({ id }) => ((await this.calls.claim(id)) ? [id] : [])));
    const cases = await this.calls.read(claimed.flat());
    this.#own = new OpenCases(this.caseLogs, { cases: inOrder(cases), shown });
    if (shown !== undefined && !this.shown && this.calls.entry(shown)) await this.#visit(shown);
    this.keep();
  }

  async show(id: CaseId): Promise<void> {
    if (this.shown?.id === id) return;
    if (this.context.cases.some((each) => each.id === id)) this.send({ type: 'case.shown', id, at: Date.now() });
    else await this.#visit(id);
  }

  /** Continues the call on screen in this window. @returns whether the other window released it */
  async takeOver(): Promise<boolean> {
    const id = this.#visited?.id;
    if (id === undefined) return false;
    const isTaken = (await this.calls.takeOver(id)) && (await this.#adopt(id));
    if (!isTaken) this.set({ message: { key: 'agent.foreign.failed', isFault: true } });
    return isTaken;
  }

  protected record(action: CaseAction): void {
    this.#own.send({ type: 'case.acted', action, at: Date.now() });
    this.keep();
  }

  /** Sends an event that can change the list of cases or the case on screen. */
  protected send(event: ConsoleEvent): void {
    const before = this.shown?.id;
    if (event.type === 'case.opened' || event.type === 'case.shown') {
      this.#requested = undefined;
      this.#visited = undefined;
    }
    this.#own.send(event);
    this.keep();
    this.set(before === this.shown?.id ? { armed: undefined } : INITIAL_UI);
  }

  /** Stores calls. This window takes over those that are open or were closed recently. */
  protected async add(cases: readonly Case[]): Promise<void> {
    const current = cases.filter((each) => !isOver(each));
    for (const { id } of current) await this.calls.takeOver(id);
    this.calls.save(cases);
    const own = new Set(this.context.cases.map(({ id }) => id));
    const changed = cases.filter((each) => !isOver(each) || own.has(each.id));
    this.#own.send({ type: 'cases.changed', changed, gone: [] });
    const visited = cases.find(({ id }) => id === this.#visited?.id);
    if (visited) this.#visited = visited;
    this.keep();
  }

  protected remove(ids: readonly CaseId[]): void {
    void this.calls.remove(ids);
    if (this.#visited && ids.includes(this.#visited.id)) this.#visited = undefined;
    this.#own.send({ type: 'cases.changed', changed: [], gone: ids });
    this.keep();
    this.set(INITIAL_UI);
  }

  /** Releases calls that were closed some time ago. */
  releaseOver(): void {
    const { cases, shown } = this.context;
    const over = cases.filter((each) => each.id !== shown && isOver(each) && this.calls.isSaved(each.id));
    if (over.length > 0) this.#drop(over.map(({ id }) => id));
  }

  /** Shows a stored call. It is read-only if another window owns it or if it was closed some time ago. */
  async #visit(id: CaseId): Promise<void> {
    this.#requested = id;
    const entry = this.calls.entry(id);
    const isClaimed = entry !== undefined && isRecent(entry) && (await this.calls.claim(id));
    if (this.#requested !== id || (isClaimed && (await this.#adopt(id)))) return;
    const [of] = await this.calls.read([id]);
    if (this.#requested !== id) return;
    this.#requested = undefined;
    if (!of) return this.set({ message: { key: 'agent.message.elsewhere' } });
    this.#own.send({ type: 'case.left', at: Date.now() });
    this.#visited = isClosed(of) ? this.caseLogs.record(of, { type: 'case.filed', at: of.timeLog.since }) : of;
    this.keep();
    this.set({ ...INITIAL_UI, tab: 'notes', message: undefined });
  }

  /** Continues a stored call that this window has claimed. @returns whether it is still stored */
  async #adopt(id: CaseId): Promise<boolean> {
    const [of] = await this.calls.read([id]);
    if (!of) return false;
    this.#own.send({ type: 'cases.changed', changed: [of], gone: [] });
    this.send({ type: 'case.shown', id, at: Date.now() });
    return true;
  }

  #drop(ids: readonly CaseId[]): void {
    this.#own.send({ type: 'cases.changed', changed: [], gone: ids });
    for (const id of ids) this.calls.release(id);
  }

  /** Applies changes by other windows. */
  async #follow(changed: readonly CaseId[], gone: readonly CaseId[]): Promise<void> {
    const id = this.shown?.id;
    const isGone = id !== undefined && gone.includes(id);
    if (gone.length > 0) this.#own.send({ type: 'cases.changed', changed: [], gone });
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
    this.set({});
  }

  /** Stores a call, then releases it to another window. */
  async #handOver(id: CaseId): Promise<void> {
    if (!this.context.cases.some((each) => each.id === id)) return;
    await this.calls.flush();
    if (!this.calls.isSaved(id)) return;
    const isShown = this.shown?.id === id;
    this.#drop([id]);
    if (!isShown) return this.set({});
    const [of] = await this.calls.read([id]);
    if (of && !this.shown) this.#visited = of;
    this.set({ ...INITIAL_UI, message: { key: 'agent.foreign.taken' } });
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
