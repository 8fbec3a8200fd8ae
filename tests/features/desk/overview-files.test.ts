import { describe, expect, test } from 'vitest';
import { openCalls } from '../../../src/ui/storage/calls.ts';
import { readTickets, ticketOf, writeCaseFile, type Case } from '../../../machines/console/index.ts';
import { ownCalls, readCallFile } from '../../../src/features/desk/overview/call-files.ts';
import { caseAfter, caseLogs } from '../../support/console-cases.ts';
import { emptyBrowser, newDesk } from '../../support/stored-desk.ts';
import { toldTickets } from '../../support/told-calls.ts';

async function read(data: unknown) {
  const file = new File([typeof data === 'string' ? data : JSON.stringify(data)], 'a.json');
  const { calls, fault } = await readCallFile(file, caseLogs, []);
  return { calls, faults: fault ? [fault] : [] };
}
const idsOf = async (data: unknown) => (await read(data)).calls.map(({ id }) => id);
const exported = writeCaseFile([caseAfter(['guide.chosen:tea'], 'one'), caseAfter([], 'two')], [], 'Sato');

describe('readFile takes', () => {
  test('a ticket, or a list of them', async () => {
    expect(await idsOf(toldTickets[0])).toEqual(['call-0']);
    expect(await idsOf(toldTickets)).toHaveLength(toldTickets.length);
  });

  test('the calls that a console exported, with whose they were', async () => {
    expect(await idsOf(exported)).toEqual(['one', 'two']);
    expect((await read(exported)).calls.map(({ agent }) => agent)).toEqual(['Sato', 'Sato']);
  });
});

describe('readFile says', () => {
  const damaged = (change: object) => ({ ...toldTickets[0], ...change });

  test.each<[string, unknown, string, string | undefined]>([
    ['no JSON', '{"format":', 'notJson', undefined],
    ['nothing in it', [], 'empty', undefined],
    ['something else', { name: 'shirube' }, 'foreign', 'format'],
    ['another version', damaged({ version: 9 }), 'version', 'version'],
    ['a damaged ticket', damaged({ diagnoses: [{ symptom: 'a' }] }), 'field', 'diagnoses.0.version'],
    ['an empty case file', { format: 'shirube-cases', version: 1, cases: [] }, 'empty', 'cases'],
    ['a case file of another version', { format: 'shirube-cases', version: 2, cases: [] }, 'version', 'version'],
    ['a damaged call', exported.replace('"log":[', '"log":[7,'), 'field', 'cases.0.log.0.type'],
  ])('of %s which file it is, and where', async (_, data, fault, place) => {
    const { calls, faults } = await read(data);
    expect(calls).toEqual([]);
    expect(faults).toHaveLength(1);
    expect(faults[0]!.key).toBe(`overview.fault.${fault}`);
    expect(faults[0]!.values['name']).toBe('a.json');
    expect(faults[0]!.values['place']).toBe(place ?? '');
  });

  test('of a damaged ticket among others that these are counted', async () => {
    const { calls, faults } = await read([...toldTickets, damaged({ diagnoses: 7 })]);
    expect(calls).toHaveLength(toldTickets.length);
    expect(faults).toEqual([{ key: 'overview.fault.ticket', values: { name: 'a.json', place: '8.diagnoses' } }]);
  });
});

test('a call whose caller’s language nobody has said is told without one, from here and from tickets', async () => {
  const calls = [caseAfter(['place.found:tea look'], 'a'), caseAfter(['caller.spoke:fr'], 'b')];
  const languages = (told: readonly { caller: string | undefined }[]) => told.map(({ caller }) => caller);
  expect(languages((await read(writeCaseFile(calls))).calls)).toEqual([undefined, 'fr']);
  // In tickets the desk's own language stands for it.
  const tickets = calls.map((each) => ({
    ...ticketOf(each, caseLogs.world, 9000, { spoken: 'ja' }),
    opened: new Date(each.opened).toISOString(),
  }));
  expect(languages(tickets)).toEqual(['ja', 'fr']);
  expect(languages(readTickets(tickets).tickets)).toEqual([undefined, 'fr']);
});

test('the calls of this browser have its agent, unless they came from another one, and unreadable ones are counted', async () => {
  emptyBrowser();
  const base = await openCalls();
  const recordOf = ({ id, opened, log }: Case) => ({ id, opened, log });
  await base.put('calls', recordOf(caseAfter(['case.closed:left'], 'a')));
  await base.put('calls', recordOf(caseAfter(['case.received:Mori'], 'b')));
  await base.put('calls', { id: 'bad', opened: 1, log: [{ type: 'gone' }] });
  base.close();
  const { calls, unread } = await ownCalls(caseLogs, [], 'Sato');
  expect([calls.map(({ id, agent }) => [id, agent]), unread]).toEqual([
    [
      ['a', 'Sato'],
      ['b', 'Mori'],
    ],
    1,
  ]);
});

test('a call keeps the agent who opened it, whoever works in this browser later', async () => {
  emptyBrowser();
  const store = newDesk();
  store.set({ agent: 'Mori' });
  store.open();
  store.set({ agent: 'Sato' });
  store.act({ type: 'case.closed', outcome: 'left' });
  await store.calls.flush();
  const { calls } = await ownCalls(caseLogs, [], 'Sato');
  expect(calls.map(({ agent }) => agent)).toEqual(['Mori']);
});
