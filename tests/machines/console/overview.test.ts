import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  callsCsv,
  causeOf,
  dayOf,
  eachOnce,
  groupsOf,
  hourOf,
  readTickets,
  repeatCalls,
  ticketOf,
  toldCall,
  type ToldCall,
} from '../../../machines/console/index.ts';
import { caseAfter, world } from '../../support/console-cases.ts';
import { toldTickets } from '../../support/told-calls.ts';

const calls = readTickets(toldTickets).tickets;
const utc = () => 0;
const counted = (keyOf: (call: ToldCall) => string | undefined) =>
  groupsOf(calls, keyOf).map(({ key, calls: number, solved }) => [key, number, solved]);

describe('groups of fixed calls', () => {
  test('count calls and solved ones, the largest first', () => {
    expect(counted(({ device }) => device)).toEqual([
      ['android', 5, 2],
      ['iphone', 2, 1],
      [undefined, 1, 0],
    ]);
    expect(counted(({ disposition }) => disposition)).toEqual([
      ['solved', 3, 3],
      ['dropped', 2, 0],
      ['call-back', 1, 0],
      ['passed-on', 1, 0],
      [undefined, 1, 0],
    ]);
    expect(counted((call) => causeOf(call).cause)).toEqual([
      [undefined, 3, 0],
      ['already-enrolled', 2, 1],
      ['front-camera', 2, 2],
      ['out-of-focus', 1, 0],
    ]);
  });

  test('have average times', () => {
    expect(groupsOf(calls, () => '')).toEqual([
      { key: '', calls: 8, solved: 3, talking: 243.75, held: 26.25, wrapUp: 33.75 },
    ]);
    expect(groupsOf([], () => '')).toEqual([]);
  });

  test('take of several diagnoses the one whose cause was found, else the last that has a cause', () => {
    const diagnosis = (cause?: string, isFound = false) => ({
      ...{ symptom: `about ${cause ?? 'nothing'}`, version: 1, replies: [] },
      cause: cause === undefined ? undefined : { id: cause, isFound },
    });
    const cause = (...diagnoses: ToldCall['diagnoses']) => causeOf({ ...calls[0]!, diagnoses }).cause;
    expect(cause(diagnosis('a', true), diagnosis('b'), diagnosis())).toBe('a');
    expect(cause(diagnosis('a'), diagnosis('b'), diagnosis())).toBe('b');
    expect(cause(diagnosis())).toBeUndefined();
  });
});

describe('the day and the hour of a call', () => {
  test.each([
    ['2026-11-22T23:59:59Z', 0, '2026-11-22', '23:00'],
    // In Tokyo it is the next day already, in New York not yet.
    ['2026-11-22T15:00:00Z', -540, '2026-11-23', '00:00'],
    ['2026-11-23T04:59:59Z', 300, '2026-11-22', '23:00'],
  ])('at %s, %i minutes behind UTC, is %s, %s', (moment, offset, day, hour) => {
    const call = { ...calls[0]!, opened: Date.parse(moment) };
    expect([dayOf(call, () => offset), hourOf(call, () => offset)]).toEqual([day, hour]);
  });
});

describe('repeat callers', () => {
  /** Calls, each written as `callback number / external ticket`. */
  const told = (...callers: string[]) =>
    callers.map((caller, index) => {
      const [callback, ticket] = caller.split('/').map((each) => each.trim());
      return toldCall({ ...ticketOf(caseAfter([], `c${index}`), world, 9000), callback, ticket });
    });
  const found = (...callers: string[]) => repeatCalls(told(...callers)).map((all) => all.map(({ id }) => id).join(' '));

  test.each([
    ['the number in two forms', ['+81 90-1234-5678 /', '０９０ １２３４ ５６７８ /', '/'], ['c0 c1']],
    ['the ticket in two forms', ['/ INC-0012', '/ #inc0012', '/ INC-0013'], ['c0 c1']],
    ['the ticket, then the number', ['090-1234-5678 / A1', '/ A1', '090-1234-5678 /'], ['c0 c1 c2']],
    ['nothing', ['/', '/'], []],
    ['a hidden piece', ['••• / •••', '••• / •••'], []],
    ['an extension', ['4021 /', '4021 /'], []],
  ] as const)('by %s', (_, callers, wanted) => {
    expect(found(...callers)).toEqual(wanted);
  });

  test('are told in the CSV by the id of their first call, and nothing else about them', () => {
    const csv = callsCsv(told('090-1234-5678 / INC-0012', '/', '090-1234-5678 /'), utc);
    expect(csv.split('\r\n').map((row) => row.split(',').at(-1))).toEqual(['repeat_of', '', '', 'c0', '']);
    expect(csv).not.toMatch(/5678|0012/);
  });
});

