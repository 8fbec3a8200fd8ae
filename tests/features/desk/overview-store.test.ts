import { expect, test } from 'vitest';
import { readCaseFile, ticketOf, type Case } from '../../../machines/console/index.ts';
import { OverviewStore } from '../../../src/features/desk/overview/overview-store.ts';
import type { CallRecord } from '../../../src/ui/storage/calls.ts';
import { caseAfter, caseLogs } from '../../support/console-cases.ts';
import { ticketFile } from '../../support/told-calls.ts';

const DAY = 86_400_000;
const file = () => new File([ticketFile.buffer.toString()], 'tickets.json');
const recordOf = ({ id, opened, log }: Case): CallRecord => ({ id, opened, log });

/** An overview whose browser has stored some calls. */
async function storeOver(stored: readonly CallRecord[]) {
  const store = new OverviewStore({ references: [] } as never, {} as never, {
    ...{ agent: 'Sato', caseLogs, readCaseFile, ticketOf },
    storedCalls: () => Promise.resolve([...stored]),
    textOf: (each) => (each as File).text(),
  });
  await store.follow();
  return store;
}
const stored = [
  recordOf(caseAfter(['case.closed:left'], 'call-0', 30 * DAY)),
  recordOf(caseAfter(['case.received:Mori'], 'b', 40 * DAY)),
];

test('a call that this browser has and a file tells counts once', async () => {
  const store = await storeOver(stored);
  expect(store.calls.map(({ id, agent }) => [id, agent])).toEqual([
    ['call-0', 'Sato'],
    ['b', 'Mori'],
  ]);
  await store.add([file(), file()]);
  expect([store.files.length, store.calls.length]).toEqual([2, 9]);
  store.countOwn(false);
  expect(store.calls).toHaveLength(8);
  store.forget();
  expect(store.calls).toHaveLength(0);
  store.countOwn(true);
  expect(store.calls).toHaveLength(2);
});

test('a choice of days holds until the files are left out', async () => {
  const store = await storeOver(stored);
  await store.add([file()]);
  store.choose({ from: '2026-11-16' });
  expect(store.shown).toHaveLength(3);
  store.choose({ to: '2026-11-17' });
  expect(store.shown).toHaveLength(2);
  store.choose({ from: '' });
  expect(store.shown).toHaveLength(8);
  store.forget();
  expect(store.shown).toHaveLength(2);
});

test('looks again at what this browser has, and says what could not be read', async () => {
  const records: CallRecord[] = [];
  const store = await storeOver(records);
  expect(store.calls).toHaveLength(0);
  const all = await storeOver([...stored, { id: 'bad', opened: 1, log: [{ type: 'gone' }] }]);
  expect(all.calls).toHaveLength(2);
  expect(all.faults).toEqual([{ key: 'overview.fault.unread', values: { number: 1 } }]);
});
