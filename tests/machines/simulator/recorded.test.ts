import { beforeAll, describe, expect, test } from 'vitest';
import { aThirdOf } from '../../support/coverage.ts';
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
 * Practices as they went when they were recorded: whoever describes the product in another way holds the new one against
 * them. Where what is shown or done is meant to change, SHIRUBE_UPDATE=1 records them anew; the changed lines of
 * tests/fixtures/practices/screens.txt say what has.
 */
const COUNT = 3200;
const LENGTH = 40;

let then: ReturnType<typeof keptRecord>;
/** The practices were drawn from one generator: in `npm test` a third of them is done once more. */
let asked: readonly RecordedPractice[];
let now: RecordedPractice[];
beforeAll(() => {
  if (process.env['SHIRUBE_UPDATE'] === '1') keepRecord(drawnPractices(COUNT, LENGTH).map(goesNow));
  then = keptRecord();
  asked = aThirdOf(then.practices);
  now = asked.map(goesNow);
});

describe('the recorded practices', () => {
  test('are as many as were drawn, and each has something done in it', () => {
    expect(then.practices).toHaveLength(COUNT);
    expect(then.practices.filter(({ actions, screens }) => actions.length < 10 || screens.length < 10)).toEqual([]);
  });

  test('have every world, and every fault of each', () => {
    for (const world of worlds) {
      const own = asked.filter(
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
    const differences = asked.flatMap((practice, index) => {
      const current = now[index];
      return (current && differenceOf(practice, current)) ?? [];
    });
    const told = (count: number) => `${count} of ${asked.length}\n`;
    expect(told(differences.length) + differences.slice(0, 3).join('\n')).toBe(told(0));
  });
});
