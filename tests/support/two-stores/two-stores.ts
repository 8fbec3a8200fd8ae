import {
  isClosed,
  writeCaseFile,
  type CaseAction,
  type CaseEvent,
  type CaseId,
} from '../../../machines/console/index.ts';
import { Training } from '../../../src/features/desk/training/training.ts';
import { ConsoleStore } from '../../../src/features/desk/console-store.ts';
import type { AgentData } from '../../../src/features/desk/words.ts';
import { shelfIn } from '../../../src/ui/storage/shelf.ts';
import { caseAfter, caseText, world } from '../console-cases.ts';
import { slowStorage } from './slow-storage.ts';

/** What somebody does in one of two consoles. */
export type Doing =
  | { kind: 'open' | 'remove' | 'clear' | 'clear-closed' | 'undo' | 'reload' | 'fill' | 'empty' }
  /** So many calls come one after another. */
  | { kind: 'rush'; calls: number }
  /** A caller reads a number out. */
  | { kind: 'number' }
  /** A file of one call with a note of one word. */
  | { kind: 'import'; word: string; id: CaseId }
  /** A file of a call that goes on elsewhere: as far as it has come there, or another way from there. */
  | { kind: 'come'; call: number; state: number; isOther: boolean }
  /** So much of what the other did comes through. */
  | { kind: 'hear'; much: number }
  | { kind: 'show'; call: number }
  | { kind: 'write'; word: string }
  | { kind: 'act'; action: CaseAction };

const data = { ...world, references: [] } as unknown as AgentData;
/** The times of what was done in each call: no two things are done at a time. */
type Times = Map<CaseId, Set<number>>;
type Logs = ReadonlyMap<CaseId, readonly CaseEvent[]>;

/** The stores of two consoles in one browser, and what must be there in the end: whatever was done and not taken back, by whomever. */
export class TwoStores {
  readonly #storage = slowStorage(2);
  readonly stores: ConsoleStore[];
  /** Each call and whether it is there, by the last thing done about that. */
  readonly calls = new Map<CaseId, boolean>();
  /** What went to a wrong call, or to none. */
  readonly misfiled: string[] = [];
  readonly #done = [new Map(), new Map()] as [Times, Times];
  readonly #words: { page: number; call: CaseId; word: string; isDue: boolean }[] = [];
  /** Calls that were removed, or of whose notes some were taken back: what another page was about to do in them went too. */
  readonly #takenBack = new Set<CaseId>();
  /**
   * Calls that one page removed while the other held them without room to keep them: each may have come there by itself, such as
   * from the same file, and then it is kept once there is room. All pages must agree; which is right nobody can say.
   */
  readonly #unclear = new Set<CaseId>();

  constructor() {
    this.stores = [this.#begin(0), this.#begin(1)];
  }

  #begin(page: number): ConsoleStore {
    return new ConsoleStore(
      data,
      [],
      async () => new Training(),
      shelfIn(() => this.#storage.views[page]!),
    );
  }

  /** Does something in one of them, and notes what must be there from then on. */
  do(page: number, doing: Doing): void {
    const view = this.#storage.views[page]!;
    const store = this.stores[page]!;
    if (doing.kind === 'hear') {
      for (let heard = 0; heard < doing.much && view.hear(); heard++);
      return store.follow();
    }
    if (doing.kind === 'reload') return this.#reload(page);
    if (doing.kind === 'fill' || doing.kind === 'empty') {
      view.hasRoom = doing.kind === 'empty';
      return;
    }
    // What is brought back without room for it may be removed by the other page meanwhile: who is right nobody can say.
    if (doing.kind === 'undo' && !view.hasRoom) return;
    const before = logsOf(store);
    perform(store, doing);
    if (doing.kind === 'come') this.#come(page, doing);
    this.#note(page, before, logsOf(store), doing);
    this.#misfiled(page, doing, before);
  }

  #note(page: number, before: Logs, after: Logs, doing: Doing): void {
    for (const id of before.keys()) {
      if (after.has(id)) continue;
      this.calls.set(id, false);
      this.#takenBack.add(id);
      const other = this.stores[1 - page]!;
      if (!other.isKept && logsOf(other).has(id)) this.#unclear.add(id);
    }
    for (const [id, log] of after) {
      if (!before.has(id)) {
        this.calls.set(id, true);
        if (doing.kind === 'import') this.#words.push({ page, call: id, word: doing.word, isDue: true });
      }
      const taken = (before.get(id) ?? []).filter((event) => !log.includes(event));
      const own = this.#done[page]!.get(id) ?? new Set();
      this.#done[page]!.set(id, own);
      for (const event of log) if (!before.get(id)?.includes(event) && before.has(id)) own.add(event.at);
      for (const { at, type } of taken) {
        for (const times of this.#done) times.get(id)?.delete(at);
        if (type === 'note.written' && doing.kind === 'undo') this.#takenBack.add(id);
      }
    }
    const { shown } = this.stores[page]!;
    if (doing.kind === 'write' && shown) this.#words.push({ page, call: shown.id, word: doing.word, isDue: true });
  }

  /** All of what came is here now, and coming again changes nothing. */
  #come(page: number, doing: Doing & { kind: 'come' }): void {
    const store = this.stores[page]!;
    const words = wordsOf(doing);
    const { cases } = store.context;
    const isOf = (id: CaseId): boolean => id === idOf(doing) || id.startsWith(`${idOf(doing)}-`);
    const whole = cases.filter(({ id, state }) => isOf(id) && words.every((word) => state.context.note.includes(word)));
    if (whole.length === 0) this.misfiled.push(`${words.join(' ')} came and is not here`);
    for (const { id } of whole) for (const word of words) this.#words.push({ page, call: id, word, isDue: true });
    perform(store, doing);
    if (store.context.cases !== cases) this.misfiled.push(`${words.join(' ')} came twice`);
  }

