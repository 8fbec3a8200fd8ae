import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/ui/kept/list.ts';
import { shelfIn } from '../../src/ui/storage/shelf.ts';
import { clear, tidy } from '../../src/ui/storage/upkeep.ts';
import { storageWith } from '../support/bad-inputs/fake-storage.ts';

const DAY = 86_400_000;

/** A shelf on some day, over what was kept before. */
function shelfOn(day: number, kept: Readonly<Record<string, string>> = {}) {
  const place = storageWith(kept);
  const clock = { day };
  const now = () => clock.day * DAY + 5;
  const shelf = {
    ...shelfIn(() => place, now),
    tidy: () => tidy(() => place, now()),
    clear: () => clear(() => place),
  };
  const all = (): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: place.length }, (_, index) => [place.key(index)!, place.getItem(place.key(index)!)!]),
    );
  return { shelf, place, clock, all };
}

/** What version 4b7dfa4 kept: values without a date. */
const EARLIER = {
  'shirube.theme': 'dark',
  'shirube.language': 'ja',
  'shirube.walk.android-add-user-qr': '#step-scan~login',
  'shirube.pace.android-add-user-qr': '1.25',
  'shirube.agent.settings': '{"keys":true}',
};

describe('what an earlier version kept', () => {
  test('is there, gets today’s date, and ends by it', () => {
    const { shelf, clock, all } = shelfOn(20_000, { ...EARLIER, other: 'not ours' });
    shelf.tidy();
    expect(all()).toMatchObject({ ...EARLIER, other: 'not ours' });
    expect(shelf.recall('walk', 'android-add-user-qr')).toBe('#step-scan~login');
    clock.day += KINDS.walk.days;
    shelf.tidy();
    expect(all()).toMatchObject(EARLIER);
    clock.day += 1;
    shelf.tidy();
    expect(all()).not.toHaveProperty(['shirube.walk.android-add-user-qr']);
    expect(all()).toHaveProperty(['shirube.pace.android-add-user-qr']);
    clock.day += 366;
    shelf.tidy();
    expect(all()).toEqual({ other: 'not ours' });
  });

  test('is read by an earlier version as before', () => {
    const { shelf, place } = shelfOn(20_000);
    shelf.remember('display', 'dark');
    shelf.remember('walk', '#step-scan~login', 'a');
    expect([place.getItem('shirube.theme'), place.getItem('shirube.walk.a')]).toEqual(['dark', '#step-scan~login']);
  });
});

describe('a shelf', () => {
  test('keeps for longer what is saved again', () => {
    const { shelf, clock } = shelfOn(20_000);
    shelf.remember('walk', 'x', 'a');
    shelf.remember('walk', 'x', 'b');
    clock.day += 80;
    shelf.remember('walk', 'x', 'a');
    clock.day += 80;
    shelf.tidy();
    expect([shelf.recall('walk', 'a'), shelf.recall('walk', 'b')]).toEqual(['x', undefined]);
  });

  test.each(['not JSON', '[]', '7', '{"display":"x"}', '{"display":null}', '{"display":99999999}', '{"__proto__":1}'])(
    'loses nothing over dates that are none: %s',
    (dates) => {
      const { shelf, clock } = shelfOn(20_000, { 'shirube.theme': 'dark', 'shirube.dates': dates });
      shelf.tidy();
      expect(shelf.recall('display')).toBe('dark');
      clock.day += 366;
      shelf.tidy();
      expect(shelf.recall('display')).toBeUndefined();
    },
  );

  test('gives an end to what it does not know', () => {
    const { shelf, clock, all } = shelfOn(20_000, { 'shirube.later': 'x' });
    shelf.tidy();
    expect(all()).toHaveProperty(['shirube.later']);
    clock.day += 366;
    shelf.tidy();
    expect(all()).toEqual({});
  });

  test('clears all of ours, and nothing else', () => {
    const { shelf, all } = shelfOn(20_000, { ...EARLIER, 'shirube.later': 'x', other: 'not ours' });
    expect(shelf.clear()).toBe(true);
    expect(all()).toEqual({ other: 'not ours' });
  });

  test('breaks nothing where storage is forbidden or full', () => {
    const denied = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    const forbidden = shelfIn(denied);
    tidy(denied);
    expect([forbidden.recall('display'), forbidden.remember('display', 'dark'), forbidden.names('walk')]).toEqual([
      undefined,
      false,
      [],
    ]);
    expect(clear(denied)).toBe(true);
    const full = shelfIn(() => ({
      ...storageWith({}),
      length: 0,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    }));
    expect(full.remember('display', 'dark')).toBe(false);
  });
});
