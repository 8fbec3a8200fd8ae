import { createActor, type Actor, type SnapshotFrom } from 'xstate';
import {
  caseView,
  createConsole,
  createLedger,
  createTraining,
  shownCase,
  type Case,
  type CaseDeed,
  type CaseEvent,
  type CaseOutcome,
  type CaseView,
  type ConsoleContext,
  type ConsoleEvent,
  type ConsoleMachine,
  type Ledger,
  type TrainingEvent,
  type TrainingMachine,
} from '../../../machines/console/index.ts';
import { casesFrom, importedMessage } from './import-cases.ts';
import { shelf, type Shelf } from '../storage/shelf.ts';
import { newId } from './new-id.ts';
import { TAB_OF, type Armed, type Message, type Setup } from './setup.ts';
import { createStorage, type Storage } from './storage.ts';
import { trainingWorld } from './training-world.ts';
import type { AgentData, Words } from './words.ts';

/** What is done while anything else is going on: nothing that is open beside it closes. */
const BESIDE: ReadonlySet<CaseDeed['type']> = new Set(['note.written', 'piece.shown', 'piece.hidden', 'device.chosen']);

/** An agent's desk: the cases, the words of every language, and what is shown of them. */
export class Desk {
  readonly data: AgentData;
  /** By language, the agent's own first. */
  readonly words: readonly Words[];
  readonly ledger: Ledger;
  setup: Setup;
  /** Why cases may not survive this page, if so. */
  isKept = true;
  training: Actor<TrainingMachine> | undefined;
  readonly #actor: Actor<ConsoleMachine>;
  readonly #storage: Storage;
  readonly #listeners: (() => void)[] = [];
  /** The note that is being written here. */
  #note: CaseEvent | undefined;

  constructor(data: AgentData, words: readonly Words[], store: Shelf = shelf) {
    this.data = data;
    this.words = words;
    this.ledger = createLedger(data);
    this.#storage = createStorage(this.ledger, data.references, store);
    const { cases, unread, shown, keys, ticket } = this.#storage.load();
    const message: Message | undefined =
      unread === 0 ? undefined : { key: 'agent.message.unread', values: { number: unread }, isFault: true };
    this.setup = {
      tab: 'notes',
      isSearching: false,
      isClosing: false,
      isNaming: false,
      armed: undefined,
      message,
      keys,
      ticket,
    };
    this.#actor = createActor(createConsole(this.ledger), { input: { cases, shown } });
    this.#actor.start();
    this.#keep();
  }

  /** The agent's own words. */
  get own(): Words {
    return this.words[0]!;
  }

  get context(): ConsoleContext {
    return this.#actor.getSnapshot().context;
  }

  get shown(): Case | undefined {
    return shownCase(this.context);
  }

  get view(): CaseView | undefined {
    const { shown } = this;
    return shown && caseView(shown, this.data);
  }

  /** The words that the caller hears: until somebody says which, the agent's own. */
  get caller(): Words {
    const { view, words } = this;
    return words.find(({ language }) => language === view?.caller) ?? this.own;
  }

  get trained(): SnapshotFrom<TrainingMachine> | undefined {
    return this.training?.getSnapshot();
  }

  listen(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Changes the list of cases, or goes to another. */
  send(event: ConsoleEvent): void {
    const before = this.shown?.id;
    // A real caller ends a training.
    if (event.type === 'case.opened' || event.type === 'case.shown') this.#stopTraining();
    this.#actor.send(event);
    this.#keep();
    const isOther = before !== this.shown?.id;
    this.set({ ...(isOther ? { isSearching: false, isClosing: false } : {}), armed: undefined });
  }

  /** Does something in the case on screen. */
  act(deed: CaseDeed): void {
    const before = this.view?.phase;
    this.#stopTraining();
    this.#actor.send({ type: 'case.acted', deed, at: Date.now() });
    this.#keep();
    const phase = this.view?.phase;
    if (BESIDE.has(deed.type)) return this.#tell();
    const calm: Partial<Setup> = { isSearching: false, isClosing: false, armed: undefined, message: undefined };
    // What is diagnosed is shown beside the script; once it is closed, the ticket is what is left to do.
    const isOther = phase !== before || deed.type === 'symptom.chosen';
    const tab = isOther ? TAB_OF[phase ?? 'finding'] : undefined;
    this.set(tab ? { ...calm, tab } : calm);
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
    const before = this.shown?.id;
    this.#actor.send({ type: 'cases.followed', ...followed });
    const isGone = before !== undefined && this.shown?.id !== before;
    this.set(
      isGone
        ? { isSearching: false, isClosing: false, armed: undefined, message: { key: 'agent.message.elsewhere' } }
        : {},
    );
  }

  open(): void {
    const id = newId();
    this.send({ type: 'case.opened', id, at: Date.now() });
    if (this.shown?.id !== id) this.set({ message: { key: 'agent.message.full', isFault: true } });
  }

  /** The case before or after the one on screen, round and round. */
  turn(by: 1 | -1): void {
    const { cases } = this.context;
    const at = cases.findIndex(({ id }) => id === this.shown?.id);
    const next = cases[(at + by + cases.length) % cases.length] ?? cases[0];
    if (next) this.send({ type: 'case.shown', id: next.id, at: Date.now() });
  }

  close(outcome: CaseOutcome): void {
    this.act({ type: 'case.closed', outcome });
  }

  /** Takes the last thing back. */
  undo(): void {
    const before = this.context;
    this.send({ type: 'deed.undone' });
    const key = this.context === before ? 'agent.message.nothing' : 'agent.message.undone';
    this.set({ message: { key }, isClosing: false });
  }

  /** The first time it asks, the second time it does it. */
  destroy(what: Armed): void {
    if (this.setup.armed !== what) return this.set({ armed: what });
    const { shown } = this;
    if (what === 'clear') this.send({ type: 'cases.cleared', at: Date.now() });
    else if (shown) this.send({ type: 'case.removed', id: shown.id, at: Date.now() });
    this.set({ message: { key: what === 'clear' ? 'agent.message.cleared' : 'agent.message.removed' } });
  }

  /** Cases from a file's text beside those that are here, or why not. */
  import(text: string): void {
    const read = casesFrom(text, this.ledger);
    if ('message' in read) return this.set(read);
    const before = this.context.cases.length;
    this.send({ type: 'cases.imported', cases: read.cases, at: Date.now() });
    this.set({ message: importedMessage(this.context.cases.length - before, read.dropped) });
  }

  train(): void {
    this.training = createActor(createTraining(trainingWorld(this.data)), {
      input: { seed: Math.floor(Math.random() * 10_000), at: Date.now() },
    });
    this.training.start();
    this.set({ message: undefined, armed: undefined, isNaming: false });
  }

  trainWith(event: TrainingEvent): void {
    this.training?.send(event);
    this.set({ isNaming: false });
  }

  endTraining(): void {
    this.#stopTraining();
    this.#tell();
  }

  #stopTraining(): void {
    this.training?.stop();
    this.training = undefined;
  }

  set(change: Partial<Setup>): void {
    const { keys, ticket } = this.setup;
    this.setup = { ...this.setup, ...change };
    if (this.setup.keys !== keys || this.setup.ticket !== ticket) this.#keep();
    this.#tell();
  }

  #keep(): void {
    const { cases, shown } = this.context;
    this.isKept = this.#storage.save(cases, { shown, keys: this.setup.keys, ticket: this.setup.ticket });
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
