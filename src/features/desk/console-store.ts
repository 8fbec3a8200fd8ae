import { createActor, type Actor } from 'xstate';
import {
  arrivalsOf,
  callNumber,
  caseView,
  createConsole,
  createCaseLogs,
  isClosed,
  isHeld,
  lastDone,
  shownCase,
  waiting,
  type Case,
  type CaseAction,
  type CaseEvent,
  type CaseId,
  type CaseView,
  type ConsoleContext,
  type ConsoleEvent,
  type ConsoleMachine,
  type CaseLogs,
} from '../../../machines/console/index.ts';
import { known } from '../../../machines/known.ts';
import type { Desk } from './archive/desk.ts';
import { Keeper } from './archive/keeper.ts';
import { casesFrom, importedMessage } from './import-cases.ts';
import { shelf, type Shelf } from '../../ui/storage/shelf.ts';
import { newId } from './new-id.ts';
import { CALM, REMOVED, TAB_OF, type AgentMessage, type Setup, type Tab } from './setup.ts';
import { createStorage, type Storage } from './storage.ts';
import type { Training } from './training/training.ts';
import { Trainings } from './training/trainings.ts';
import type { AgentData, AgentKey, DeskWords } from './words.ts';

/** What is done while anything else is going on: nothing that is open beside it closes. */
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

/** What removes calls from the list, or brings removed ones back. */
const CHANGING: ReadonlySet<ConsoleEvent['type']> = new Set([
  'case.removed',
  'cases.cleared',
  'closed.cleared',
  'action.undone',
]);

/** An open console keeps the time every minute, in a background tab up to a minute late. In a longer gap it was closed. */
const LONGEST_GAP = 3 * 60_000;

/** The store of the console: the cases, the words of every language, and what is shown of them. */
export class ConsoleStore {
  readonly data: AgentData;
  /** By language, the agent's own first. */
  readonly words: readonly DeskWords[];
  readonly caseLogs: CaseLogs;
  setup: Setup;
  /** Why cases may not survive this page, if so. */
  isKept = true;
  readonly training: Trainings;
  /** What keeps the calls that are over. */
  readonly archive: Keeper;
  readonly #actor: Actor<ConsoleMachine>;
  readonly #storage: Storage;
  readonly #listeners: (() => void)[] = [];
  /** The note that is being written here. */
  #note: CaseEvent | undefined;
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
    this.#storage = createStorage(this.caseLogs, data.references, place);
    const { cases: kept, unread, shown, open, ...settings } = this.#storage.load();
    const now = Date.now();
    const isAway = open !== undefined && now - open > LONGEST_GAP;
    const cases = isAway ? kept.map((each) => waiting(each, this.caseLogs, open)) : kept;
    const message: AgentMessage | undefined =
      unread === 0 ? undefined : { key: 'agent.message.unread', values: { number: unread }, isFault: true };
    this.#actor = createActor(createConsole(this.caseLogs), { input: { cases, shown } });
    this.#actor.start();
    const talking = kept.find((each) => each.id === shown && !isHeld(each) && !isClosed(each));
    if (isAway && talking) this.#actor.send({ type: 'case.acted', action: { type: 'call.resumed' }, at: now });
    this.training = new Trainings(
      {
        data,
        shown: () => this.shown,
        record: (action) => this.#record(action),
        set: (change) => this.set(change),
      },
      loadTraining,
    );
    this.archive = new Keeper(this.#deskOfKeeper(), this.#storage, data.references);
    this.setup = {
      ...CALM,
      tab: this.#tab ?? 'notes',
      isNaming: false,
      isLookingBack: false,
      message,
      ...settings,
    };
    this.#keep();
  }

  /** The agent's own words. */
  get own(): DeskWords {
    return known(this.words[0], "The agent's language");
  }

  get context(): ConsoleContext {
    return this.#actor.getSnapshot().context;
  }

  /** The call on screen. */
  get shown(): Case | undefined {
    return this.archive.visited ?? shownCase(this.context);
  }

  /** Whether the call on screen lies in the archive: it is looked at, and nothing is done in it before it is opened again. */
  get isArchived(): boolean {
    return this.archive.visited !== undefined;
  }

  get view(): CaseView | undefined {
    const { shown } = this;
    return shown && caseView(shown, this.data);
  }

  /** The words that the caller hears: until somebody says which, the agent's own. */
  get caller(): DeskWords {
    const { view, words } = this;
    return words.find(({ language }) => language === view?.caller) ?? this.own;
  }

