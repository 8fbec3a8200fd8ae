import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeCaseFile, type Case } from '../../../../machines/console/index.ts';
import type { ConsoleStore } from '../../../../src/features/desk/console-store.ts';
import { deleteCalls, openCalls, storedCalls } from '../../../../src/ui/storage/calls.ts';
import { storageWith } from '../../../support/bad-inputs/fake-storage.ts';
import { actionFrom, caseAfter, caseText } from '../../../support/console-cases.ts';
import { emptyBrowser, openedDesk } from '../../../support/stored-desk.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
let now = 0;
beforeEach(() => {
  now = 400 * DAY;
  vi.spyOn(Date, 'now').mockImplementation(() => ++now);
  emptyBrowser();
});
afterEach(() => vi.restoreAllMocks());

async function closedIn(store: ConsoleStore, note = 'Blue pot'): Promise<string> {
  store.open();
  store.goTo({ type: 'place.found', guide: 'tea', place: 'step-light~full' });
  store.act({ type: 'note.written', text: note });
  store.act(actionFrom('case.closed:solved'));
  const { id } = store.shown!;
  store.open();
  await store.calls.flush();
  return id;
}
function later(store: ConsoleStore, minutes = 16): void {
  now += minutes * MINUTE;
  store.releaseOver();
}
const own = ({ context }: ConsoleStore): string[] => context.cases.map(({ id }) => id);
const others = (store: ConsoleStore): string[] => store.others.map(({ id }) => id);
const inList = ({ calls }: ConsoleStore): string[] => calls.entries.map(({ id }) => id).sort();
const readOf = async (store: ConsoleStore, id: string): Promise<Case> => {
  await store.show(id);
  return store.shown!;
};

