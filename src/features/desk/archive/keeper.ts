import { isClosed, isFiled, shownCase, type Case, type CaseId } from '../../../../machines/console/index.ts';
import type { CallEntry, PackedCall } from '../../../ui/storage/archive.ts';
import type { Storage } from '../storage.ts';
import { Archive, timeIn, type ArchiveChange, type ArchiveFault } from './archive.ts';
import { isOver, type Desk } from './desk.ts';
import { entryOf } from './entry.ts';

/** As many changes can be taken back as of the list. */
const MOST_CHANGES = 20;
/** So many milliseconds no page needs to do what it has begun. */
const WHILE = 60_000;
/** So many calls go to the archive at a time: what has gone is seen to be gone. */
const AT_ONCE = 200;

/**
 * Sees to it that closed calls go to the archive and come back, and that each is in one place: it goes from where it was
 * once it lies where it belongs. What is in both, since a page was closed between, counts as it is among the open calls.
 */
export class Keeper {
  readonly #desk: Desk;
  readonly #storage: Storage;
  readonly #keep: readonly string[];
  readonly #archive: Archive;
  /**
   * Calls that came back here, and the change by which each had come to be as it was taken: another page may have done
   * something about it meanwhile.
   */
  readonly #adopted = new Map<CaseId, number>();
  /** Calls that were removed here while others were being put away. */
  readonly #removed = new Set<CaseId>();
  /** Calls that are in both places: the change up to which all of each is seen here, and since when. */
  readonly #joined = new Map<CaseId, { turn: number; since: number }>();
  /** Calls that lie elsewhere, of which something is left here, and since when. */
  #left: ReadonlyMap<CaseId, number> = new Map();
  /** Calls to which something could not be brought yet. */
  readonly #late = new Set<CaseId>();
  #changes: readonly ArchiveChange[] = [];
  #hasBegun = false;
  #visited: { case: Case; packed: PackedCall; turn: number } | undefined;
  /** The call that is about to be looked at. */
  #asked: CaseId | undefined;
  /** Calls that came from a file and are over: they are put away, and lie nowhere else until it is known that they cannot be. */
  readonly #coming = new Set<CaseId>();
  #pass: Promise<void> | undefined;
  #bringing: Promise<void> = Promise.resolve();
  #isDue = false;
  #known: { all: readonly CallEntry[]; cases: readonly Case[]; shown: readonly CallEntry[] } | undefined;

