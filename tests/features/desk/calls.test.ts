import { describe, expect, test } from 'vitest';
import { callNumber } from '../../../machines/console/index.ts';
import { callName, callTime, callsByDay, isAtHand } from '../../../src/features/desk/calls.ts';
import type { ConsoleStore } from '../../../src/features/desk/console-store.ts';
import { caseAfter, world } from '../../support/console-cases.ts';

const named = (name: string) => ({ title: name });
const words = {
  data: world,
  own: {
    t: (key: string) => key,
    guide: (id: string) => named(id === 'tea' ? 'Ｔｅａ for two' : 'Soup'),
    symptom: (id: string) => named(id === 'lamp' ? 'The lamp stays dark' : 'It hums'),
  },
} as unknown as Pick<ConsoleStore, 'own' | 'data'>;
const NOON = new Date(2026, 10, 25, 12, 5).getTime();
const DAY = 86_400_000;

describe('calls', () => {
  test('are named by the caller or by when they came, with the day where it is another', () => {
    const call = caseAfter([], 'a', NOON);
    expect([callName(call, NOON + 1000), callName(call, NOON + DAY)]).toEqual(['12:05', '11-25 12:05']);
    const named = caseAfter(['field.written:name Ito'], 'a', NOON);
    expect([callName(named, NOON + DAY), callTime(named, NOON + DAY)]).toEqual(['Ito', '11-25 12:05']);
  });

  test('are at hand while they are open, and on screen until they are filed', () => {
    const [open, closed] = [caseAfter([]), caseAfter(['case.closed:left'])];
    const filed = caseAfter(['case.closed:left', 'case.filed']);
    expect([open, closed, filed].map((shown) => isAtHand(shown, { shown }))).toEqual([true, true, false]);
    expect([open, closed, filed].map((each) => isAtHand(each, { shown: undefined }))).toEqual([true, false, false]);
  });

  test('are found by day, the latest first, by all words of a query', () => {
    const calls = [
      caseAfter(['guide.chosen:tea', 'case.closed:left'], 'a', NOON - DAY),
      caseAfter(['guide.chosen:tea', 'symptom.chosen:lamp', 'case.closed:solved'], 'b', NOON),
      caseAfter(
        [
          'guide.chosen:soup',
          'note.written:Blue pot',
          'field.written:name Ｉｔｏ',
          'field.written:ticket INC7',
          'case.closed:left',
        ],
        'c',
        NOON + 60_000,
      ),
    ];
    const found = (query: string) =>
      callsByDay(calls, query, words).map(({ day, calls: of }) => `${day} ${of.map(({ id }) => id).join()}`);
    expect(found('')).toEqual(['2026-11-25 c,b', '2026-11-24 a']);
    expect(found('tea')).toEqual(['2026-11-25 b', '2026-11-24 a']);
    expect(found('TEA  dark')).toEqual(['2026-11-25 b']);
    expect(found('2026-11-24')).toEqual(['2026-11-24 a']);
    expect(found('blue')).toEqual(['2026-11-25 c']);
    expect(found('agent.outcome.solved')).toEqual(['2026-11-25 b']);
    for (const query of ['ito inc7', callNumber('c'), callNumber('c').replace('-', '').toLowerCase()])
      expect(found(query)).toEqual(['2026-11-25 c']);
    expect(found('green')).toEqual([]);
  });
});
