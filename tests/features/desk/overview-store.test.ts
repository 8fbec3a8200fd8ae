import { expect, test } from 'vitest';
import { readTickets } from '../../../machines/console/index.ts';
import { OverviewStore } from '../../../src/features/desk/overview/overview-store.ts';
import type { ToldCalls } from '../../../src/features/desk/overview/told-calls.ts';
import { ticketFile, toldTickets } from '../../support/told-calls.ts';

const calls = readTickets(toldTickets).tickets;
const file = () => new File([ticketFile.buffer.toString()], 'tickets.json');

/** An overview whose browser keeps some calls. */
async function storeOver(kept: { calls: typeof calls; unread: number }) {
  const source: ToldCalls = {
    kept: () => Promise.resolve(kept),
    exported: () => ({ problems: [] }),
    textOf: (each) => each.text(),
  };
  const store = new OverviewStore({} as never, source, {} as never);
  await store.follow();
  return store;
}

test('a call that this browser keeps and a file tells counts once', async () => {
  const store = await storeOver({ calls: calls.slice(0, 3), unread: 0 });
  expect(store.calls).toHaveLength(3);
  await store.add([file(), file()]);
  expect([store.files.length, store.calls.length]).toEqual([2, 8]);
  store.countOwn(false);
  expect(store.calls).toHaveLength(8);
  store.forget();
  expect(store.calls).toHaveLength(0);
  store.countOwn(true);
  expect(store.calls).toHaveLength(3);
});

test('a choice holds until the files that it was made among are left out', async () => {
  const store = await storeOver({ calls: calls.slice(0, 3), unread: 0 });
  await store.add([file()]);
  store.choose({ device: 'iphone' });
  expect([store.shown.length, store.overview.calls]).toEqual([2, 2]);
  store.choose({ device: undefined, from: '2026-11-16' });
  expect(store.shown).toHaveLength(3);
  expect(store.weeks).toEqual(['2026-11-02', '2026-11-16']);
  expect(store.valuesOf('caller')).toEqual(['', 'en', 'ja']);
  store.forget();
  expect(store.shown).toHaveLength(3);
});

test('looking again changes nothing where nothing has changed, and says what could not be read', async () => {
  const kept = { calls: calls.slice(0, 3), unread: 0 };
  const store = await storeOver(kept);
  const { shown } = store;
  await store.follow();
  expect(store.shown).toBe(shown);
  Object.assign(kept, { calls: calls.slice(0, 4), unread: 2 });
  await store.follow();
  expect(store.shown).toHaveLength(4);
  expect(store.faults).toEqual([{ key: 'overview.fault.unread', values: { number: 2 } }]);
});
