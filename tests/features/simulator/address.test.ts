import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../../machines/simulator/index.ts';
import { faultsIn, product, worlds } from '../../support/product.ts';
import { lock } from '../../support/simulated.ts';
import { queryOf, readAddress } from '../../../src/features/simulator/address.ts';

const read = (rest: string) => readAddress(product, new URL(`https://site.example/en/simulator/${rest}`));

describe('readAddress', () => {
  test('takes the first task where nothing is asked for, and says nothing', () => {
    expect(read('')).toEqual({
      scenario: { task: 'activate', platform: 'iphone', method: 'qr', faults: [], seed: 0 },
      actions: [],
      guide: undefined,
      troubles: [],
    });
  });

  test('takes the reader’s own phone where the address names none', () => {
    const ofReader = (rest: string) =>
      readAddress(product, new URL(`https://site.example/en/simulator/${rest}`), { device: 'iphone' });
    expect(ofReader('')).toEqual(read(''));
    expect(ofReader('?fault=code-used').scenario).toMatchObject({ task: 'add-user', platform: 'iphone' });
    const ofAndroid = readAddress(product, new URL('https://site.example/en/simulator/'), { device: 'android' });
    expect(ofAndroid.scenario).toMatchObject({ task: 'activate', platform: 'android' });
    expect(ofReader('?method=code').scenario).toMatchObject({ platform: 'iphone', method: 'code' });
    expect(ofReader('?platform=android')).toEqual(read('?platform=android'));
    expect(ofReader('?task=message-delivery')).toEqual(read('?task=message-delivery'));
  });

  test('takes all that an address can say', () => {
    const asked = read('?task=activate&platform=iphone&method=qr&fault=scan-off,code-used&seed=7#d=b-log-in.w3');
    expect(asked).toMatchObject({
      scenario: { task: 'activate', platform: 'iphone', faults: ['code-used', 'scan-off'], seed: 7 },
      troubles: [],
    });
    expect(asked.actions).toEqual([
      { kind: 'tap', on: 'portal', control: 'log-in' },
      { kind: 'wait', seconds: 3 },
    ]);
  });
});

describe('the version of the app', () => {
  const readLock = (rest: string, version?: string) =>
    readAddress(lock, new URL(`https://site.example/en/simulator/${rest}`), { version });
  const OLD = '?task=pair&platform=iphone&method=code&seed=3';

  test('is the newest in an address of before there were several, and the reader’s own where it is known', () => {
    expect(readLock(OLD)).toMatchObject({ scenario: { version: '3.0', seed: 3 }, troubles: [] });
    expect(readLock(OLD, '2.1').scenario.version).toBe('2.1');
  });

  test('is that of the address before the reader’s own', () => {
    expect(readLock(`${OLD}&version=3.0`, '2.1')).toMatchObject({ scenario: { version: '3.0' }, troubles: [] });
    expect(readLock(`${OLD}&version=1.0`, '2.1')).toMatchObject({
      scenario: { version: '3.0' },
      troubles: ['sim.trouble.world'],
    });
  });

  test('stands in the address of a practice, where the product names several', () => {
    const { scenario } = readLock(`${OLD}&version=2.1`);
    expect(queryOf(scenario)).toContain('&version=2.1&');
    expect(readLock(`?${queryOf(scenario)}`).scenario).toMatchObject({ version: '2.1' });
    expect(queryOf(read('').scenario)).not.toContain('version');
  });
});

describe('queryOf', () => {
  const scenarios = fc.constantFrom(...worlds).chain((world) =>
    fc.record({
      ...{ task: fc.constant(world.task), platform: fc.constant(world.platform), method: fc.constant(world.method) },
      faults: fc.subarray(faultsIn(world)),
      seed: fc.integer({ min: 0, max: 9999 }),
    }),
  ) as fc.Arbitrary<Scenario>;

  test('is read as the scenario that it was made of', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const asked = read(`?${queryOf(scenario)}`);
        expect(asked.scenario).toEqual(scenario);
        expect(asked.troubles).toEqual([]);
      }),
    );
  });
});
