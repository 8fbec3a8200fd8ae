import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeCaseFile, type Case } from '../../../../machines/console/index.ts';
import { ConsoleStore } from '../../../../src/features/desk/console-store.ts';
import { Training } from '../../../../src/features/desk/training/training.ts';
import type { AgentData } from '../../../../src/features/desk/words.ts';
import { clearArchive, countArchived, openArchive } from '../../../../src/ui/storage/archive.ts';
import { shelfIn } from '../../../../src/ui/storage/shelf.ts';
import { storageWith } from '../../../support/bad-inputs/fake-storage.ts';
import { actionFrom, caseAfter, caseText, world } from '../../../support/console-cases.ts';
import { emptyBrowser } from '../../../support/two-stores/two-archives.ts';

const data = { ...world, references: [] } as unknown as AgentData;
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
let now = 0;
beforeEach(() => {
  now = 400 * DAY;
  vi.spyOn(Date, 'now').mockImplementation(() => ++now);
  emptyBrowser();
});
afterEach(() => vi.restoreAllMocks());

const nowhere = { onBlocked: () => undefined, onClosed: () => undefined };
/** A console of a page, once it has its archive. */
async function opened(place: Storage): Promise<ConsoleStore> {
  const store = new ConsoleStore(
    data,
    [],
    async () => new Training(),
    shelfIn(
      () => place,
      () => now,
    ),
  );
  await store.archive.begin(store.context.shown);
  await store.archive.settled();
  return store;
}
/** A call that is over, and another one on screen. */
function closedIn(store: ConsoleStore, note = 'Blue pot'): string {
  store.open();
  store.goTo({ type: 'place.found', guide: 'tea', place: 'step-light~full', by: 'code' });
  store.write(note);
  store.act(actionFrom('case.closed:solved'));
  const id = store.shown!.id;
  store.open();
  return id;
}
async function later(store: ConsoleStore, minutes = 16): Promise<void> {
  now += minutes * MINUTE;
  await store.archive.pass();
  await store.archive.settled();
}
const listed = ({ context }: ConsoleStore): string[] => context.cases.map(({ id }) => id);
const archived = ({ archive }: ConsoleStore): string[] => archive.entries.map(({ id }) => id);
const keysOf = (place: Storage, id: string): string[] =>
  Array.from({ length: place.length }, (_, at) => place.key(at)!).filter((key) => key.includes(`case.${id}`));
const readOf = async (store: ConsoleStore, id: string): Promise<Case> => {
  await store.show(id);
  return store.shown!;
};

