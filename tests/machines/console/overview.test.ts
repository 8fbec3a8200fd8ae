import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  eachOnce,
  filtered,
  overviewOf,
  readTickets,
  ticketOf,
  toldCall,
  weekOf,
  type CallFilter,
  type Overview,
  type ToldCall,
} from '../../../machines/console/index.ts';
import { caseAfter, world } from '../../support/console-cases.ts';
import { toldTickets } from '../../support/told-calls.ts';

const calls = readTickets(toldTickets).tickets;
const greenwich = () => 0;
const told = overviewOf(calls, greenwich);
const scan = { kind: 'step', of: 'android-add-user-qr', step: 'scan' };
const nowhere = { kind: 'nowhere', of: '', step: undefined };

describe('overviewOf, of fixed calls', () => {
  test('counts causes: found, most likely, not known', () => {
    expect(told.calls).toBe(8);
    expect(told.causes).toEqual([
      { key: { symptom: undefined, cause: undefined }, calls: 3, found: 0 },
      { key: { symptom: 'activation-error', cause: 'already-enrolled' }, calls: 2, found: 1 },
      { key: { symptom: 'qr-not-read', cause: 'front-camera' }, calls: 2, found: 2 },
      { key: { symptom: 'qr-not-read', cause: 'out-of-focus' }, calls: 1, found: 0 },
    ]);
  });

  test('counts where callers stood, and where calls ended without a solution', () => {
    expect(told.steps).toEqual([
      { key: scan, calls: 5 },
      { key: nowhere, calls: 3 },
    ]);
    expect(told.stops).toEqual([
      { key: scan, calls: 2 },
      { key: { kind: 'question', of: 'activation-error', step: undefined }, calls: 1 },
      { key: { kind: 'question', of: 'qr-not-read', step: 'view' }, calls: 1 },
    ]);
  });

  test('counts languages, devices and ends; what a call does not say is empty', () => {
    expect(told.languages).toEqual([
      { key: 'en', calls: 4 },
      { key: 'ja', calls: 3 },
      { key: '', calls: 1 },
    ]);
    expect(told.devices).toEqual([
      { key: 'android', calls: 5 },
      { key: 'iphone', calls: 2 },
      { key: '', calls: 1 },
    ]);
    expect(told.ends).toEqual([
      { key: { outcome: 'solved', disposition: 'solved' }, calls: 3 },
      { key: { outcome: 'left', disposition: 'dropped' }, calls: 2 },
      { key: { outcome: 'escalated', disposition: 'call-back' }, calls: 1 },
      { key: { outcome: 'escalated', disposition: 'passed-on' }, calls: 1 },
      { key: { outcome: 'open', disposition: undefined }, calls: 1 },
    ]);
  });

  test('counts weeks in their order, with those in which nobody called', () => {
    expect(told.weeks).toEqual([
      { key: '2026-11-02', calls: 5 },
      { key: '2026-11-09', calls: 0 },
      { key: '2026-11-16', calls: 3 },
    ]);
  });

  test('adds up times', () => {
    expect(told.times).toEqual([
      { phase: 'talking', total: 1950, mean: 243.75, median: 180 },
      { phase: 'held', total: 210, mean: 26.25, median: 0 },
      { phase: 'wrapUp', total: 270, mean: 33.75, median: 30 },
    ]);
  });

  test('gathers by place what agents marked as wrong', () => {
    expect(told.mistakes).toEqual([
      {
        ...{ kind: 'step', of: 'android-add-user-qr', id: 'scan', version: 1, language: 'en' },
        ...{ times: 2, said: ['The lens has *another* name'] },
      },
    ]);
  });

  test('tells nothing of no calls', () => {
    expect(overviewOf([], greenwich)).toEqual({
      ...{ calls: 0, causes: [], steps: [], languages: [], devices: [], ends: [], weeks: [], times: [], stops: [] },
      mistakes: [],
    });
  });

  test('takes of several diagnoses the one whose cause was found, else the last that has a cause', () => {
    const diagnosis = (cause?: string, isFound = false) => ({
      ...{ symptom: `about ${cause ?? 'nothing'}`, version: 1, replies: [] },
      cause: cause === undefined ? undefined : { id: cause, isFound },
    });
    const causeOf = (...diagnoses: ToldCall['diagnoses']) =>
      overviewOf([{ ...calls[0]!, diagnoses }], greenwich).causes[0]!.key.cause;
    expect(causeOf(diagnosis('a', true), diagnosis('b'), diagnosis())).toBe('a');
    expect(causeOf(diagnosis('a'), diagnosis('b'), diagnosis())).toBe('b');
    expect(causeOf(diagnosis())).toBeUndefined();
  });

  test('finds where a call stopped in tickets that do not say', () => {
    const stopOf = (change: Partial<ToldCall>) =>
      overviewOf([{ ...calls[3]!, next: undefined, ...change }], greenwich).stops[0]!.key;
    expect(stopOf({})).toEqual(scan);
    expect(stopOf({ diagnoses: calls[0]!.diagnoses })).toEqual({
      kind: 'question',
      of: 'qr-not-read',
      step: undefined,
    });
    expect(stopOf({ guides: [] })).toEqual(nowhere);
  });
});

