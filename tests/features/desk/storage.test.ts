import { describe, expect, test } from 'vitest';
import { writeCaseFile, type Case } from '../../../machines/console/index.ts';
import { createStorage } from '../../../src/features/desk/storage.ts';
import { shelfIn } from '../../../src/ui/storage/shelf.ts';
import { caseAfter, caseText, caseLogs } from '../../support/console-cases.ts';

/** A browser's storage, with room for so many characters. */
function storageOf(room = Infinity): Storage & { writes: string[] } {
  const kept = new Map<string, string>();
  const writes: string[] = [];
  return {
    writes,
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      const others = [...kept].reduce((sum, [each, text]) => (each === key ? sum : sum + text.length), 0);
      if (others + value.length > room) throw new DOMException('full', 'QuotaExceededError');
      writes.push(key);
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
const DAY = 86_400_000;
const ticket = { form: 'text', languages: 'agent' } as const;
const settings = { shown: 'a', keys: true, ticket, agent: '' };
const a = () => caseAfter(['place.found:tea light~full', 'note.written:PIN 12345678'], 'a');
const b = () => caseAfter(['symptom.chosen:lamp'], 'b', 5000);
/** The console of a page. */
const opened = (place: Storage, writer?: string, now?: () => number) =>
  createStorage(
    caseLogs,
    [],
    shelfIn(() => place, now),
    writer,
  );
const said = ({ cases }: { cases: Case[] }) => cases.map((each) => `${each.id} ${caseText(each)}`);
const isOfCalls = (key: string): boolean => key !== 'shirube.dates';

describe('the console’s storage', () => {
  test('gives back what it kept, numbers hidden, in the order of opening', () => {
    const place = storageOf();
    expect(
      opened(place).save([b(), a()], {
        shown: 'b',
        keys: false,
        ticket: { form: 'markdown', languages: 'both' },
        agent: 'Sato',
      }),
    ).toBe(true);
    const read = opened(place).load();
    expect(said(read)).toEqual([`a ${caseText(a())}`, `b ${caseText(b())}`]);
    expect(read.cases[0]!.state.context.note).toBe('PIN •••');
    expect(read).toMatchObject({
      unread: 0,
      shown: 'b',
      keys: false,
      ticket: { form: 'markdown', languages: 'both' },
      agent: 'Sato',
    });
  });

  test('writes only what was done since, and takes away what is gone', () => {
    const place = storageOf();
    const storage = opened(place, 'me');
    const [first, second] = [a(), b()];
    storage.save([first, second], settings);
    place.writes.length = 0;
    const changed = caseLogs.record(second, { type: 'call.held', at: 9000 });
    storage.save([first, changed], settings);
    expect(place.writes).toEqual(['shirube.agent.case.b.2-me']);
    storage.save([changed], settings);
    expect(
      opened(place)
        .load()
        .cases.map(({ id }) => id),
    ).toEqual(['b']);
    const loaded = opened(place);
    const { cases } = loaded.load();
    place.writes.length = 0;
    loaded.save(cases, settings);
    expect(place.writes).toEqual([]);
    loaded.save([], settings);
    expect(Array.from({ length: place.length }, (_, index) => place.key(index)!).filter(isOfCalls)).toEqual([
      'shirube.agent.settings',
    ]);
  });

  test('leaves alone what it cannot read, and what is not its own', () => {
    const place = storageOf();
    place.setItem('shirube.theme', 'dark');
    place.setItem('shirube.agent.case.x', '{"format":"shirube-cases","version":9}');
    place.setItem('shirube.agent.settings', 'not JSON');
    const storage = opened(place);
    expect(storage.load()).toEqual({ cases: [], unread: 1, shown: undefined, keys: true, ticket, agent: '' });
    storage.save([a()], settings);
    expect(place.getItem('shirube.agent.case.x')).not.toBeNull();
    expect(place.getItem('shirube.theme')).toBe('dark');
    for (const text of [
      '{"shown":7,"keys":"no"}',
      '{"ticket":{"form":"pdf","languages":3}}',
      '{"ticket":null,"agent":7}',
      '[]',
      'null',
    ]) {
      place.setItem('shirube.agent.settings', text);
      expect(opened(place).load()).toMatchObject({ shown: undefined, keys: true, ticket, agent: '' });
    }
    // As the version before wrote it.
    place.setItem('shirube.agent.settings', '{"shown":"b","keys":false}');
    expect(opened(place).load()).toMatchObject({ shown: 'b', keys: false, ticket });
  });

  test('leaves out of a call an event that cannot be read, and leaves it where it is', () => {
    const place = storageOf();
    opened(place, 'me').save([a()], settings);
    place.setItem('shirube.agent.case.a.2-me', '{"type":"gone","at":1}');
    const storage = opened(place);
    const { cases, unread } = storage.load();
    expect([cases[0]!.log.map(({ type }) => type), unread]).toEqual([['place.found'], 1]);
    storage.save([caseLogs.record(cases[0]!, { type: 'call.held', at: 9000 })], settings);
    expect(place.getItem('shirube.agent.case.a.2-me')).toBe('{"type":"gone","at":1}');
  });

  test('says when it is full, and tries again with the next change', () => {
    const place = storageOf(900);
    const storage = opened(place);
    const long = caseAfter(['place.found:tea light~full', `note.written:${'long '.repeat(300)}`], 'a');
    expect(storage.save([long], settings)).toBe(false);
    // Nobody finds half of a call.
    expect(opened(place).load().cases).toEqual([]);
    expect(storage.save([a()], settings)).toBe(true);
    expect(opened(place).load().cases).toHaveLength(1);
  });

  test('says when there is none, and breaks nothing', () => {
    const storage = createStorage(
      caseLogs,
      [],
      shelfIn(() => {
        throw new DOMException('denied', 'SecurityError');
      }),
    );
    expect(storage.load()).toEqual({ cases: [], unread: 0, shown: undefined, keys: true, ticket, agent: '' });
    expect(storage.save([a()], settings)).toBe(false);
    expect(storage.follow()).toBeUndefined();
  });

  test('hides numbers in notes already kept once the agent says so, and shows them again', () => {
    const place = storageOf();
    const storage = opened(place, 'me');
    const shown = caseAfter(['masking.changed:off', 'note.written:PIN 12345678'], 'a');
    storage.save([shown], settings);
    expect(place.getItem('shirube.agent.case.a.2-me')).toContain('12345678');
    storage.save([caseLogs.record(shown, { type: 'masking.changed', on: true, at: 9000 })], settings);
    expect(place.getItem('shirube.agent.case.a.2-me')).not.toContain('12345678');
  });

  test('keeps what a desk needs, and what the agent shows, over a reload; another piece stays hidden', () => {
    const place = storageOf();
    const note = 'note.written:Zendesk #48213, INC0012345, error 4031, 03-1234-5678. Code 771020, PIN 9081';
    const now = caseAfter([note, 'piece.shown:771020'], 'a');
    opened(place, 'me').save([now], settings);
    const storage = opened(place, 'other');
    const [read] = storage.load().cases;
    expect(read!.state.context.note).toBe('Zendesk #48213, INC0012345, error 4031, 03-1234-5678. Code 771020, PIN •••');
    // Hidden after all, it is hidden in what is kept.
    storage.save([caseLogs.record(read!, { type: 'piece.hidden', text: '771020', at: 9000 })], settings);
    expect(opened(place).load().cases[0]!.state.context.note).toContain('Code •••, PIN •••');
  });

  test('lets go of what is a secret after all, and of what was typed by mistake, whichever page kept it', () => {
    const place = storageOf();
    const texts = () => Array.from({ length: place.length }, (_, at) => place.getItem(place.key(at) ?? '')).join('\n');
    const by = ['note.written:Code 771020', 'piece.shown:771020', 'field.written:name PIN 4821'];
    opened(place, 'me').save([caseAfter(by, 'a')], settings);
    expect(texts()).toMatch(/771020[^]*PIN •••/);
    expect(texts()).not.toContain('4821');
    const storage = opened(place, 'other');
    const [read] = storage.load().cases;
    const hidden = caseLogs.record(read!, { type: 'piece.hidden', text: '771020', at: 9000 });
    const emptied = caseLogs.record(hidden, { type: 'field.written', field: 'name', text: '', at: 9000 });
    storage.save([emptied], settings);
    expect(texts()).not.toMatch(/771020|4821/);
    expect(JSON.stringify(storage.pack(emptied))).not.toMatch(/771020|4821/);
    expect(writeCaseFile([emptied])).not.toMatch(/771020|4821/);
    expect(opened(place).load().cases[0]!.state.context).toMatchObject({ note: 'Code •••', fields: {} });
  });

  test('has calls end thirty days after the last thing done in them', () => {
    const place = storageOf();
    let now = 400 * DAY;
    opened(place, 'me', () => now).save([a(), b()], settings);
    now += 20 * DAY;
    const storage = opened(place, 'other', () => now);
    const [, second] = storage.load().cases;
    storage.save([caseLogs.replay(a()).case, caseLogs.record(second!, { type: 'call.held', at: 9000 })], settings);
    now += 11 * DAY;
    expect(
      opened(place, 'third', () => now)
        .load()
        .cases.map(({ id }) => id),
    ).toEqual(['a', 'b']);
    now += 20 * DAY;
    expect(opened(place, 'third', () => now).load().cases).toEqual([]);
  });
});

test('what two pages take in of one call before they hear of one another lies there once, and nothing is lost', () => {
  const place = storageOf();
  const take = (writer: string, ...by: string[]): void => {
    const storage = opened(place, writer);
    const call = caseAfter(by, 'a');
    storage.expect([call]);
    storage.save([call], settings);
  };
  const begun = ['place.found:tea look', 'note.written:Blue pot', 'call.held'];
  take('one', ...begun);
  take('two', ...begun, 'way.chosen:full');
  const [call] = opened(place).load().cases;
  expect(call!.log.map(({ type }) => type)).toEqual(['place.found', 'note.written', 'call.held', 'way.chosen']);
});

test('what two pages set up stays beside one another, and each takes over what the other has', () => {
  const place = storageOf();
  const [one, two] = [opened(place, 'one'), opened(place, 'two')];
  one.load();
  two.load();
  expect(one.save([], { ...settings, shown: 'b', agent: 'Sato' })).toBe(true);
  expect(two.save([], { ...settings, keys: false, ticket: { form: 'markdown', languages: 'both' } })).toBe(true);
  const both = { keys: false, ticket: { form: 'markdown', languages: 'both' }, agent: 'Sato' };
  expect(opened(place).load()).toMatchObject({ ...both, shown: 'a' });
  // Which call is on screen is each page's own.
  expect(one.follow()?.settings).toEqual(both);
  expect(two.follow()?.settings).toEqual(both);
  expect([one.follow(), two.follow()]).toEqual([undefined, undefined]);
  one.save([], { ...settings, ...both, shown: 'b', keys: true } as typeof settings);
  expect(opened(place).load()).toMatchObject({ keys: true, agent: 'Sato' });
  expect(two.follow()?.settings).toMatchObject({ keys: true });
});

test('what another page did and could not be done beside one’s own is done once that is taken back', () => {
  const place = storageOf();
  const [one, two] = [opened(place, 'one'), opened(place, 'two')];
  one.save([a()], settings);
  const [[mine], [theirs]] = [one.load().cases, two.load().cases];
  one.save([caseLogs.record(mine!, { type: 'case.closed', outcome: 'left', at: 8000 })], settings);
  two.save([caseLogs.record(theirs!, { type: 'case.closed', outcome: 'solved', at: 9000 })], settings);
  const [both] = one.follow()!.changed;
  expect(both!.state.context.outcome).toBe('left');
  one.save([caseLogs.undone(both!)], settings);
  expect(one.follow()!.changed.map(({ state }) => state.context.outcome)).toEqual(['solved']);
  expect(one.follow()).toBeUndefined();
});

test('calls that version 16a046e kept open as they were: nobody had typed who calls, or what the desk calls the end', () => {
  const place = storageOf();
  place.setItem('shirube.agent.case.a', '{"opened":1000}');
  place.setItem(
    'shirube.agent.case.a.1-x1',
    '{"type":"place.found","guide":"tea","place":"step-light~full","by":"code","at":2000}',
  );
  place.setItem('shirube.agent.case.a.2-x1', '{"type":"note.written","text":"Pot","base":"","at":2500}');
  place.setItem('shirube.agent.case.a.3-y2', '{"type":"case.closed","outcome":"escalated","at":3000}');
  const read = opened(place).load();
  expect([read.unread, ...said(read)]).toEqual([0, 'a closed as escalated tea light~full']);
  expect(read.cases[0]!.state.context).toMatchObject({
    note: 'Pot',
    fields: {},
    from: undefined,
    disposition: undefined,
  });
});

describe('calls that version 4b7dfa4 kept', () => {
  const keep = (place: Storage, key: string, cases: Case[]) => place.setItem(key, writeCaseFile(cases));

  test('open as they were, and are kept event by event from then on', () => {
    const place = storageOf();
    keep(place, 'shirube.agent.case.a', [a()]);
    keep(place, 'shirube.agent.case.b', [b()]);
    place.setItem('shirube.agent.settings', '{"shown":"b","keys":false}');
    const read = opened(place).load();
    expect(said(read)).toEqual([`a ${caseText(a())}`, `b ${caseText(b())}`]);
    expect(read).toMatchObject({
      unread: 0,
      shown: 'b',
      keys: false,
      ticket,
    });
    expect(place.getItem('shirube.agent.case.a')).toBe('{"opened":1000}');
    expect(said(opened(place).load())).toEqual(said(read));
  });

  test('are taken over once, whichever page does it first', () => {
    const place = storageOf();
    keep(place, 'shirube.agent.case.a', [a()]);
    const [one, two] = [opened(place), opened(place)];
    const before = place.getItem('shirube.agent.case.a')!;
    one.load();
    place.setItem('shirube.agent.case.a', before);
    expect(two.load().cases[0]!.log).toHaveLength(2);
    expect(said(opened(place).load())).toEqual([`a ${caseText(a())}`]);
  });

  test('in a file of another name or of several go to names of their own', () => {
    const place = storageOf();
    keep(place, 'shirube.agent.case.a', [a()]);
    keep(place, 'shirube.agent.case.z', [a(), b()]);
    expect(
      opened(place)
        .load()
        .cases.map(({ id }) => id),
    ).toEqual(['a', 'a-2', 'b']);
    expect(
      opened(place)
        .load()
        .cases.map(({ id }) => id),
    ).toEqual(['a', 'a-2', 'b']);
    expect(place.getItem('shirube.agent.case.z')).toBeNull();
  });

  test('stay as they are where there is no room for the new form, and can be worked on', () => {
    const place = storageOf(600);
    keep(place, 'shirube.agent.case.a', [a()]);
    const file = place.getItem('shirube.agent.case.a')!;
    place.setItem('filling', 'x'.repeat(600 - file.length));
    const storage = opened(place);
    const [call] = storage.load().cases;
    expect(caseText(call!)).toBe(caseText(a()));
    expect(place.getItem('shirube.agent.case.a')).toBe(file);
    const held = caseLogs.record(call!, { type: 'call.held', at: 9000 });
    expect(storage.save([held], settings)).toBe(false);
    place.removeItem('filling');
    expect(storage.save([held], settings)).toBe(true);
    expect(said(opened(place).load())).toEqual([`a ${caseText(held)}`]);
  });
});
