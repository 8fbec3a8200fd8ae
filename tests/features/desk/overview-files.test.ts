import { describe, expect, test } from 'vitest';
import { readCaseFile, readTickets, ticketOf, toldCall, writeCaseFile } from '../../../machines/console/index.ts';
import { readFile } from '../../../src/features/desk/overview/read-file.ts';
import type { ToldCalls } from '../../../src/features/desk/overview/told-calls.ts';
import { caseAfter, caseLogs, world } from '../../support/console-cases.ts';
import { toldTickets } from '../../support/told-calls.ts';

const source: ToldCalls = {
  kept: () => Promise.resolve({ calls: [], unread: 0 }),
  exported(text) {
    const read = readCaseFile(text, caseLogs);
    return 'problems' in read ? read : { calls: read.cases.map((each) => toldCall(ticketOf(each, world, 9000))) };
  },
  textOf: (file) => file.text(),
};
const read = (data: unknown) => readFile('a.json', typeof data === 'string' ? data : JSON.stringify(data), source);
const idsOf = (data: unknown) => read(data).calls.map(({ id }) => id);
const exported = writeCaseFile([caseAfter(['guide.chosen:tea'], 'one'), caseAfter([], 'two')]);

describe('readFile takes', () => {
  test('a ticket, or a list of them', () => {
    expect(idsOf(toldTickets[0])).toEqual(['call-0']);
    expect(idsOf(toldTickets)).toHaveLength(toldTickets.length);
  });

  test('the calls that a console exported, also among tickets', () => {
    expect(idsOf(exported)).toEqual(['one', 'two']);
    expect(idsOf([toldTickets[0], JSON.parse(exported)])).toEqual(['call-0', 'one', 'two']);
  });

  test('tickets of earlier versions, which tell less; two that are alike are two, and the same again the second time', () => {
    const old = { format: 'shirube-ticket', version: 1, diagnoses: [] };
    const ids = idsOf([old, old]);
    expect(new Set(ids).size).toBe(2);
    expect(idsOf([old, old])).toEqual(ids);
    expect(readTickets(old).tickets[0]).toMatchObject({ outcome: 'open', seconds: { talking: 0, held: 0, wrapUp: 0 } });
  });
});

describe('readFile says', () => {
  const damaged = (change: object) => ({ ...toldTickets[0], ...change });

  test.each<[string, unknown, string, string | undefined]>([
    ['no JSON', '{"format":', 'notJson', undefined],
    ['nothing in it', [], 'empty', undefined],
    ['something else', { name: 'shirube' }, 'foreign', undefined],
    ['a list of something else', [1, {}], 'foreign', undefined],
    ['text', '"x"', 'foreign', undefined],
    ['another version', damaged({ version: 9 }), 'version', 'version'],
    ['a damaged ticket', damaged({ guides: [{ guide: 'a', steps: [{}] }] }), 'field', 'guides.0.steps.0.step'],
    ['times that are none', damaged({ seconds: { talking: 'long' } }), 'field', 'seconds.talking'],
    ['an end that is none', damaged({ outcome: 'won' }), 'field', 'outcome'],
    ['a mistake of no kind', damaged({ mistakes: [{ of: 'a' }] }), 'field', 'mistakes.0.kind'],
    ['an empty case file', { format: 'shirube-cases', version: 1, cases: [] }, 'empty', 'cases'],
    ['a case file of another version', { format: 'shirube-cases', version: 2, cases: [] }, 'version', 'version'],
    ['a damaged call', exported.replace('"log":[', '"log":[7,'), 'field', 'cases.0.log.0.type'],
  ])('of %s which file it is, and where', (_, data, fault, place) => {
    const { calls, faults } = read(data);
    expect(calls).toEqual([]);
    expect(faults).toHaveLength(1);
    expect(faults[0]!.key).toBe(`overview.fault.${fault}`);
    expect(faults[0]!.values['name']).toBe('a.json');
    expect(faults[0]!.values['place']).toBe(place);
  });

  test('of a damaged ticket among others that these are counted', () => {
    const { calls, faults } = read([...toldTickets, damaged({ diagnoses: 7 })]);
    expect(calls).toHaveLength(toldTickets.length);
    expect(faults).toEqual([{ key: 'overview.fault.ticket', values: { name: 'a.json', place: '8.diagnoses' } }]);
  });

  test('of many damaged ones no more than a reader reads', () => {
    const { faults } = read(Array.from({ length: 9 }, () => damaged({ diagnoses: 7 })));
    expect(faults.map(({ key }) => key)).toEqual([
      ...Array.from({ length: 3 }, () => 'overview.fault.ticket'),
      'overview.fault.more',
    ]);
    expect(faults.at(-1)!.values).toEqual({ name: 'a.json', number: 6 });
  });
});