describe('what agents marked as wrong', () => {
  const mistake = { kind: 'step', of: 'tea', id: 'look', version: 1, language: 'en', text: 'wrong' } as const;
  const saidOf = (...mistakes: ToldCall['mistakes']) =>
    overviewOf([{ ...calls[0]!, mistakes }], greenwich).mistakes.map(({ id, times, said }) => [id, times, ...said]);

  test('comes by how often, and then by where', () => {
    const [light, soup] = [
      { ...mistake, id: 'light' },
      { ...mistake, id: 'soup' },
    ];
    expect(saidOf(soup, mistake, light, light)).toEqual([
      ['light', 2, 'wrong'],
      ['look', 1, 'wrong'],
      ['soup', 1, 'wrong'],
    ]);
    expect(saidOf(mistake, soup)).toEqual(saidOf(soup, mistake));
  });

  test('is told once for each place, kind, version and language, and each word once', () => {
    expect(saidOf(mistake, mistake, { ...mistake, text: 'twice' }, { ...mistake, text: '' })).toEqual([
      ['look', 4, 'wrong', 'twice'],
    ]);
    const others = [{ kind: 'reply' }, { of: 'soup' }, { id: 'light' }, { version: 2 }, { language: 'ja' }] as const;
    for (const other of others) expect(saidOf(mistake, { ...mistake, ...other })).toHaveLength(2);
  });
});

describe('several tickets', () => {
  test('stand once each, by when they were opened and then by their ids, in whatever order they come', () => {
    const [b, a, first, undated] = [
      { ...calls[0]!, id: 'b', opened: 5 },
      { ...calls[0]!, id: 'a', opened: 5 },
      { ...calls[0]!, id: 'c', opened: 1 },
      { ...calls[0]!, id: 'd', opened: undefined },
    ];
    for (const all of [
      [b!, a!, first!, undated!],
      [undated!, first!, a!, b!],
      [a!, undated!, b!, first!],
    ])
      expect(eachOnce(all).map(({ id }) => id)).toEqual(['d', 'c', 'a', 'b']);
  });

  test('that say which call’s they are are one, and those that do not are as many as there are', () => {
    const { id, number, ...bare } = toldTickets[0] as unknown as Record<string, unknown>;
    expect([id, number].filter(Boolean).length).toBeGreaterThan(0);
    const idsOf = (...all: object[]) => readTickets(all).tickets.map((each) => each.id);
    const [own] = idsOf(bare);
    expect(idsOf(bare, bare, bare)).toEqual([own, `${own}-2`, `${own}-3`]);
    expect(idsOf({ ...bare, id: 'x' }, { ...bare, id: 'x' })).toEqual(['x', 'x']);
    expect(idsOf({ ...bare, number: 'C1' }, { ...bare, number: 'C1' })).toEqual(['C1', 'C1']);
    expect(idsOf({ ...bare, id: '' }, { ...bare, id: '' })).toHaveLength(2);
    expect(new Set(idsOf({ ...bare, id: '' }, { ...bare, id: '' })).size).toBe(2);
  });
});

describe('filtered', () => {
  const idsOf = (filter: CallFilter) => filtered(calls, filter, greenwich).map(({ id }) => id.replace('call-', ''));

  test.each<[CallFilter, string]>([
    [{}, '01234567'],
    [{ caller: 'ja' }, '012'],
    [{ caller: '' }, '7'],
    [{ device: 'iphone' }, '56'],
    [{ device: 'iphone', caller: 'ja' }, ''],
    [{ from: '2026-11-16' }, '567'],
    [{ to: '2026-11-09' }, '01234'],
    [{ from: '2026-11-09', to: '2026-11-09' }, ''],
  ])('%j leaves %j', (filter, ids) => {
    expect(idsOf(filter).join('')).toBe(ids);
  });

  test('leaves out what has no date, where weeks are asked for', () => {
    const undated = [{ ...calls[0]!, opened: undefined }];
    expect(filtered(undated, {}, greenwich)).toHaveLength(1);
    expect(filtered(undated, { from: '0000-00-00' }, greenwich)).toEqual([]);
    expect(filtered(undated, { to: '9999-99-99' }, greenwich)).toEqual([]);
    expect(overviewOf(undated, greenwich).weeks).toEqual([{ key: '', calls: 1 }]);
  });
});

