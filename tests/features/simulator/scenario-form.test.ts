import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withPart, type Part } from '../../../src/features/simulator/picker.tsx';
import { faultsIn, product, worlds } from '../../support/product.ts';

const PARTS: readonly Part[] = ['task', 'platform', 'method'];
const spell = ({ task, platform, method }: Record<Part, string>): string => `${task} ${platform} ${method}`;

describe('a practice with one part changed', () => {
  test.for([
    ['add-user android qr', 'platform', 'iphone', 'add-user iphone qr'],
    ['add-user android code', 'platform', 'iphone', 'add-user iphone code'],
    ['add-user iphone qr', 'method', 'code', 'add-user iphone code'],
    ['add-user android code', 'task', 'activate', 'activate android code'],
    ['add-user android code', 'task', 'log-in', 'log-in android challenge'],
    // Another task may be there without a phone.
    ['add-user android code', 'task', 'message-delivery', 'message-delivery portal none'],
    ['activate iphone qr', 'task', 'add-user', 'add-user iphone qr'],
  ] as const)('is the nearest that there is: %s, %s %s', ([from, part, value, to]) => {
    const [task, platform, method] = from.split(' ') as [string, string, string];
    expect(spell(withPart(product, { task, platform, method, faults: [] }, part, value))).toBe(to);
  });

  test('keeps of what goes wrong what can go wrong there, and all that is no part of it', () => {
    const chosen = {
      task: 'add-user',
      platform: 'android',
      method: 'code',
      faults: ['code-used', 'wrong-code'],
      seed: 7,
    };
    expect(withPart(product, chosen, 'method', 'qr')).toEqual({ ...chosen, method: 'qr', faults: ['code-used'] });
  });

  test('can always be practised, with that part as it was asked for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...worlds), fc.constantFrom(...PARTS), fc.nat(), (world, part, pick) => {
        const values = [
          ...new Set(worlds.filter((each) => part === 'task' || each.task === world.task).map((each) => each[part])),
        ];
        const value = values[pick % values.length]!;
        const changed = withPart(product, { ...world, faults: faultsIn(world) }, part, value);
        expect(changed[part]).toBe(value);
        expect(worlds.map(spell)).toContain(spell(changed));
        expect(faultsIn(changed)).toEqual(expect.arrayContaining([...changed.faults]));
      }),
    );
  });
});