describe('a call that is over', () => {
  test('is put away a quarter of an hour after the last thing done in it, unless it is on screen', async () => {
    const place = storageWith({});
    const store = await opened(place);
    const id = closedIn(store);
    await later(store, 10);
    expect([listed(store).includes(id), archived(store)]).toEqual([true, []]);
    await store.show(id);
    await later(store, 20);
    expect(archived(store)).toEqual([]);
    store.open();
    await later(store);
    expect([listed(store).includes(id), archived(store), keysOf(place, id)]).toEqual([false, [id], []]);
    expect(store.archive.entries[0]).toMatchObject({ outcome: 'solved', text: expect.stringContaining('blue pot') });
  });

  test('is read as it was, by another page too, and is there after a reload', async () => {
    const place = storageWith({});
    const store = await opened(place);
    const id = closedIn(store);
    const before = store.context.cases.find((each) => each.id === id)!;
    await later(store);
    for (const page of [store, await opened(place)]) {
      const read = await readOf(page, id);
      expect([read.log, caseText(read), read.state.context.note]).toEqual([before.log, caseText(before), 'Blue pot']);
      expect([page.isArchived, listed(page).includes(id)]).toEqual([true, false]);
    }
    const again = await opened(place);
    expect([again.isArchived, again.shown?.id]).toEqual([true, id]);
  });

  test('is not changed before it is opened again; then it goes on where it stood', async () => {
    const place = storageWith({});
    const store = await opened(place);
    const id = closedIn(store);
    await later(store);
    await store.show(id);
    store.act(actionFrom('caller.spoke:fr'));
    store.write('more');
    expect(store.setup.message).toEqual({ key: 'agent.message.readOnly' });
    store.act(actionFrom('case.reopened'));
    expect([store.isArchived, store.shown?.id, caseText(store.shown!)]).toEqual([false, id, 'walking tea light~full']);
    await later(store);
    expect([archived(store), await countArchived()]).toEqual([[], 0]);
    const other = await opened(place);
    expect([listed(other).includes(id), archived(other)]).toEqual([true, []]);
    // What was done is taken back as ever, and the call is put away again.
    store.undo();
    store.open();
    await later(store);
    expect([archived(store), (await readOf(store, id)).state.context.note]).toEqual([[id], 'Blue pot']);
  });

  test('that is in both places, since a page was closed between, is seen once and put away', async () => {
    const place = storageWith({});
    const store = await opened(place);
    const id = closedIn(store);
    const kept = keysOf(place, id).map((key) => [key, place.getItem(key)!] as const);
    await later(store);
    for (const [key, text] of kept) place.setItem(key, text);
    const other = await opened(place);
    expect([listed(other).includes(id), archived(other)]).toEqual([false, [id]]);
    expect(keysOf(place, id)).toEqual([]);
  });

  test('of which more was put away than lies here loses nothing of it', async () => {
    const place = storageWith({});
    const store = await opened(place);
    const id = closedIn(store);
    const kept = keysOf(place, id).map((key) => [key, place.getItem(key)!] as const);
    await later(store);
    for (const [key, text] of kept) if (!text.includes('Blue pot')) place.setItem(key, text);
    const other = await opened(place);
    expect([archived(other), (await readOf(other, id)).state.context.note]).toEqual([[id], 'Blue pot']);
  });

  test('takes along what was done in it at the last moment, and what only a later version can read', async () => {
    const place = storageWith({});
    const store = await opened(place);
    const id = closedIn(store);
    place.setItem(`shirube.agent.case.${id}.7-x`, '{"type":"gone","at":1}');
    store.follow();
    await later(store);
    place.setItem(`shirube.agent.case.${id}.8-x`, '{"type":"caller.spoke","language":"fr","at":9}');
    const other = await opened(place);
    expect((await readOf(other, id)).state.context.caller).toBe('fr');
    expect(keysOf(place, id)).toEqual([]);
    other.act(actionFrom('case.reopened'));
    await later(other);
    expect(place.getItem(`shirube.agent.case.${id}.7-x`)).toBe('{"type":"gone","at":1}');
  });

  test('goes a year after the last thing done in it', async () => {
    const place = storageWith({});
    const store = await opened(place);
    const id = closedIn(store);
    await later(store);
    now += 364 * DAY;
    expect(archived(await opened(place))).toEqual([id]);
    now += 2 * DAY;
    expect([archived(await opened(place)), await countArchived()]).toEqual([[], 0]);
  });
});

