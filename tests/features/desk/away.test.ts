import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { timesOf } from '../../../machines/console/index.ts';
import type { ConsoleStore } from '../../../src/features/desk/console-store.ts';
import { storageWith } from '../../support/bad-inputs/fake-storage.ts';
import { emptyBrowser, openedDesk } from '../../support/stored-desk.ts';

const MINUTE = 60_000;
let now = 0;
beforeEach(() => {
  now = 400 * 1440 * MINUTE;
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  emptyBrowser();
});
afterEach(() => vi.restoreAllMocks());

/** Minutes of the first call: talking, on hold or away, and writing. */
const minutes = ({ context }: ConsoleStore): number[] => {
  const { talking, held, wrapUp } = timesOf(context.cases[0]!, now);
  return [talking, held, wrapUp].map((ms) => ms / MINUTE);
};

describe('a browser that was closed', () => {
  test('without a warning counts as away, from when the console was last known to be open', async () => {
    const place = storageWith({});
    const store = await openedDesk(place);
    store.open();
    store.act({ type: 'guide.chosen', guide: 'tea' });
    now += 2 * MINUTE;
    store.stay();
    now += 8 * MINUTE;
    await store.calls.flush();
    const again = await openedDesk(place);
    expect(minutes(again)).toEqual([2, 8, 0]);
    // The caller is talked to again.
    now += MINUTE;
    expect(minutes(again)).toEqual([3, 8, 0]);
    // That cannot be undone, and it is kept.
    again.undo();
    expect(again.view?.script).toBeUndefined();
    await again.calls.flush();
    expect(minutes(await openedDesk(place))).toEqual([3, 8, 0]);
  });

  test('for a reload only does not', async () => {
    const place = storageWith({});
    const store = await openedDesk(place);
    store.open();
    now += 2 * MINUTE;
    await store.calls.flush();
    expect(minutes(await openedDesk(place))).toEqual([2, 0, 0]);
  });

  test('leaves calls on hold there, and counts no writing about one that was over', async () => {
    const place = storageWith({});
    const store = await openedDesk(place);
    store.open();
    store.act({ type: 'call.held' });
    now += 8 * MINUTE;
    await store.calls.flush();
    const again = await openedDesk(place);
    expect([again.view?.isHeld, minutes(again)]).toEqual([true, [0, 8, 0]]);
    again.act({ type: 'case.closed', outcome: 'left' });
    again.stay();
    now += 8 * MINUTE;
    await again.calls.flush();
    expect(minutes(await openedDesk(place))).toEqual([0, 8, 0]);
  });
});
