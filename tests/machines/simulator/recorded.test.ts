import { beforeAll, describe, expect, test } from 'vitest';
import { faultsIn, screenIds, worlds } from '../../support/product.ts';
import {
  differenceOf,
  drawnPractices,
  goesNow,
  keepRecord,
  keptRecord,
  type RecordedPractice,
} from '../../support/recorded-practices.ts';

/**
 * Practices drawn at random, with what was shown when they were recorded. After an intended change, SHIRUBE_UPDATE=1
 * records them again; the changed lines of tests/fixtures/practices/screens.txt say what has changed.
 */
const COUNT = 400;
const LENGTH = 40;

let then: ReturnType<typeof keptRecord>;
let now: RecordedPractice[];
beforeAll(() => {
  if (process.env['SHIRUBE_UPDATE'] === '1') keepRecord(varied(drawnPractices(8 * COUNT, LENGTH).map(goesNow)));
  then = keptRecord();
  now = then.practices.map(goesNow);
});

/** The first ones, and each that shows a screen that none before it shows. */
function varied(practices: readonly RecordedPractice[]): RecordedPractice[] {
  const seen = new Set<string>();
  return practices.filter(({ screens }, index) => {
    const fresh = screens.flat().filter((screen) => !seen.has(screen));
    for (const screen of fresh) seen.add(screen);
    return index < COUNT || fresh.length > 0;
  });
}

describe('the recorded practices', () => {
  test('are many, and each has something done in it', () => {
    expect(then.practices.length).toBeGreaterThanOrEqual(COUNT);
    expect(then.practices.filter(({ actions, screens }) => actions.length < 10 || screens.length < 10)).toEqual([]);
  });

  test('have every world, and every fault of each', () => {
    for (const world of worlds) {
      const own = then.practices.filter(
        ({ scenario }) => JSON.stringify({ ...scenario, ...world }) === JSON.stringify(scenario),
      );
      const seen = new Set(own.flatMap(({ scenario }) => scenario.faults));
      expect([...seen].sort()).toEqual(faultsIn(world).sort());
      expect(own.some(({ scenario }) => scenario.faults.length === 0)).toBe(true);
    }
  });

  test('show every screen of phone and portal', () => {
    const ids = (device: RegExp) =>
      new Set([...then.screens].filter((line) => device.test(line)).map((line) => /screen:"([^"]*)"/.exec(line)?.[1]));
    expect([...ids(/device:"(android|iphone)"/)].sort()).toEqual([...screenIds.phone].sort());
    expect([...ids(/device:"browser"/)].sort()).toEqual([...screenIds.portal].sort());
  });

  test('show the same screens, in the same words', () => {
    expect(
      [...new Set(now.flatMap(({ screens }) => screens.flat()))].filter((line) => !then.screens.has(line)),
    ).toEqual([]);
  });

  test('go the same way, screen by screen, to the same log, codes and goals', () => {
    const differences = then.practices.flatMap((practice, index) => {
      const current = now[index];
      return (current && differenceOf(practice, current)) ?? [];
    });
    const told = (count: number) => `${count} of ${then.practices.length}\n`;
    expect(told(differences.length) + differences.slice(0, 3).join('\n')).toBe(told(0));
  });
});