describe('calls that were put away', () => {
  test.each(['remove', 'clear', 'clear-closed'] as const)('go by “%s” and come back by undoing', async (how) => {
    const place = storageWith({});
    const store = await opened(place);
    const ids = [closedIn(store), closedIn(store, 'Red pot')].sort();
    await later(store);
    if (how === 'remove') await store.show(ids[0]!);
    const open = listed(store);
    store.destroy(how);
    store.destroy(how);
    await store.archive.settled();
    expect(archived(store)).toEqual(how === 'remove' ? [ids[1]] : []);
    expect(listed(store)).toEqual(how === 'clear' ? [] : open);
    const other = await opened(place);
    store.undo();
    await store.archive.settled();
    await other.archive.follow();
    for (const page of [store, other]) expect(archived(page).sort()).toEqual(ids);
    expect(listed(store)).toEqual(open);
    expect((await readOf(store, ids[1]!)).log.length).toBeGreaterThan(2);
  });

  test('that another page removed are not put away, whatever it knew of them', async () => {
    const place = storageWith({});
    const [one, two] = [await opened(place), await opened(place)];
    const id = closedIn(one);
    two.follow();
    await two.show(id);
    two.destroy('remove');
    two.destroy('remove');
    await two.archive.settled();
    // The first has not heard of it, and finds its own entries still there.
    await later(one);
    expect([archived(one), listed(one).includes(id)]).toEqual([[], false]);
  });

  test('are known to a file: it changes nothing, goes on, or is taken back', async () => {
    const place = storageWith({});
    const store = await opened(place);
    const done = ['place.found:tea look', 'note.written:Blue'];
    const first = writeCaseFile([caseAfter([...done, 'case.closed:left'], 'a')], [], 'Sato');
    await store.takeIn(first);
    await store.archive.settled();
    expect([listed(store), archived(store)]).toEqual([[], ['a']]);
    await store.takeIn(first);
    expect(store.setup.message).toMatchObject({
      key: 'agent.message.unchanged',
      values: { number: 1 },
      also: [{ key: 'agent.message.from', values: { name: 'Sato' } }],
    });
    expect([listed(store), archived(store)]).toEqual([[], ['a']]);
    const onward = [...done, 'case.closed:left', 'case.reopened', 'caller.spoke:fr', 'case.closed:solved'];
    await store.takeIn(writeCaseFile([caseAfter(onward, 'a')]));
    await store.archive.settled();
    expect(archived(store)).toEqual(['a']);
    expect(caseText(await readOf(store, 'a'))).toBe('filed as solved tea look');
    store.archive.leave();
    store.undo();
    await store.archive.settled();
    expect([listed(store), archived(store)]).toEqual([[], ['a']]);
    expect(caseText(await readOf(store, 'a'))).toBe('filed as left tea look');
  });

  test.each(['archive', 'list'] as const)('that another opens again are left, as the %s says so', async (way) => {
    const place = storageWith({});
    const [one, two] = [await opened(place), await opened(place)];
    const id = closedIn(one);
    await later(one);
    await two.show(id);
    two.destroy('remove');
    await one.show(id);
    one.act(actionFrom('case.reopened'));
    await one.archive.settled();
    if (way === 'archive') await two.archive.follow();
    else two.follow();
    expect(two.shown).toBeUndefined();
    expect(two.setup).toMatchObject({ armed: undefined, message: { key: 'agent.message.reopened' } });
    two.follow();
    await two.archive.follow();
    for (const page of [one, two]) expect([listed(page).includes(id), archived(page)]).toEqual([true, []]);
  });

  test('are gone on with as they are on screen where a file opens them again, and are removed from there', async () => {
    const store = await opened(storageWith({}));
    const done = ['note.written:Blue', 'case.closed:left'];
    await store.takeIn(writeCaseFile([caseAfter(done, 'a')]));
    await store.archive.settled();
    await store.show('a');
    await store.takeIn(writeCaseFile([caseAfter([...done, 'case.reopened', 'note.written:Red'], 'a')]));
    await store.archive.settled();
    expect([store.isArchived, store.shown?.id, store.shown?.state.context.note]).toEqual([false, 'a', 'Red']);
    store.destroy('remove');
    store.destroy('remove');
    await store.archive.settled();
    expect([listed(store), archived(store)]).toEqual([[], []]);
  });

  test('by the thousand come from a file without a place among the open ones', async () => {
    const place = storageWith({});
    const store = await opened(place);
    const calls = Array.from({ length: 300 }, (_, at) => caseAfter(['case.closed:left'], `c${at}`, 1000 + at));
    await store.takeIn(writeCaseFile(calls));
    // Until they are put away they are in this window alone: it asks before it is closed.
    expect(store.archive.isStoring).toBe(true);
    await store.archive.settled();
    expect(store.archive.isStoring).toBe(false);
    expect([listed(store), archived(store).length, store.isKept]).toEqual([[], 300, true]);
    expect((await store.archive.all()).map(({ id }) => id)).toHaveLength(300);
  });

  test('that an earlier version kept among the open ones are put away as they are', async () => {
    const place = storageWith({
      'shirube.agent.case.a': '{"opened":1000}',
      'shirube.agent.case.a.1-x1':
        '{"type":"place.found","guide":"tea","place":"step-light~full","by":"code","at":2000}',
      'shirube.agent.case.a.2-x1': '{"type":"note.written","text":"Pot","base":"","at":2500}',
      'shirube.agent.case.a.3-y2': '{"type":"case.closed","outcome":"escalated","at":3000}',
      'shirube.agent.case.b': writeCaseFile([caseAfter(['note.written:Pan', 'case.closed:left'], 'b', 500)]),
    });
    const store = await opened(place);
    expect([listed(store), archived(store)]).toEqual([[], ['a', 'b']]);
    for (const [id, text, note] of [
      ['a', 'filed as escalated tea light~full', 'Pot'],
      ['b', 'filed as left', 'Pan'],
    ] as const) {
      const read = await readOf(store, id);
      expect([caseText(read), read.state.context.note]).toEqual([text, note]);
    }
  });

  test('are cleared with what is kept, and the console goes on', async () => {
    const place = storageWith({});
    const store = await opened(place);
    closedIn(store);
    await later(store);
    expect([await countArchived(), await clearArchive(), await countArchived()]).toEqual([1, true, 0]);
    await store.archive.follow();
    expect(archived(store)).toEqual([]);
    const id = closedIn(store);
    await later(store);
    expect(archived(store)).toEqual([id]);
  });

  test('and a line that is none leave the others alone', async () => {
    const place = storageWith({});
    const store = await opened(place);
    const id = closedIn(store);
    await later(store);
    const base = await openArchive(nowhere);
    for (const entry of [null, 7, {}, { id: 'x', opened: 1, last: 2, outcome: 'gone', places: [], text: '' }])
      await base.put('rows', { id: `x${String(entry)}`, turn: 90, entry } as never);
    base.close();
    expect(archived(await opened(place))).toEqual([id]);
  });
});

