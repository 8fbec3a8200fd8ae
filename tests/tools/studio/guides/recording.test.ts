import { describe, expect, test } from 'vitest';
import type { Act } from '../../../../machines/walkthrough/index.ts';
import { recorded, type Happening } from '../../../../tools/studio/page/guides/recording.ts';

const on = 'phone' as const;
const tap = (screen: string, control: string): Happening => ({ kind: 'tap', on, screen, control });
const enter = (screen: string, control: string): Happening => ({ kind: 'enter', on, screen, control });
const left = (screen: string): Happening => ({ kind: 'left', on, screen });
/** What acts come to, without what they do not have. */
const actsOf = (...happenings: Happening[]) =>
  JSON.parse(JSON.stringify(happenings.reduce(recorded, [] as readonly Act[]))) as unknown;

describe('what is done on the simulator', () => {
  test('is an act for each tap, with what was filled in before it', () => {
    expect(
      actsOf(tap('home', 'more'), left('home'), enter('pin', 'pin'), enter('pin', 'pin'), tap('pin', 'activate')),
    ).toEqual([
      { on, screen: 'home', tap: 'more' },
      { on, screen: 'pin', enter: 'pin', tap: 'activate' },
    ]);
  });

  test('is an act for each field, where several are filled in', () => {
    expect(actsOf(enter('mail', 'first'), enter('mail', 'second'), tap('mail', 'save'))).toEqual([
      { on, screen: 'mail', enter: 'first' },
      { on, screen: 'mail', enter: 'second', tap: 'save' },
    ]);
  });

  test('is a look, where a screen goes by itself', () => {
    expect(actsOf(tap('scan', 'start'), left('scan'), left('camera'), tap('pin', 'activate'))).toEqual([
      { on, screen: 'scan', tap: 'start' },
      { on, screen: 'camera' },
      { on, screen: 'pin', tap: 'activate' },
    ]);
  });

  test('is of the device that it is done on', () => {
    expect(actsOf(tap('home', 'more'), { kind: 'tap', on: 'portal', screen: 'home', control: 'more' })).toEqual([
      { on, screen: 'home', tap: 'more' },
      { on: 'portal', screen: 'home', tap: 'more' },
    ]);
  });
});