  /** @param keep words that stay in notes although they look like codes */
  constructor(desk: Desk, storage: Storage, keep: readonly string[]) {
    this.#desk = desk;
    this.#storage = storage;
    this.#keep = keep;
    this.#archive = new Archive({
      onChange: () => desk.tell(),
      onRemoved: (ids) => this.#removedElsewhere(ids),
      onReopened: (ids) => this.reopened(ids),
    });
  }

  /** Whether somebody has to wait for what the archive knows. */
  get isAskable(): boolean {
    return this.#hasBegun && this.fault !== 'blocked';
  }

  get fault(): ArchiveFault | undefined {
    return this.#archive.fault;
  }

  /** The call from the archive that is looked at. Nothing is done in it before it is opened again. */
  get visited(): Case | undefined {
    return this.#visited?.case;
  }

  /** All calls that are in the archive alone, the latest first. */
  get entries(): readonly CallEntry[] {
    const { cases } = this.#desk.context();
    const all = this.#archive.entries;
    if (this.#known?.all === all && this.#known.cases === cases) return this.#known.shown;
    const here = new Set(cases.map(({ id }) => id));
    const shown = all.filter(({ id }) => !here.has(id));
    this.#known = { all, cases, shown };
    return shown;
  }

  /** When something was last done to the archive that can be taken back. */
  get lastChange(): number | undefined {
    return this.#changes.at(-1)?.at;
  }

  /**
   * Opens the archive, brings what came too late to where it belongs, and puts away what is over.
   *
   * @param shown the call that was looked at when the page was left
   */
  async begin(shown: CaseId | undefined): Promise<void> {
    this.#hasBegun = true;
    await this.#archive.begin(Date.now());
    await this.#bringLate(this.#storage.leftIds());
    await this.#bringOpen();
    const context = this.#desk.context();
    if (shown !== undefined && !shownCase(context) && this.#archive.entry(shown)) await this.visit(shown);
    await this.pass();
  }

  /** Takes over what other pages have done to the archive. */
  follow(): Promise<void> {
    return this.#archive.follow();
  }

  /** Once nothing is under way. */
  async settled(): Promise<void> {
    await this.#archive.settled();
    await this.#bringing;
    await this.#pass;
    await this.#archive.settled();
  }

  /** Puts away what is over, and leaves in one place what is in two: once more where that is asked for meanwhile. */
  pass(): Promise<void> {
    this.#isDue = true;
    this.#pass ??= this.#passes().finally(() => {
      this.#pass = undefined;
    });
    return this.#pass;
  }

  async #passes(): Promise<void> {
    while (this.#isDue) {
      this.#isDue = false;
      const coming = [...this.#coming];
      await this.#putAway();
      for (const id of coming) this.#coming.delete(id);
      if (coming.length > 0) this.#desk.save();
    }
  }

  /** Looks at a call of the archive. */
  async visit(id: CaseId): Promise<void> {
    this.#asked = id;
    await this.#archive.follow();
    const turn = this.#archive.turnOf(id);
    const [packed] = await this.#archive.get([id]);
    if (this.#asked !== id) return;
    this.#asked = undefined;
    // Meanwhile it may have come back among the others.
    if (this.#desk.context().cases.some((each) => each.id === id)) return this.#desk.show(id);
    if (!packed || turn === undefined) return this.#desk.tell({ key: 'agent.message.elsewhere' });
    this.#desk.leave();
    this.#visited = { case: this.#desk.filed(this.#storage.unpack(packed)), packed, turn };
    this.#desk.visited();
  }

  /** Looks at nothing of the archive any more. */
  leave(): void {
    this.#asked = undefined;
    this.#visited = undefined;
  }

  /** Brings the call that is looked at back among the others, to be opened. Nothing where there is no room for it there. */
  reopen(): Case | undefined {
    const now = this.#visited && this.#bringBack(this.#visited.packed, this.#visited.turn);
    if (now) this.leave();
    return now;
  }

  /**
   * Calls lie among the open ones again. Nobody looks at one of them as if it were in the archive, by whichever way that is
   * heard of first: what is done about it there, like removing it, would be done to nothing.
   */
  reopened(ids: readonly CaseId[]): void {
    const id = this.#visited?.case.id;
    if (id === undefined || !ids.includes(id)) return;
    if (this.#isBack(id)) return this.#desk.show(id);
    this.leave();
    this.#desk.lost({ key: 'agent.message.reopened' });
  }

  /** Calls of the archive that may be the same as calls from a file. */
  async related(coming: readonly Case[]): Promise<Case[]> {
    const ids = new Set(coming.map(({ id }) => id));
    const times = new Set(coming.map(({ opened }) => opened));
    await this.#archive.follow();
    const found = this.entries.filter(({ id, opened }) => ids.has(id) || times.has(opened));
    const packed = found.length === 0 ? [] : await this.#archive.get(found.map(({ id }) => id));
    return packed.map((each) => this.#storage.unpack(each));
  }

  /** Every call of the archive, a few at a time: the page goes on meanwhile. */
  async all(): Promise<Case[]> {
    const ids = this.entries.map(({ id }) => id);
    const all: Case[] = [];
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const packed = await this.#archive.get(ids.slice(from, from + AT_ONCE));
      all.push(...packed.map((each) => this.#storage.unpack(each)));
    }
    return all;
  }

  /** Calls came from a file. Of those that are in the archive what was there before can be brought back. */
  received(came: readonly Case[], at: number): void {
    const ids = came.map(({ id }) => id);
    const here = ids.filter((id) => this.#archive.entry(id));
    void this.#archive.allow(ids);
    // What came goes on from what was there.
    const listed = new Set(this.#desk.context().cases.map(({ id }) => id));
    for (const id of here) if (!listed.has(id)) this.#adopted.set(id, this.#archive.turnOf(id) ?? 0);
    if (this.isAskable && this.fault === undefined)
      for (const each of came) if (isOver(each) && !this.#storage.has(each.id)) this.#coming.add(each.id);
    this.#note({ at, were: here.length === 0 ? Promise.resolve([]) : this.#archive.get(here), came: ids });
  }

  /** Removes calls of the archive; all, if none are named. */
  remove(at: number, ids: readonly CaseId[] = this.entries.map(({ id }) => id)): void {
    if (ids.length === 0) return;
    if (this.#visited && ids.includes(this.#visited.case.id)) this.leave();
    this.#note({ at, were: this.#archive.remove(ids), came: [] });
  }

  /** Whether calls from a file are here alone, and nowhere kept yet. */
  get isStoring(): boolean {
    return this.#coming.size > 0;
  }

  /** Whether a call is on its way into the archive, and need not be kept elsewhere meanwhile. */
  isComing(id: CaseId): boolean {
    return this.#coming.has(id);
  }

  /** Calls were removed from the list, or came back into it: no page puts away what is removed. */
  listChanged(before: readonly Case[], after: readonly Case[]): void {
    if (before === after) return;
    const idsOf = (cases: readonly Case[]): Set<CaseId> => new Set(cases.map(({ id }) => id));
    const [were, are] = [idsOf(before), idsOf(after)];
    const gone = [...were].filter((id) => !are.has(id));
    const came = [...are].filter((id) => !were.has(id));
    for (const id of gone) {
      this.#adopted.delete(id);
      this.#removed.add(id);
    }
    if (gone.length > 0) void this.#archive.refuse(gone);
    if (came.length > 0) void this.#archive.allow(came);
  }

  /** Takes back the last change of the archive. */
  undo(): void {
    const change = this.#changes.at(-1);
    this.#changes = this.#changes.slice(0, -1);
    if (!change) return;
    // What was opened again since was worked on.
    const listed = new Set(this.#desk.context().cases.map(({ id }) => id));
    const came = change.came.filter((id) => !listed.has(id));
    void this.#archive.takeBack({ ...change, came }, this.#entryOf);
  }

  /**
   * Calls went from the list by what another page did: to the archive, or for good.
   *
   * @param shown the one that was on screen, if it was among them
   */
  async gone(ids: readonly CaseId[], shown: CaseId | undefined): Promise<void> {
    for (const id of ids) this.#adopted.delete(id);
    if (this.isAskable) await this.#archive.follow();
    await this.#bringLate(ids);
    if (shown === undefined || shownCase(this.#desk.context()) || this.#visited) return;
    if (this.#archive.entry(shown)) await this.visit(shown);
    else this.#desk.tell({ key: 'agent.message.elsewhere' });
  }

  /** What another page wrote as a call was put away may be found only here; not what one is about to bring back itself. */
  #longLeft(): CaseId[] {
    const now = Date.now();
    const left = this.#storage.leftIds();
    this.#left = new Map(left.map((id) => [id, this.#left.get(id) ?? now]));
    return left.filter((id) => now - (this.#left.get(id) ?? now) > WHILE);
  }

  async #putAway(): Promise<void> {
    await this.#bringLate(new Set([...this.#late, ...this.#longLeft()]));
    await this.#bringOpen();
    this.#desk.follow();
    const filed = this.#due().map((of) => ({ of, packed: this.#storage.pack(of), entry: entryOf(of, this.#keep) }));
    for (let from = 0; from < filed.length; from += AT_ONCE) {
      const some = filed.slice(from, from + AT_ONCE);
      this.#removed.clear();
      const kept = await this.#archive.put(some, this.#adopted, this.#entryOf);
      const context = this.#desk.context();
      // Who has gone on with a call meanwhile, or has removed it and brought it back, has it where it was.
      const gone = some.filter(
        ({ of }) =>
          kept.has(of.id) && context.cases.includes(of) && context.shown !== of.id && !this.#removed.has(of.id),
      );
      if (gone.length === 0) continue;
      for (const { packed } of gone) this.#storage.letGo(packed);
      const ids = gone.map(({ of }) => of.id);
      for (const id of ids) this.#adopted.delete(id);
      this.#desk.drop(ids);
      await this.#bringLate(ids);
    }
    await this.#join();
    for (const [id, turn] of this.#adopted) {
      const now = this.#desk.context().cases.find((each) => each.id === id);
      if (!now || !this.#archive.entry(id) || !this.#storage.isWhole(id)) continue;
      const came = await this.#archive.release(id, turn);
      if (came === 'removed') this.#removedElsewhere([id]);
      else if (came !== undefined) this.#adopted.delete(id);
    }
  }

  /**
   * What is in both places, and was not taken from what is there now, comes together here. It stays in both for a while:
   * the page that put it there may be about to take it from here.
   */
  async #join(): Promise<void> {
    const now = Date.now();
    const both = this.#desk
      .context()
      .cases.map(({ id }) => id)
      .filter((id) => this.#archive.entry(id) && !this.#adopted.has(id) && this.#storage.isWhole(id));
    const isJoined = (id: CaseId): boolean => this.#joined.get(id)?.turn === this.#archive.turnOf(id);
    for (const id of both) {
      const { turn, since } = this.#joined.get(id) ?? {};
      if (turn !== undefined && since !== undefined && isJoined(id) && now - since > WHILE) this.#adopted.set(id, turn);
    }
    const apart = both.filter((id) => !isJoined(id));
    for (const packed of apart.length === 0 ? [] : await this.#archive.get(apart)) {
      const turn = this.#archive.turnOf(packed.id);
      if (turn !== undefined && this.#storage.mix(packed)) this.#joined.set(packed.id, { turn, since: now });
    }
    this.#desk.follow();
  }

  /** Calls about which nobody writes any more, or that must make room and are filed. */
  #due(): Case[] {
    const [context, isKept] = [this.#desk.context(), this.#desk.isKept()];
    return context.cases.filter((each) => each.id !== context.shown && (isOver(each) || (!isKept && isFiled(each))));
  }

  /**
   * What was done in calls while they were put away goes after them. One that was opened again comes back. One bringing
   * waits for the other: what is left of a call is read anew once the one before is through.
   */
  #bringLate(ids: Iterable<CaseId>): Promise<void> {
    this.#bringing = this.#bringing.then(() => this.#bring(ids));
    return this.#bringing;
  }

  async #bring(ids: Iterable<CaseId>): Promise<void> {
    for (const id of ids) {
      if (!this.#archive.entry(id)) continue;
      const left = this.#storage.left(id);
      if (left.late.length + left.seen.length === 0) continue;
      const late = await this.#notIn(id, left);
      const packed = late.length === 0 ? undefined : await this.#archive.add(id, late, this.#entryOf);
      // What could not be brought is tried again.
      this.#late.add(id);
      if (late.length > 0 && !packed) continue;
      this.#late.delete(id);
      this.#storage.forget(id, left.late);
      if (packed && !isClosed(this.#storage.unpack(packed)) && this.#return(packed)) void this.pass();
    }
  }

  /** Events that a call of the archive has not, or not as they are; of those that were only seen, what was written on. */
  async #notIn(id: CaseId, { late, seen }: ReturnType<Storage['left']>): Promise<PackedCall['events']> {
    const [packed] = await this.#archive.get([id]);
    const there = new Map(packed?.events);
    const isLater = ([name, text]: readonly [string, string]): boolean => {
      const kept = there.get(name);
      return kept !== undefined && timeIn(text) > timeIn(kept);
    };
    return [...late.filter(([name, text]) => there.get(name) !== text), ...seen.filter(isLater)];
  }

  /** Brings back calls that were opened again as a page was closed, or when there was no room for them. */
  async #bringOpen(): Promise<void> {
    const open = this.entries.filter(({ outcome }) => outcome === 'open').map(({ id }) => id);
    for (const packed of open.length > 0 ? await this.#archive.get(open) : []) this.#return(packed);
  }

  /** Brings a call back that is open again; whoever looks at it goes on with it there. @returns whether there was room */
  #return(packed: PackedCall): boolean {
    if (!this.#bringBack(packed)) return false;
    if (this.#visited?.case.id === packed.id) this.#desk.show(packed.id);
    return true;
  }

  #bringBack(packed: PackedCall, turn = this.#archive.turnOf(packed.id)): Case | undefined {
    const now = turn === undefined ? undefined : this.#storage.adopt(packed);
    if (!now || turn === undefined) return undefined;
    this.#adopted.set(now.id, turn);
    this.#desk.take(now);
    return now;
  }

  #entryOf = (packed: PackedCall): CallEntry => entryOf(this.#storage.unpack(packed), this.#keep);

  #removedElsewhere(ids: readonly CaseId[]): void {
    const { shown } = this.#desk.context();
    const back = ids.filter((id) => this.#isBack(id));
    for (const id of back) this.#adopted.delete(id);
    const isVisited = this.#visited !== undefined && ids.includes(this.#visited.case.id);
    if (isVisited) this.leave();
    const isShown = isVisited || back.some((id) => id === shown);
    if (back.length > 0) this.#desk.drop(back);
    if (isShown) this.#desk.lost({ key: 'agent.message.elsewhere' });
  }

  /** Whether a call came back here, and is still among the others. */
  #isBack(id: CaseId): boolean {
    return this.#adopted.has(id) && this.#desk.context().cases.some((each) => each.id === id);
  }

  #note(change: ArchiveChange): void {
    this.#changes = [...this.#changes.slice(1 - MOST_CHANGES), change];
  }
}
