import { describe, expect, test } from 'vitest';
import { entryOf } from '../../../src/features/desk/call-store.ts';
import { callTime, isAtHand } from '../../../src/features/desk/calls.ts';
import { caseAfter } from '../../support/console-cases.ts';

const NOON = new Date(2026, 10, 25, 12, 5).getTime();
const DAY = 86_400_000;

describe('calls', () => {
  test('came at a time, with the day where it is another', () => {
    const call = caseAfter([], 'a', NOON);
    expect([callTime(call, NOON + 1000), callTime(call, NOON + DAY)]).toEqual(['12:05', '11-25 12:05']);
  });

  test('are listed and found without the secrets that were typed about the caller', () => {
    const by = [
      'field.written:name Ito PIN 4821',
      'field.written:ticket 58392011',
      'field.written:callback pw hunter2',
    ];
    const entry = entryOf(caseAfter([...by, 'case.closed:left']), []);
    expect(entry.name).toBe('Ito PIN •••');
    expect(JSON.stringify(entry)).not.toMatch(/4821|hunter/);
  });

  test('are at hand while they are open, and on screen until they are filed', () => {
    const [open, closed] = [caseAfter([]), caseAfter(['case.closed:left'])];
    const filed = caseAfter(['case.closed:left', 'case.filed']);
    expect([open, closed, filed].map((shown) => isAtHand(shown, { shown }))).toEqual([true, true, false]);
    expect([open, closed, filed].map((each) => isAtHand(each, { shown: undefined }))).toEqual([true, false, false]);
  });
});