  /** What comes up beside the script of the call on screen; nothing where that may stay. */
  get #tab(): Tab | undefined {
    return TAB_OF[this.view?.phase ?? 'finding'];
  }

  listen(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Changes the list of cases, or goes to another. */
  send(event: ConsoleEvent): void {
    const before = this.shown?.id;
    const listed = this.context.cases;
    // A real caller ends a training, and the look at a call that is over.
    if (event.type === 'case.opened' || event.type === 'case.shown') {
      this.training.leave(undefined);
      this.archive.leave();
    }
    this.#actor.send(event);
    this.#keep();
    if (CHANGING.has(event.type)) this.archive.listChanged(listed, this.context.cases);
    const isOther = before !== this.shown?.id;
    this.set(isOther ? { ...CALM, tab: this.#tab ?? this.setup.tab } : { armed: undefined });
  }

  /** Does something in the case on screen. */
  act(action: CaseAction): void {
    const { isArchived } = this;
    if (isArchived) {
      if (action.type !== 'case.reopened') return this.set({ message: { key: 'agent.message.readOnly' } });
      const now = this.archive.reopen();
      if (!now) return this.set({ message: { key: 'agent.message.noRoom', isFault: true } });
      this.#actor.send({ type: 'case.shown', id: now.id, at: Date.now() });
    }
    const before = this.view?.phase;
    this.#record(this.training.leave(this.shown?.id), action);
    if (isArchived) void this.archive.pass();
    const phase = this.view?.phase;
    if (BESIDE.has(action.type)) return this.#tell();
    // What is diagnosed is shown beside the script; once it is closed, the ticket is what is left to do.
    const isOther = phase !== before || action.type === 'symptom.chosen';
    this.set({ ...CALM, message: undefined, ...(isOther && this.#tab ? { tab: this.#tab } : {}) });
  }

  /**
   * Goes to where a caller says to be: in the call on screen, or in a new one where that is over.
   *
   * @param notice what is to be said of the place
   */
  goTo(place: CaseAction, notice?: AgentKey): void {
    const isOver = this.isArchived || this.view?.phase === 'closed';
    if (isOver || !this.shown) this.open();
    this.act(place);
    if (isOver) this.set({ message: { key: 'agent.message.new', also: notice ? [{ key: notice }] : [] } });
    else if (notice) this.set({ message: { key: notice } });
  }

  /** Writes notes: what others have written meanwhile stays. */
  write(text: string): void {
    const { shown } = this;
    if (!shown) return;
    const last = shown.log.at(-1);
    const isGoingOn = last !== undefined && last === this.#note && last.type === 'note.written';
    // What came together with notes by another page is gone on from as it stands.
    const { note } = shown.state.context;
    const base = isGoingOn && last.text === note ? last.base : note;
    this.act({ type: 'note.written', text, ...(base === undefined ? {} : { base }) });
    this.#note = this.shown?.log.at(-1);
  }

  /** Takes over what other pages of the console have done meanwhile. */
  follow(): void {
    const followed = this.#storage.follow();
    if (!followed) return;
    const { settings, ...news } = followed;
    this.setup = { ...this.setup, ...settings };
    const before = this.shown?.id;
    this.#actor.send({ type: 'cases.followed', ...news });
    const isGone = before !== undefined && this.shown?.id !== before;
    this.archive.reopened(news.changed.map(({ id }) => id));
    this.set(isGone ? CALM : {});
    if (news.gone.length > 0) void this.archive.gone(news.gone, isGone ? before : undefined);
  }

  open(): void {
    // Two calls of one desk do not have one number.
    const taken = new Set([...this.context.cases, ...this.archive.entries].map(({ id }) => callNumber(id)));
    let id = newId();
    while (taken.has(callNumber(id))) id = newId();
    this.send({ type: 'case.opened', id, at: Date.now() });
    this.set({ isLookingBack: false });
  }

  /** Puts a call on screen, wherever it lies. */
  async show(id: CaseId): Promise<void> {
    if (this.shown?.id === id) return this.training.state && this.training.end();
    if (this.context.cases.some((each) => each.id === id)) this.send({ type: 'case.shown', id, at: Date.now() });
    else await this.archive.visit(id);
  }

  /** The open call before or after the one on screen, round and round. */
  turn(by: 1 | -1): void {
    const open = this.context.cases.filter((each) => !isClosed(each));
    const at = open.findIndex(({ id }) => id === this.shown?.id);
    const next = at < 0 ? open.at(by > 0 ? 0 : -1) : open.at((at + by) % open.length);
    if (next) void this.show(next.id);
  }

  /** Takes the last thing back. */
  undo(): void {
    const before = this.context;
    const { lastChange } = this.archive;
    const listed = before.changes.at(-1)?.at;
    const acted = this.isArchived ? undefined : lastDone(shownCase(before) ?? { log: [] });
    const isOfArchive = lastChange !== undefined && lastChange > (listed ?? -1) && lastChange >= (acted ?? -1);
    if (!isOfArchive) this.send({ type: 'action.undone' });
    const isTakenBack = this.context.changes.length < before.changes.length && listed === lastChange;
    if (isOfArchive || isTakenBack) {
      this.archive.undo();
      return this.set({ message: { key: 'agent.message.undone' }, isClosing: false });
    }
    const key = this.context === before ? 'agent.message.nothing' : 'agent.message.undone';
    this.set({ message: { key }, isClosing: false });
  }

  /** The first time it asks, the second time it does it. */
  destroy(what: keyof typeof REMOVED): void {
    if (this.setup.armed !== what) return this.set({ armed: what });
    const { shown } = this;
    const at = Date.now();
    if (what === 'clear') {
      this.archive.remove(at);
      this.send({ type: 'cases.cleared', at });
    } else if (what === 'clear-closed') {
      this.archive.remove(
        at,
        this.archive.entries.flatMap(({ id }) => (id === shown?.id ? [] : [id])),
      );
      this.send({ type: 'closed.cleared', at });
    } else if (shown) {
      if (this.isArchived) this.archive.remove(at, [shown.id]);
      else this.send({ type: 'case.removed', id: shown.id, at });
    }
    this.set({ message: { key: REMOVED[what] } });
  }

  /** Cases from a file's text beside those that are here, or why not. @returns the call that the first of them now is */
  async takeIn(text: string): Promise<CaseId | undefined> {
    const read = casesFrom(text, this.caseLogs);
    if ('message' in read) {
      this.set(read);
      return undefined;
    }
    const from = read.agent === this.setup.agent ? undefined : read.agent;
    const archived = this.archive.isAskable ? await this.archive.related(read.cases) : [];
    const listed = new Set(this.context.cases.map(({ id }) => id));
    const here = [...this.context.cases, ...archived.filter(({ id }) => !listed.has(id))];
    const arrivals = arrivalsOf(here, read.cases, this.caseLogs, { keep: this.data.references, from });
    // Of two states of one call in one file the later holds.
    const cases = [
      ...new Map(arrivals.flatMap((each) => ('case' in each ? [[each.case.id, each.case]] : []))).values(),
    ];
    this.#storage.expect(cases);
    const at = Date.now();
    if (cases.length > 0) this.archive.received(cases, at);
    this.send({ type: 'cases.imported', cases, at });
    this.set({ message: importedMessage(arrivals, read.dropped, from) });
    void this.archive.pass();
    const [first] = arrivals;
    return first && ('case' in first ? first.case.id : first.id);
  }

  /** Does things in the case on screen, and keeps them. */
  #record(...actions: (CaseAction | undefined)[]): void {
    for (const action of actions) if (action) this.#actor.send({ type: 'case.acted', action, at: Date.now() });
    this.#keep();
  }

  set(change: Partial<Setup>): void {
    const { keys, ticket, agent } = this.setup;
    this.setup = { ...this.setup, ...change };
    const { setup } = this;
    if (setup.keys !== keys || setup.ticket !== ticket || setup.agent !== agent) this.#keep();
    this.#tell();
  }

  /** Keeps the time at which the console is open. While it is closed, nobody talks to a caller. */
  stay(): void {
    this.#open = Date.now();
    this.#keep();
  }

  #keep(): void {
    const { shown } = this.context;
    const cases = this.context.cases.filter(({ id }) => id === shown || !this.archive.isComing(id));
    const { keys, ticket, agent } = this.setup;
    const wasKept = this.isKept;
    const settings = { shown: this.archive.visited?.id ?? shown, keys, ticket, agent, open: this.#open };
    this.isKept = this.#storage.save(cases, settings);
    // What is over makes room.
    if (wasKept && !this.isKept) void this.archive.pass();
  }

  /** What the archive's keeper needs of this store. */
  #deskOfKeeper(): Desk {
    const follow = (changed: readonly Case[], gone: readonly CaseId[]): void => {
      this.#actor.send({ type: 'cases.followed', changed, gone });
      this.#keep();
    };
    return {
      context: () => this.context,
      isKept: () => this.isKept,
      follow: () => this.follow(),
      drop: (ids) => {
        follow([], ids);
        this.set({});
      },
      take: (of) => follow([of], []),
      show: (id) => this.send({ type: 'case.shown', id, at: Date.now() }),
      save: () => this.#keep(),
      filed: (of) => this.caseLogs.record(of, { type: 'case.filed', at: of.timeLog.since }),
      leave: () => {
        this.training.leave(undefined);
        this.#actor.send({ type: 'case.left', at: Date.now() });
        this.#keep();
      },
      visited: () => {
        this.#keep();
        this.set({ ...CALM, tab: 'notes', message: undefined });
      },
      lost: (message) => this.set({ ...CALM, message }),
      tell: (message) => this.set(message ? { message } : {}),
    };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
