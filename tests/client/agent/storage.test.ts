import { describe, expect, test } from 'vitest';
import { createStorage } from '../../../src/client/agent/storage.ts';
import { caseAfter, caseText, ledger } from '../../support/console-cases.ts';

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
const settings = { shown: 'a', keys: true };
const a = () => caseAfter(['place.found:tea light~full', 'note.written:Call 0312345678'], 'a');
const b = () => caseAfter(['symptom.chosen:lamp'], 'b', 5000);

describe('the console’s storage', () => {
  test('gives back what it kept, numbers hidden, in the order of opening', () => {
    const place = storageOf();
    expect(createStorage(ledger, [], () => place).save([b(), a()], { shown: 'b', keys: false })).toBe(true);
    const { cases, unread, shown, keys } = createStorage(ledger, [], () => place).load();
    expect(cases.map((each) => `${each.id} ${caseText(each)}`)).toEqual([`a ${caseText(a())}`, `b ${caseText(b())}`]);
    expect(cases[0]!.state.context.note).toBe('Call •••');
    expect({ unread, shown, keys }).toEqual({ unread: 0, shown: 'b', keys: false });
  });

  test('writes only what has changed, and takes away what is gone', () => {
    const place = storageOf();
    const storage = createStorage(ledger, [], () => place);
    const [first, second] = [a(), b()];
    storage.save([first, second], settings);
    place.writes.length = 0;
    const changed = ledger.record(second, { type: 'call.held', at: 9000 });
    storage.save([first, changed], settings);
    expect(place.writes).toEqual(['shirube.agent.case.b', 'shirube.agent.settings']);
    storage.save([changed], settings);
    expect(
      createStorage(ledger, [], () => place)
        .load()
        .cases.map(({ id }) => id),
    ).toEqual(['b']);
    const loaded = createStorage(ledger, [], () => place);
    const { cases } = loaded.load();
    place.writes.length = 0;
    loaded.save(cases, settings);
    expect(place.writes).toEqual(['shirube.agent.settings']);
  });

  test('leaves alone what it cannot read, and what is not its own', () => {
    const place = storageOf();
    place.setItem('shirube.theme', 'dark');
    place.setItem('shirube.agent.case.x', '{"format":"shirube-cases","version":9}');
    place.setItem('shirube.agent.settings', 'not JSON');
    const storage = createStorage(ledger, [], () => place);
    expect(storage.load()).toEqual({ cases: [], unread: 1, shown: undefined, keys: true });
    storage.save([a()], settings);
    expect(place.getItem('shirube.agent.case.x')).not.toBeNull();
    expect(place.getItem('shirube.theme')).toBe('dark');
    place.setItem('shirube.agent.settings', '{"shown":7,"keys":"no"}');
    expect(createStorage(ledger, [], () => place).load()).toMatchObject({ shown: undefined, keys: true });
  });

  test('says when it is full, and tries again with the next change', () => {
    const place = storageOf(900);
    const storage = createStorage(ledger, [], () => place);
    const long = caseAfter(['place.found:tea light~full', `note.written:${'long '.repeat(300)}`], 'a');
    expect(storage.save([long], settings)).toBe(false);
    expect(storage.save([a()], settings)).toBe(true);
    expect(createStorage(ledger, [], () => place).load().cases).toHaveLength(1);
  });

  test('says when there is none, and breaks nothing', () => {
    const forbidden = (): Storage => {
      throw new DOMException('denied', 'SecurityError');
    };
    const storage = createStorage(ledger, [], forbidden);
    expect(storage.load()).toEqual({ cases: [], unread: 0, shown: undefined, keys: true });
    expect(storage.save([a()], settings)).toBe(false);
  });
});