describe('weekOf', () => {
  test.each([
    ['2026-11-22T23:59:59Z', 0, '2026-11-16'],
    ['2026-11-23T00:00:00Z', 0, '2026-11-23'],
    // In Tokyo it is Monday already, in New York not yet.
    ['2026-11-22T15:00:00Z', -540, '2026-11-23'],
    ['2026-11-23T04:59:59Z', 300, '2026-11-16'],
    ['2027-01-01T12:00:00Z', 0, '2026-12-28'],
    ['1969-12-31T00:00:00Z', 0, '1969-12-29'],
  ])('of %s, %i minutes behind Greenwich, is %s', (moment, offset, monday) => {
    expect(weekOf(Date.parse(moment), offset)).toBe(monday);
  });

  test('is of a wrong clock no reason to draw a century of weeks', () => {
    const far = [calls[0]!, { ...calls[1]!, opened: 0 }];
    expect(overviewOf(far, greenwich).weeks.map(({ key }) => key)).toEqual(['1969-12-29', '2026-11-02']);
  });
});

/** Calls of any kind, of which several have one id. */
const anyCall: fc.Arbitrary<ToldCall> = fc
  .tuple(fc.constantFrom(...calls), fc.nat(12), fc.option(fc.nat(2 ** 41), { nil: undefined }), fc.nat(900))
  .map(([call, id, opened, talking]) => ({
    ...call,
    ...{ id: `any-${id}`, opened, seconds: { ...call.seconds, talking } },
  }));

describe('of any calls', () => {
  const sum = (rows: readonly { calls: number }[]) => rows.reduce((all, row) => all + row.calls, 0);
  const once = (overview: Overview) => [
    overview.causes,
    overview.steps,
    overview.languages,
    overview.devices,
    overview.ends,
    overview.weeks,
  ];

  test('each list counts every call once, and stops those that are over and unsolved', () => {
    fc.assert(
      fc.property(fc.array(anyCall), (all) => {
        const overview = overviewOf(all, greenwich);
        for (const rows of once(overview)) expect(sum(rows)).toBe(all.length);
        expect(sum(overview.stops)).toBe(all.filter(({ outcome }) => /escalated|left/.test(outcome)).length);
        for (const { phase, total } of overview.times)
          expect(total).toBe(all.reduce((seconds, call) => seconds + call.seconds[phase], 0));
      }),
    );
  });

  test('the order of files does not matter, and the same file twice counts once', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyCall)
          .chain((all) =>
            fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
          ),
        ([all, shuffled]) => {
          const overview = overviewOf(eachOnce(all), greenwich);
          expect(overviewOf(eachOnce([...shuffled, ...all]), greenwich)).toEqual(overview);
          expect(overview.calls).toBe(new Set(all.map(({ id }) => id)).size);
        },
      ),
    );
  });

  test('a part of them and the rest are together all', () => {
    fc.assert(
      fc.property(fc.array(anyCall), (all) => {
        const parts = ['ja', 'en', ''].map((caller) => filtered(all, { caller }, greenwich).length);
        expect(parts.reduce((a, b) => a + b)).toBe(all.length);
      }),
    );
  });
});

describe('eachOnce', () => {
  test('takes the later state of a call: longer, then closed, then with more in it', () => {
    const call = { ...calls[7]!, id: 'one' };
    const longer = { ...call, seconds: { talking: 31, held: 0, wrapUp: 0 } };
    const closed = { ...longer, outcome: 'left' as const };
    const more = { ...closed, mistakes: calls[3]!.mistakes };
    for (const states of [
      [call, longer, closed, more],
      [more, closed, longer, call],
      [more, call],
    ])
      expect(eachOnce(states)).toEqual([more]);
    expect(eachOnce([closed, longer])).toEqual([closed]);
  });
});

describe('a ticket', () => {
  const ticket = () =>
    ticketOf(
      caseAfter(['place.found:tea light~full', 'mistake.noted:step tea light PIN 4821 is no knob']),
      world,
      9000,
    );

  test('is told alike, whether it comes from this browser or from a file', () => {
    const { opened, ...rest } = ticket();
    const written = JSON.parse(JSON.stringify({ ...rest, opened: new Date(opened).toISOString() })) as unknown;
    expect(readTickets(written)).toEqual({ tickets: [toldCall(ticket())], problems: [] });
  });

  test('tells neither who called nor the notes, and hides secrets in what is marked as wrong', () => {
    const text = JSON.stringify(toldCall({ ...ticket(), name: 'Ito', note: 'Blue', callback: '03-1234-5678' }));
    expect(text).not.toMatch(/Ito|Blue|1234|4821/);
    expect(text).toContain('PIN ••• is no knob');
  });
});