describe('without an archive', () => {
  const broken = (name: string): void => {
    Object.assign(globalThis.indexedDB, {
      open: () => {
        throw new DOMException('no', name);
      },
    });
  };

  test.each([
    ['none', () => Reflect.deleteProperty(globalThis, 'indexedDB')],
    ['none', () => broken('SecurityError')],
    ['newer', () => broken('VersionError')],
    ['full', () => broken('QuotaExceededError')],
  ] as const)('(%s) calls stay where they were, and that is said', async (fault, breakIt) => {
    breakIt();
    const place = storageWith({});
    const store = await opened(place);
    const id = closedIn(store);
    await later(store);
    expect([store.archive.fault, listed(store).includes(id), archived(store)]).toEqual([fault, true, []]);
    expect(listed(await opened(place))).toEqual(listed(store));
    await store.show(id);
    store.act(actionFrom('case.reopened'));
    expect(caseText(store.shown!)).toBe('walking tea light~full');
    await store.takeIn(writeCaseFile([caseAfter(['case.closed:left'], 'f')]));
    await store.archive.settled();
    expect(keysOf(place, 'f').length).toBeGreaterThan(1);
  });

  test('for a while, it is used as soon as it is there', async () => {
    const { open } = globalThis.indexedDB;
    broken('QuotaExceededError');
    const store = await opened(storageWith({}));
    const id = closedIn(store);
    await later(store);
    Object.assign(globalThis.indexedDB, { open });
    await later(store);
    expect([store.archive.fault, archived(store)]).toEqual([undefined, [id]]);
  });
});
