import { assertDefined } from '../../../machines/assert-defined.ts';
import { arrivalsOf, callNumber, type CaseAction } from '../../../machines/console/index.ts';
import { shelf, type Shelf } from '../../ui/storage/shelf.ts';
import { CallList } from './call-list.ts';
import { casesFrom, importedMessage } from './import-cases.ts';
import { INITIAL_UI, readSettings, REMOVED, type Setup, writeSettings } from './setup.ts';
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
]);

/** The store of the console: the calls, the words of every language, and the state of the page. */
export class ConsoleStore extends CallList {
  /** One per language, the agent's own first. */
  readonly words: readonly DeskWords[];
  setup: Setup;
  readonly #shelf: Shelf;
  readonly #listeners: (() => void)[] = [];

  constructor(data: AgentData, words: readonly DeskWords[], place: Shelf = shelf) {
    super(data);
    this.words = words;
    this.#shelf = place;
    const { keys, agent } = readSettings(place);
    this.setup = {
      ...INITIAL_UI,
      tab: 'notes',
      isLookingBack: false,
      message: undefined,
      offer: undefined,
      keys,
      agent,
    };
  }

  async begin(): Promise<void> {
    await this.resume(readSettings(this.#shelf).shown);
    const { size } = this.calls.unread;
    if (size > 0) this.set({ message: { key: 'agent.message.unread', values: { number: size }, isFault: true } });
  }

  get own(): DeskWords {
    return assertDefined(this.words[0], "The agent's language");
  }

  /** Words in the caller's language, or in the agent's until the caller's is chosen. */
  get caller(): DeskWords {
    const { view, words } = this;
    return words.find(({ language }) => language === view?.caller) ?? this.own;
  }

  /** A single key as `aria-keyshortcuts`; `undefined` if single keys are off. */
  keyFor(key: string | undefined): string | undefined {
    return this.setup.keys && key !== undefined ? key.replace(/^[A-Z]$/, 'Shift+$&') : undefined;
  }

  listen(listener: () => void): void {
    this.#listeners.push(listener);
  }

  set(change: Partial<Setup>): void {
    const { keys, agent } = this.setup;
    this.setup = { ...this.setup, ...change };
    if (this.setup.keys !== keys || this.setup.agent !== agent) this.keep();
    for (const listener of this.#listeners) listener();
  }

  act(action: CaseAction): void {
    if (this.isReadOnly) {
      if (action.type === 'case.reopened') void this.takeOver().then((isTaken) => isTaken && this.act(action));
      else this.set({ message: { key: this.isForeign ? 'agent.foreign.readOnly' : 'agent.message.readOnly' } });
      return;
    }
    const before = this.view?.phase;
    this.record(action);
    if (BESIDE.has(action.type)) return this.set({});
    const isEnd = this.view?.phase === 'closed' && before !== 'closed';
    this.set({ ...INITIAL_UI, message: undefined, ...(isEnd && { tab: 'notes' }) });
  }

  /** Goes to a caller's place: in the call on screen, or in a new one if that is closed or read-only. */
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
    this.send({ type: 'case.opened', id, at: Date.now() });
    if (this.setup.agent !== '') this.record({ type: 'case.received', from: this.setup.agent });
    this.set({ isLookingBack: false });
  }

  undo(): void {
    const before = this.context;
    if (!this.isReadOnly) this.send({ type: 'action.undone' });
    const key = this.context === before ? 'agent.message.nothing' : 'agent.message.undone';
    this.set({ message: { key }, isClosing: false });
  }

  /** Removes calls on the second request. The first one only arms the action. */
  destroy(what: keyof typeof REMOVED): void {
    if (this.setup.armed !== what) return this.set({ armed: what });
    const { shown, context } = this;
    if (what === 'remove') this.remove(shown ? [shown.id] : []);
    else this.remove([...context.cases, ...this.others].map(({ id }) => id));
    this.set({ message: { key: REMOVED[what] } });
  }

  /** Imports the calls in the text of a file, or shows what is wrong. Shows the call if there is only one. */
  async takeIn(text: string): Promise<void> {
    const read = casesFrom(text, this.caseLogs);
    if ('message' in read) return this.set(read);
    const from = read.agent === this.setup.agent ? undefined : read.agent;
    const [ids, times] = [new Set(read.cases.map(({ id }) => id)), new Set(read.cases.map(({ opened }) => opened))];
    const related = this.others.filter(({ id, opened }) => ids.has(id) || times.has(opened)).map(({ id }) => id);
    const here = [...this.context.cases, ...(await this.calls.read(related))];
    const arrivals = arrivalsOf(here, read.cases, this.caseLogs, { keep: this.data.references, from });
    // If a file contains two states of a call, the later one is kept.
    const cases = new Map(arrivals.flatMap((each) => ('case' in each ? [[each.case.id, each.case] as const] : [])));
    if (cases.size > 0) await this.add([...cases.values()]);
    const [first, second] = arrivals;
    if (first && !second) await this.show('case' in first ? first.case.id : first.id);
    this.set({ message: importedMessage(arrivals, read.dropped, from) });
  }

  /** Applies settings that another window has changed. */
  followSettings(): void {
    const { keys, agent } = readSettings(this.#shelf);
    this.set({ keys, agent });
  }

  protected keep(): void {
    const { keys, agent } = this.setup;
    this.calls.save(this.context.cases);
    writeSettings(this.#shelf, { shown: this.shown?.id, keys, agent });
  }
}

/** A random id. `crypto.randomUUID` would need HTTPS. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join('');
}
