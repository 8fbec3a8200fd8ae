import { describe, expect, test } from 'vitest';
import { Tally } from '../../../src/features/counters/events.ts';

const WALK = 'walk en charge-lamp 3f9a2c1b';

describe('what is counted', () => {
  test('is a line for each subject, and waits no longer once it is taken', () => {
    const tally = new Tally([]);
    tally.note(WALK, ['begun', 'came:open']);
    tally.note('search en', ['holder+spare']);
    tally.note(WALK, ['on:open:cable']);
    expect(tally.take()).toEqual([`${WALK} begun came:open on:open:cable`, 'search en holder+spare']);
    expect(tally.take()).toEqual([]);
  });

  test('counts once, also what was sent before', () => {
    const tally = new Tally([`${WALK} begun came:open`, 'search en holder+spare']);
    tally.note(WALK, ['begun', 'came:open', 'came:plug', 'came:plug']);
    tally.note('search en', ['holder+spare', 'screw']);
    expect(tally.take()).toEqual([`${WALK} came:plug`, 'search en screw']);
  });

  test('leaves a step once, however often it is left', () => {
    const tally = new Tally([`${WALK} on:open:cable`]);
    tally.note(WALK, ['back:open', 'on:open:battery', 'back:plug', 'done:plug']);
    expect(tally.take()).toEqual([`${WALK} back:plug`]);
  });

  test('of another version or language is counted by itself', () => {
    const tally = new Tally([`${WALK} begun`]);
    tally.note('walk en charge-lamp 00000000', ['begun']);
    tally.note('walk ja charge-lamp 3f9a2c1b', ['begun']);
    expect(tally.take()).toHaveLength(2);
  });

  test('that is dropped is not sent', () => {
    const tally = new Tally([]);
    tally.note(WALK, ['begun']);
    tally.drop();
    expect(tally.take()).toEqual([]);
  });
});