describe('calls', () => {
  test('are there after a reload as they were, the same one on screen', async () => {
    const place = storageWith({});
    const store = await openedDesk(place);
    const id = await closedIn(store);
    store.act({ type: 'guide.chosen', guide: 'soup' });
    await store.calls.flush();
    const again = await openedDesk(place);
    expect(again.context.cases.map(caseText)).toEqual(store.context.cases.map(caseText));
    expect(again.context.cases.map(({ log }) => log)).toEqual(store.context.cases.map(({ log }) => log));
    expect([again.shown?.id, own(again).includes(id)]).toEqual([store.shown?.id, true]);
    expect(await storedCalls()).toHaveLength(2);
  });

  test('are stored with their secrets hidden, shown again where the agent says so', async () => {
    const store = await openedDesk();
    store.open();
    store.act({ type: 'note.written', text: 'PIN 9081' });
    await store.calls.flush();
    expect(JSON.stringify(await storedCalls())).not.toContain('9081');
    store.act({ type: 'masking.changed', on: false });
    await store.calls.flush();
    expect(JSON.stringify(await storedCalls())).toContain('9081');
    store.act({ type: 'masking.changed', on: true });
    await store.calls.flush();
    expect(JSON.stringify(await storedCalls())).not.toContain('9081');
    expect(store.view?.note).toBe('PIN 9081');
  });

  test('that were closed some time ago can only be read until they are reopened', async () => {
    const place = storageWith({});
    const store = await openedDesk(place);
    const id = await closedIn(store);
    later(store, 10);
    expect(own(store)).toContain(id);
    later(store, 10);
    expect([own(store).includes(id), others(store)]).toEqual([false, [id]]);
    expect(store.others[0]).toMatchObject({ outcome: 'solved' });
    await store.show(id);
    store.act(actionFrom('caller.spoke:fr'));
    store.act({ type: 'note.written', text: 'more' });
    expect(store.setup.message).toEqual({ key: 'agent.message.readOnly' });
    expect([store.isReadOnly, store.shown?.state.note]).toEqual([true, 'Blue pot']);
    const again = await openedDesk(place);
    expect([again.isReadOnly, again.shown?.id]).toEqual([true, id]);
    store.act(actionFrom('case.reopened'));
    await vi.waitFor(() => expect(caseText(store.shown!)).toBe('walking tea light~full'));
    await store.calls.flush();
    expect([store.isReadOnly, own(store).includes(id)]).toEqual([false, true]);
    expect(own(await openedDesk(place))).toContain(id);
    store.undo();
    expect(caseText(store.shown!)).toContain('as solved');
  });

  test('are deleted 30 days after the last action if they are open, and a year after it if they are closed', async () => {
    const store = await openedDesk();
    const id = await closedIn(store);
    now += 29 * DAY;
    expect(inList(await openedDesk())).toHaveLength(2);
    now += 2 * DAY;
    expect(inList(await openedDesk())).toEqual([id]);
    now += 333 * DAY;
    expect(inList(await openedDesk())).toEqual([id]);
    now += 2 * DAY;
    expect(inList(await openedDesk())).toEqual([]);
    expect(await storedCalls()).toEqual([]);
  });

  test.each(['remove', 'clear'] as const)('are removed by “%s” on the second request', async (how) => {
    const store = await openedDesk();
    const ids = [await closedIn(store), await closedIn(store, 'Red pot')];
    later(store);
    await closedIn(store, 'Green pot');
    if (how === 'remove') await store.show(ids[0]!);
    const before = inList(store);
    store.destroy(how);
    expect(inList(store)).toEqual(before);
    store.destroy(how);
    await vi.waitFor(async () => expect((await storedCalls()).map(({ id }) => id).sort()).toEqual(inList(store)));
    expect(inList(store)).toHaveLength(how === 'clear' ? 0 : before.length - 1);
  });

  test('from a file change nothing, and continue what is here', async () => {
    const store = await openedDesk();
    const done = ['place.found:tea look', 'note.written:Blue'];
    const first = writeCaseFile([caseAfter([...done, 'case.closed:left'], 'a')], [], 'Sato');
    await store.takeIn(first);
    expect([own(store), others(store)]).toEqual([[], ['a']]);
    await store.takeIn(first);
    expect(store.setup.message).toMatchObject({
      key: 'agent.message.unchanged',
      values: { number: 1 },
      also: [{ key: 'agent.message.from', values: { name: 'Sato' } }],
    });
    const onward = [...done, 'case.closed:left', 'case.reopened', 'caller.spoke:fr', 'case.closed:solved'];
    await store.takeIn(writeCaseFile([caseAfter(onward, 'a')]));
    await store.calls.flush();
    expect(caseText(await readOf(store, 'a'))).toBe('filed as solved tea look');
  });

  test('by the thousand come from a file, and none of the closed ones is worked on', async () => {
    const store = await openedDesk();
    const calls = Array.from({ length: 300 }, (_, at) => caseAfter(['case.closed:left'], `c${at}`, 1000 + at));
    await store.takeIn(writeCaseFile(calls));
    expect(store.calls.unsaved).toBe(300);
    await store.calls.flush();
    expect([store.calls.unsaved, own(store), others(store).length]).toEqual([0, [], 300]);
    expect(await store.allCalls()).toHaveLength(300);
  });

  test('are deleted with what the site keeps, and the console continues', async () => {
    const store = await openedDesk();
    await closedIn(store);
    expect([await deleteCalls(), await storedCalls()]).toEqual([true, []]);
    await store.calls.refresh();
    expect(inList(store)).toEqual([]);
    expect(inList(await openedDesk())).toEqual([]);
    const id = await closedIn(store);
    expect((await storedCalls()).map((record) => record.id)).toContain(id);
  });

  test('that cannot be read are counted and left as they are', async () => {
    const store = await openedDesk();
    store.open();
    await store.calls.flush();
    const base = await openCalls();
    const bad = { id: 'bad', opened: 1000, log: [{ type: 'gone', at: 1 }] };
    await base.put('calls', bad);
    const entry = { id: 'bad', opened: 1000, last: now, outcome: 'open' } as const;
    await base.put('entries', entry);
    for (const [index, other] of [7, {}, { ...entry, outcome: 'gone' }].entries())
      await base.put('entries', { ...Object(other), id: `x${index}` });
    base.close();
    const again = await openedDesk();
    expect(again.setup.message).toMatchObject({ key: 'agent.message.unread', values: { number: 1 } });
    expect(own(again)).toEqual(own(store));
    again.act(actionFrom('caller.spoke:fr'));
    await again.calls.flush();
    expect(await storedCalls()).toContainEqual(bad);
  });
});

describe('calls that cannot be stored', () => {
  const broken = (name: string): void => {
    Object.assign(globalThis.indexedDB, {
      open: () => {
        throw new DOMException('no', name);
      },
    });
  };

  test.each([
    ['no database', () => Reflect.deleteProperty(globalThis, 'indexedDB')],
    ['forbidden', () => broken('SecurityError')],
    ['upgraded by a later version', () => broken('VersionError')],
  ] as const)('(%s) stay in the window, and the agent is told', async (_, breakIt) => {
    breakIt();
    const store = await openedDesk();
    const id = await closedIn(store);
    later(store);
    expect([store.calls.isFaulty, own(store).includes(id), store.calls.unsaved]).toEqual([true, true, 2]);
    await store.show(id);
    store.act(actionFrom('case.reopened'));
    expect(caseText(store.shown!)).toBe('walking tea light~full');
    store.destroy('remove');
    store.destroy('remove');
    expect(own(store)).not.toContain(id);
  });

  test('for want of room are stored as soon as there is some', async () => {
    const store = await openedDesk();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const id = await closedIn(store);
    expect([store.calls.isFaulty, store.calls.isSaved(id)]).toEqual([true, false]);
    put.mockRestore();
    store.act(actionFrom('caller.spoke:fr'));
    await store.calls.flush();
    expect([store.calls.isFaulty, store.calls.unsaved]).toEqual([false, 0]);
    expect(inList(await openedDesk())).toEqual(inList(store));
  });
});