  /** What was just said is where it belongs: a call that comes is on screen, and no number goes to a call that is over. */
  #misfiled(page: number, doing: Doing, before: Logs): void {
    const { shown } = this.stores[page]!;
    const isNew = shown !== undefined && !before.has(shown.id);
    if ((doing.kind === 'open' || doing.kind === 'rush') && !isNew)
      this.misfiled.push('a call that came is not on screen');
    if (doing.kind === 'number' && (!shown || isClosed(shown) || !caseText(shown).startsWith('walking tea light')))
      this.misfiled.push('a number that was read out leads nowhere');
  }

  /** What found no room is gone with its page, which has said so. */
  #reload(page: number): void {
    const kept = this.#storage.texts().join('\n');
    if (!this.stores[page]!.isKept) {
      for (const times of this.#done[page]!.values())
        for (const at of times) if (!kept.includes(`"at":${at}`)) times.delete(at);
      for (const each of this.#words) if (each.page === page && !kept.includes(each.word)) each.isDue = false;
      for (const { id } of this.stores[page]!.context.cases) {
        const isThere = this.#storage.views[page]!.getItem(`shirube.agent.case.${id}`) !== null;
        if (!isThere) this.calls.delete(id);
      }
    }
    this.#storage.views[page]!.reopen();
    this.stores[page] = this.#begin(page);
  }

  /** There is room, and everybody hears of everything. */
  settle(): void {
    for (let round = 0; round < 3; round++) {
      for (const [page, view] of this.#storage.views.entries()) {
        view.hasRoom = true;
        this.stores[page]!.set({ keys: round % 2 === 0 });
      }
      for (const [page, view] of this.#storage.views.entries()) {
        while (view.hear());
        this.stores[page]!.follow();
      }
    }
  }

  /** What is missing, or there although it was removed, once all is settled; empty where all is well. */
  faults(): string[] {
    const isClear = (id: CaseId): boolean => !this.#unclear.has(id);
    const there = [...this.calls].flatMap(([id, isThere]) => (isThere && isClear(id) ? [id] : [])).sort();
    const third = new ConsoleStore(
      data,
      [],
      async () => new Training(),
      shelfIn(() => this.#storage.views[0]!),
    );
    const seen = [...this.stores, third].map(({ context: { cases } }) =>
      JSON.stringify(
        cases.map((each) => [each.id, caseText(each), each.log.map(({ at }) => at), each.state.context.note]),
      ),
    );
    const kept = this.#storage.texts().join('\n');
    const ids = third.context.cases
      .map(({ id }) => id)
      .filter(isClear)
      .sort();
    const notes = new Map(third.context.cases.map(({ id, state }) => [id, state.context.note]));
    return [
      ...this.misfiled,
      ...(new Set(seen).size > 1 ? [`the stores differ: ${[...new Set(seen)].join(' / ')}`] : []),
      ...(ids.join() === there.join() ? [] : [`calls ${ids.join()} instead of ${there.join()}`]),
      ...this.#done.flatMap((calls) =>
        [...calls].flatMap(([id, times]) =>
          [...times].flatMap((at) =>
            notes.has(id) && !this.#takenBack.has(id) && !kept.includes(`"at":${at}`) ? [`${id} has lost ${at}`] : [],
          ),
        ),
      ),
      ...this.#words.flatMap(({ call, word, isDue }) => {
        const note = notes.get(call);
        return !isDue || note === undefined || this.#takenBack.has(call) || note.includes(word)
          ? []
          : [`${word} is lost`];
      }),
    ];
  }
}

const idOf = ({ call }: { call: number }): CaseId => `shared${call}`;

/** What is written in a call that goes on elsewhere: a word more in each state. None has a digit. */
function wordsOf({ call, state, isOther }: { call: number; state: number; isOther: boolean }): string[] {
  const letters = 'abcdef';
  const words = Array.from({ length: state + 1 }, (_, index) => `came${letters[call]}${letters[index]}.`);
  return isOther ? [...words, `other${letters[call]}${letters[state]}.`] : words;
}

function logsOf({ context }: ConsoleStore): Logs {
  return new Map(context.cases.map(({ id, log }) => [id, log]));
}

function perform(store: ConsoleStore, doing: Doing): void {
  switch (doing.kind) {
    case 'open':
      return store.open();
    case 'rush':
      for (let call = 0; call < doing.calls; call++) store.open();
      return;
    case 'number':
      return store.goTo({ type: 'place.found', guide: 'tea', place: 'step-light~full', by: 'code' });
    case 'import':
      return void store.takeIn(writeCaseFile([caseAfter([`note.written:${doing.word}`], doing.id)]));
    case 'come': {
      const words = wordsOf(doing);
      const done = words.flatMap((_, index) => [
        `note.written:${words.slice(0, index + 1).join(' ')}`,
        'caller.spoke:fr',
      ]);
      return void store.takeIn(writeCaseFile([caseAfter(done, idOf(doing))]));
    }
    case 'show': {
      const { cases } = store.context;
      const call = cases[doing.call % Math.max(1, cases.length)];
      return call && store.send({ type: 'case.shown', id: call.id, at: Date.now() });
    }
    case 'write':
      return store.write(`${store.view?.note ?? ''} ${doing.word}`);
    case 'act':
      return store.act(doing.action);
    case 'undo':
      return store.undo();
    case 'remove':
    case 'clear':
    case 'clear-closed':
      store.destroy(doing.kind);
      return store.destroy(doing.kind);
    default:
  }
}
