import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { callNumber, writeCaseFile, type CaseId } from '../../../machines/console/index.ts';
import { ConsoleStore } from '../../../src/features/desk/console-store.ts';
import { Training } from '../../../src/features/desk/training/training.ts';
import type { AgentData } from '../../../src/features/desk/words.ts';
import { shelfIn } from '../../../src/ui/storage/shelf.ts';
import { actionFrom, caseAfter, world } from '../console-cases.ts';
import { slowStorage, type SlowView } from './slow-storage.ts';

/** What somebody does in one of two consoles whose closed calls are put away. */
export type Deed =
  | { kind: 'open' | 'close' | 'turn' | 'reopen' | 'remove' | 'clear' | 'clear-closed' | 'undo' | 'number' }
  | { kind: 'reload' | 'fill' | 'empty' | 'wait' | 'put-away' | 'agree' }
  /** All is removed by mistake, and brought back at once. */
  | { kind: 'blunder' }
  /** A call that is listed, or one that was put away, is put on screen. */
  | { kind: 'show' | 'visit'; call: number }
  /** A word of its own, without a digit: it is not hidden. */
  | { kind: 'write'; word: string }
  /** A file of a call that is over, or goes on, elsewhere: as far as it has come there. */
  | { kind: 'come'; call: number; state: number }
  /** So much of what the other did comes through. */
  | { kind: 'hear'; much: number };

const data = { ...world, references: [] } as unknown as AgentData;
const QUARTER = 16 * 60_000;

/** Gives a page no part in what is kept any more: it is closed, whatever it had in mind. */
interface Door {
  isOpen: boolean;
}

/** A browser with an empty database, and without a way for pages to call one another: they hear of things when they look. */
export function emptyBrowser(): void {
  Object.assign(globalThis, {
    indexedDB: new IDBFactory(),
    BroadcastChannel: function BroadcastChannel() {
      throw new DOMException('denied', 'SecurityError');
    },
  });
}

/** Two consoles in one browser, each call in one place, and what must be there in the end. */
export class TwoArchives {
  readonly stores: ConsoleStore[];
  /** Something was done in a call that it was not meant for. */
  readonly misfiled: string[] = [];
  readonly #storage = slowStorage(2);
  readonly #doors: Door[] = [{ isOpen: true }, { isOpen: true }];
  readonly #time: { pass(ms: number): void };
  /** Whether a call is there, by the last thing done about that; `either` where two did different things at a time. */
  readonly #calls = new Map<CaseId, 'there' | 'gone' | 'either'>();
  readonly #words = new Map<string, CaseId>();
  /** Files that are being taken in. */
  readonly #coming = new Set<Promise<void>>();
  /** Calls that one of the two has removed by mistake and brought back since both last agreed. */
  readonly #blundered = new Map<CaseId, number>();
  /** Calls that were removed, or in which something was taken back. */
  readonly #takenBack = new Set<CaseId>();

  constructor(time: { pass(ms: number): void }) {
    emptyBrowser();
    this.#time = time;
    this.stores = [this.#begin(0), this.#begin(1)];
  }

  #begin(page: number): ConsoleStore {
    const door = { isOpen: true };
    this.#doors[page] = door;
    const view = this.#storage.views[page]!;
    const store = new ConsoleStore(
      data,
      [],
      async () => new Training(),
      shelfIn(() => throughDoor(view, door)),
    );
    void store.archive.begin(store.context.shown);
    return store;
  }