describe('the CSV of calls', () => {
  test('has a line for each, without notes', () => {
    const [header, first, ...rest] = callsCsv(calls, utc).trimEnd().split('\r\n');
    expect(header).toBe(
      'call,day,agent,language,device,outcome,disposition,symptom,cause,cause_found,talking_seconds,held_seconds,wrap_up_seconds,hour,repeat_of',
    );
    expect(first).toBe('call-0,2026-11-02,,ja,android,solved,solved,qr-not-read,front-camera,yes,300,0,60,01:00,');
    expect(rest).toHaveLength(7);
  });

  test('quotes what a spreadsheet would take for something else', () => {
    const [, row] = callsCsv([{ ...calls[7]!, agent: 'Ito, "K"', caller: '=1+1' }], utc).split('\r\n');
    expect(row).toBe(`call-7,2026-11-18,"Ito, ""K""",'=1+1,,open,,,,,30,0,0,01:00,`);
  });
});

/** Calls of any kind. Several have the same id. */
const anyCall: fc.Arbitrary<ToldCall> = fc
  .tuple(fc.constantFrom(...calls), fc.nat(12), fc.nat(9), fc.nat(900))
  .map(([call, id, opened, talking]) => ({
    ...call,
    ...{ id: `any-${id}`, opened, seconds: { ...call.seconds, talking } },
  }));

describe('of any calls', () => {
  test('the order of files does not matter, and the same file twice counts once', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyCall)
          .chain((all) =>
            fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
          ),
        ([all, shuffled]) => {
          const once = eachOnce(all);
          expect(eachOnce([...shuffled, ...all])).toEqual(once);
          expect(once).toHaveLength(new Set(all.map(({ id }) => id)).size);
          expect(once).toEqual(once.toSorted((a, b) => a.opened - b.opened || (a.id < b.id ? -1 : 1)));
        },
      ),
    );
  });
});

describe('eachOnce', () => {
  test('takes the later state of a call: longer, then closed, then with more in it', () => {
    const call = { ...calls[7]!, id: 'one' };
    const longer = { ...call, seconds: { talking: 31, held: 0, wrapUp: 0 } };
    const closed = { ...longer, outcome: 'left' as const };
    const more = { ...closed, diagnoses: calls[0]!.diagnoses };
    for (const states of [
      [call, longer, closed, more],
      [more, closed, longer, call],
      [more, call],
    ])
      expect(eachOnce(states)).toEqual([more]);
    expect(eachOnce([closed, longer])).toEqual([closed]);
  });
});

describe('readTickets', () => {
  const own = () => ticketOf(caseAfter(['place.found:tea light~full']), world, 9000);
  const ticket = () => {
    const { opened, ...rest } = own();
    return JSON.parse(JSON.stringify({ ...rest, opened: new Date(opened) })) as Record<string, unknown>;
  };

  test('takes one ticket, or a list of them', () => {
    expect(readTickets(ticket())).toEqual({ tickets: [toldCall(own())], problems: [] });
    expect(readTickets([ticket(), ticket()]).tickets).toHaveLength(2);
    expect(readTickets([])).toEqual({ tickets: [], problems: [] });
  });

  const told = (diagnosis: unknown) => ({ ...ticket(), diagnoses: [diagnosis] });
  const replied = (reply: object) => told({ symptom: 'a', version: 1, replies: [reply] });

  test.each<[unknown, string, (string | number)[]]>([
    [null, 'ticket-foreign', []],
    ['ticket', 'ticket-foreign', []],
    [{ format: 'other' }, 'ticket-foreign', ['format']],
    [{ ...ticket(), version: 2 }, 'ticket-version', ['version']],
    [{ ...ticket(), diagnoses: {} }, 'ticket-field', ['diagnoses']],
    [told(null), 'ticket-field', ['diagnoses', 0]],
    [told({ version: 1, replies: [] }), 'ticket-field', ['diagnoses', 0, 'symptom']],
    [told({ symptom: 'a', version: 1.5, replies: [] }), 'ticket-field', ['diagnoses', 0, 'version']],
    [told({ symptom: 'a', version: 1 }), 'ticket-field', ['diagnoses', 0, 'replies']],
    [replied({ outcome: 'b' }), 'ticket-field', ['diagnoses', 0, 'replies', 0, 'step']],
    [replied({ step: 'b', outcome: 3 }), 'ticket-field', ['diagnoses', 0, 'replies', 0, 'outcome']],
  ])('tells of %j what is wrong, and counts the others', (data, code, path) => {
    const { tickets, problems } = readTickets([ticket(), data]);
    expect(tickets).toHaveLength(1);
    expect(problems).toEqual([expect.objectContaining({ code, path: [1, ...path] })]);
    for (const text of [problems[0]!.message, problems[0]!.hint]) expect(text).toMatch(/^[A-Z`].*\.$/);
    if (!Array.isArray(data)) expect(readTickets(data).problems[0]!.path).toEqual(path);
  });

  test('tells neither who called nor the notes', () => {
    const text = JSON.stringify(toldCall({ ...own(), name: 'Ito', note: 'Blue', callback: '03-1234-5678' }));
    expect(text).not.toMatch(/Ito|Blue|1234/);
  });
});
