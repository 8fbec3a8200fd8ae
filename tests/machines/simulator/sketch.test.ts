import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseActors, parseScreens } from '../../../machines/simulator/simulator.parse.ts';
import { frozenFiles } from '../../support/frozen.ts';

const files = frozenFiles();
const dataOf = (name: string): unknown => parse(files.get(`content/simulator/${name}.yaml`) ?? '');
const world = { platform: 'android', method: 'qr', task: 'add-user' };

describe('a product that is being written', () => {
  test('is drawn by its screens alone, with controls that nobody hears yet', () => {
    const screens = dataOf('screens') as { phone: Record<string, unknown[]> };
    screens.phone['pin'] = [{ button: { tap: 'brand-new', label: 'ibkr.more' } }];
    const sketch = parseScreens({ product: dataOf('product'), screens });
    expect(sketch?.ids.phone).toContain('pin');
    expect(sketch?.ids.phone).not.toContain('launcher');
    expect(sketch?.draw(world, 'phone', 'pin').parts).toEqual([
      { kind: 'button', control: { id: 'brand-new', label: 'ibkr.more' } },
    ]);
  });

  test('is not drawn where its file is faulty', () => {
    expect(parseScreens({ product: dataOf('product'), screens: { phone: { pin: [{ nothing: 1 }] } } })).toBeUndefined();
    expect(parseActors({ app: 1 })).toBeUndefined();
  });

  test('draws states, what leads from one to another, and those that nothing leads to', () => {
    const [actor] =
      parseActors({
        lock: {
          begins: 'open',
          states: {
            open: { on: { 'tapped.shut': 'shut' } },
            shut: { begins: 'fresh', after: { pause: 'open' }, states: { fresh: {}, old: {} } },
          },
        },
      }) ?? [];
    expect(actor?.states.map(({ name, isReached }) => [name, isReached])).toEqual([
      ['open', true],
      ['shut', true],
      ['shut.fresh', true],
      ['shut.old', false],
    ]);
    expect(actor?.ways.map(({ from, to, event, isTimed }) => [from, to, event, isTimed])).toEqual([
      ['open', 'shut.fresh', 'tapped.shut', false],
      ['shut', 'open', 'pause', true],
    ]);
  });

  test('has every actor of the shipped one, with each state come to', () => {
    const actors = parseActors(dataOf('behaviour')) ?? [];
    expect(actors.map(({ id }) => id)).toEqual(['server', 'portal', 'app']);
    expect(actors.flatMap(({ states }) => states).every(({ isReached }) => isReached)).toBe(true);
  });
});