  do(page: number, deed: Deed): void | Promise<void> {
    if (deed.kind === 'agree') return this.agree();
    const view = this.#storage.views[page]!;
    const store = this.stores[page]!;
    if (deed.kind === 'hear') {
      for (let heard = 0; heard < deed.much && view.hear(); heard++);
      store.follow();
      void store.archive.follow();
      return;
    }
    if (deed.kind === 'fill' || deed.kind === 'empty') {
      view.hasRoom = deed.kind === 'empty';
      return;
    }
    if (deed.kind === 'wait') return this.#wait();
    if (deed.kind === 'put-away') return void store.archive.pass();
    if (deed.kind === 'reload') return this.#reload(page);
    if (deed.kind === 'blunder') return this.#blunder(page);
    if (deed.kind === 'visit') {
      const call = store.archive.entries[deed.call % Math.max(1, store.archive.entries.length)];
      return call && void store.show(call.id);
    }
    // What is brought back without room for it may be removed by the other page meanwhile: who is right nobody can say.
    if (deed.kind === 'undo' && !view.hasRoom) return;
    const before = new Set(store.context.cases.map(({ id }) => id));
    const lengths = new Map(store.context.cases.map(({ id, log }) => [id, log.length]));
    const shown = store.shown?.id;
    const archived = store.archive.entries.map(({ id }) => id);
    const { lastChange, visited } = store.archive;
    this.#perform(store, deed);
    const after = new Set(store.context.cases.map(({ id }) => id));
    const isRemoval = ['remove', 'clear', 'clear-closed'].includes(deed.kind);
    for (const id of before) if (!after.has(id)) this.#is(page, id, isRemoval ? 'gone' : 'either');
    if (deed.kind !== 'reopen')
      for (const id of after) if (!before.has(id)) this.#is(page, id, deed.kind === 'undo' ? 'either' : 'there');
    // Who opens again what another page has just removed has not heard of it.
    if (deed.kind === 'reopen' && visited && this.#calls.get(visited.id) !== 'there') {
      this.#calls.set(visited.id, 'either');
      this.#takenBack.add(visited.id);
    }
    if (deed.kind === 'remove' && visited) this.#is(page, visited.id, 'gone');
    if (deed.kind === 'clear' || deed.kind === 'clear-closed')
      for (const id of archived) if (deed.kind === 'clear' || id !== visited?.id) this.#is(page, id, 'gone');
    if (deed.kind === 'undo') {
      for (const { id, log } of store.context.cases)
        if (log.length < (lengths.get(id) ?? 0) || id === shown) this.#takenBack.add(id);
      // What the archive gives back was there, or was removed by the other page, too.
      if (store.archive.lastChange !== lastChange)
        for (const [id, where] of this.#calls) if (where === 'gone') this.#calls.set(id, 'either');
      if (store.archive.lastChange !== lastChange)
        // A file that is taken back takes its calls along, wherever they are known to be.
        for (const id of [...archived, ...[...this.#calls.keys()].filter((each) => each.startsWith('shared'))])
          this.#calls.set(id, 'either');
    }
    if (deed.kind === 'write' && shown !== undefined && !visited) {
      this.#words.set(deed.word, shown);
      for (const { id, state } of store.context.cases)
        if (state.context.note.includes(deed.word) !== (id === shown)) this.misfiled.push(`${deed.word} is in ${id}`);
    }
    if (deed.kind === 'number' && store.isArchived) this.misfiled.push('a number went to a call that was put away');
    if (deed.kind === 'open' && (store.shown === undefined || before.has(store.shown.id)))
      this.misfiled.push('a call that came is not on screen');
  }

  #perform(store: ConsoleStore, deed: Deed): void {
    switch (deed.kind) {
      case 'open':
        return store.open();
      case 'number':
        return store.goTo({ type: 'place.found', guide: 'tea', place: 'step-light~full', by: 'code' });
      case 'close':
        return store.isArchived ? undefined : store.act(actionFrom('case.closed:solved'));
      case 'reopen':
        return store.act(actionFrom('case.reopened'));
      case 'turn':
        return store.turn(1);
      case 'show': {
        const call = store.context.cases[deed.call % Math.max(1, store.context.cases.length)];
        return call && void store.show(call.id);
      }
      case 'write':
        return store.write(`${store.view?.note ?? ''} ${deed.word}`);
      case 'undo':
        return store.undo();
      case 'come':
        this.#coming.add(this.#come(store, deed, this.#doors[this.stores.indexOf(store)]!));
        return undefined;
      case 'remove':
      case 'clear':
      case 'clear-closed':
        store.destroy(deed.kind);
        return store.destroy(deed.kind);
      default:
    }
  }

  /** A call that comes from a file is there, in one place, unless it is removed at the same time. */
  async #come(store: ConsoleStore, { call, state }: Deed & { kind: 'come' }, door: Door): Promise<void> {
    const id = `shared${call}`;
    const words = Array.from({ length: state + 1 }, (_, index) => `came${'abcdef'[call]}${'abcdef'[index]}.`);
    const done = words.flatMap((_, index) => [
      `note.written:${words.slice(0, index + 1).join(' ')}`,
      'caller.spoke:fr',
    ]);
    const before = new Map(store.context.cases.map((each) => [each.id, each]));
    const isKnown = this.#calls.has(id);
    this.#calls.set(id, 'either');
    await store.takeIn(writeCaseFile([caseAfter([...done, ...(state > 1 ? ['case.closed:left'] : [])], id)]));
    // What was still being read when the page was closed is not there.
    this.#calls.set(id, door.isOpen && !isKnown && store.isKept ? 'there' : 'either');
    for (const each of store.context.cases)
      if (!before.has(each.id) && each.id !== id && each.id.startsWith(`${id}-`)) this.#calls.set(each.id, 'either');
  }

  /** In a quarter of an hour everything is done that was about to be done, and has come through. */
  async #wait(): Promise<void> {
    for (const store of this.stores) await store.archive.settled();
    for (const view of this.#storage.views) while (view.hear());
    this.#time.pass(QUARTER);
  }

  /** What was there is there, as if nothing had happened; what the other has removed may be back. */
  async #blunder(page: number): Promise<void> {
    const store = this.stores[page]!;
    if (!this.#storage.views[page]!.hasRoom || !store.isKept) return;
    // What is coming would be the last thing done.
    await Promise.all(this.#coming);
    store.destroy('clear');
    store.destroy('clear');
    await store.archive.settled();
    store.undo();
    await store.archive.settled();
    for (const [id, where] of this.#calls) {
      if (where === 'gone') this.#calls.set(id, 'either');
      this.#blundered.set(id, page);
      // What the other is writing in a call at this moment goes with it.
      this.#takenBack.add(id);
    }
  }

  #is(page: number, id: CaseId, where: 'there' | 'gone' | 'either'): void {
    // The other has it on its way from or to the archive: two things are done at a time.
    const other = this.stores[1 - page]!;
    const isListed = other.context.cases.some((each) => each.id === id);
    const here = this.stores[page]!.archive.entries.some((each) => each.id === id);
    // Who found no room for a call cannot remove what lies there of it by another.
    const isBack = this.#calls.get(id) === 'either';
    // What the other is bringing back at this moment.
    const isComing = this.#blundered.get(id) === 1 - page;
    const isUnsure =
      isBack ||
      isComing ||
      (isListed && (here || id.startsWith('shared'))) ||
      !this.#storage.views[page]!.hasRoom ||
      !this.stores[page]!.isKept;
    this.#calls.set(id, where === 'gone' && isUnsure ? 'either' : where);
    // What another page was about to write in it went too.
    if (where !== 'there') this.#takenBack.add(id);
  }

  /** The page is closed with all that it was about to do, and opened again. What found no room is gone, as it had said. */
  #reload(page: number): void {
    const store = this.stores[page]!;
    const view = this.#storage.views[page]!;
    this.#doors[page]!.isOpen = false;
    view.reopen();
    if (!store.isKept) {
      const kept = this.#storage.texts().join('\n');
      for (const [word, id] of this.#words) if (!kept.includes(word)) this.#takenBack.add(id);
      for (const { id } of store.context.cases)
        if (view.getItem(`shirube.agent.case.${id}`) === null) this.#calls.set(id, 'either');
    }
    this.stores[page] = this.#begin(page);
  }

  /**
   * There is room and time, and everybody hears of everything: both say the same then. Where nobody could say who of the
   * two would be right, it is settled, and holds from then on.
   */
  async agree(): Promise<void> {
    await this.settle();
    const pictures = await Promise.all(this.stores.map(pictureOf));
    this.misfiled.push(...this.#faultsOf(pictures));
    this.#blundered.clear();
    const ids = new Set(pictures[0]?.map(([id]) => id));
    for (const [id, where] of this.#calls) if (where === 'either') this.#calls.set(id, ids.has(id) ? 'there' : 'gone');
  }

  /** There is room and time, and everybody hears of everything. */
  async settle(): Promise<void> {
    for (let round = 0; round < 6; round++) {
      await this.#wait();
      for (const [page, view] of this.#storage.views.entries()) {
        const store = this.stores[page]!;
        view.hasRoom = true;
        store.set({ keys: round % 2 === 0 });
        while (view.hear());
        store.follow();
        await store.archive.follow();
        await store.archive.pass();
        await store.archive.settled();
      }
    }
  }

  /** What is wrong once all is settled; empty where all is well. */
  async faults(): Promise<string[]> {
    const third = new ConsoleStore(
      data,
      [],
      async () => new Training(),
      shelfIn(() => this.#storage.views[0]!),
    );
    await third.archive.begin(undefined);
    await third.archive.settled();
    const pictures = await Promise.all([...this.stores, third].map(pictureOf));
    return [...this.misfiled, ...this.#faultsOf(pictures)];
  }

  #faultsOf(pictures: readonly Awaited<ReturnType<typeof pictureOf>>[]): string[] {
    const [seen] = pictures;
    const ids = new Set(seen?.map(([id]) => id));
    const notes = new Map(seen?.map(([id, note]) => [id, note]));
    return [
      ...(new Set(pictures.map((each) => JSON.stringify(each))).size > 1
        ? [`the stores differ: ${pictures.map((each) => JSON.stringify(each)).join(' / ')}`]
        : []),
      ...(ids.size === seen?.length ? [] : ['a call is there twice']),
      ...[...this.#calls].flatMap(([id, where]) =>
        where === 'either' || (where === 'there') === ids.has(id) ? [] : [`${id} should be ${where}`],
      ),
      ...[...ids].flatMap((id) => (this.#calls.has(id) || id.includes('-') ? [] : [`${id} came from nowhere`])),
      ...[...this.#words].flatMap(([word, id]) => {
        const note = notes.get(id);
        return note === undefined || this.#takenBack.has(id) || note.includes(word) ? [] : [`${word} is lost`];
      }),
    ];
  }
}

/** Each call that a console has, wherever it lies, by its id: its number, and its notes. */
async function pictureOf(store: ConsoleStore): Promise<[id: CaseId, note: string, number: string, isOver: boolean][]> {
  const listed = store.context.cases;
  const all = [...listed, ...(await store.archive.all())];
  return all
    .map(({ id, state }): [CaseId, string, string, boolean] => [
      ...([id, state.context.note, callNumber(id)] as const),
      state.context.outcome !== undefined,
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What a closed page does comes to nothing. */
function throughDoor(view: SlowView, door: Door): Storage {
  const refuse = (): never => {
    throw new DOMException('closed', 'InvalidStateError');
  };
  return {
    get length() {
      return view.length;
    },
    key: (index) => view.key(index),
    getItem: (key) => view.getItem(key),
    setItem: (key, value) => (door.isOpen ? view.setItem(key, value) : refuse()),
    removeItem: (key) => (door.isOpen ? view.removeItem(key) : refuse()),
    clear: () => (door.isOpen ? view.clear() : refuse()),
  };
}
