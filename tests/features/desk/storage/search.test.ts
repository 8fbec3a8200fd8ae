import { describe, expect, test } from 'vitest';
import { callNumber } from '../../../../machines/console/index.ts';
import { entryOf } from '../../../../src/features/desk/storage/entry.ts';
import { callsWith, readySearch } from '../../../../src/features/desk/storage/search.ts';
import type { DeskWords } from '../../../../src/features/desk/words.ts';
import { caseAfter } from '../../../support/console-cases.ts';

const NOON = new Date(2026, 10, 25, 12, 5).getTime();
const DAY = 86_400_000;
const titled = (title: string, steps: Record<string, string> = {}) => ({
  title,
  steps: Object.fromEntries(Object.entries(steps).map(([id, each]) => [id, { title: each }])),
});
const words = [
  {
    t: (key: string) => key,
    guides: { tea: titled('Ｔｅａ for two', { light: 'Light the gas' }), soup: titled('Soup') },
    symptoms: { lamp: titled('The lamp stays dark', { lit: 'Is it on?' }) },
    names: { platform: { kettle: 'A kettle' } },
    dispositions: { sent: { label: 'Sent on' } },
  },
  {
    t: (key: string) => `ja ${key}`,
    guides: { tea: titled('お茶をいれる', { light: 'ガスをつける' }), soup: titled('スープ') },
    symptoms: { lamp: titled('ランプがつかない') },
    names: { platform: { kettle: 'やかん' } },
    dispositions: { sent: { label: '引き継いだ' } },
  },
] as unknown as readonly DeskWords[];

const CALLS = [
  caseAfter(
    [
      'place.found:soup light~full',
      'note.written:Blue pot, PIN 12345678',
      'field.written:name Ｉｔｏ',
      'field.written:ticket INC7',
      'field.written:callback 03-1234-5678',
      'case.closed:left',
    ],
    'c',
    NOON + 60_000,
  ),
  caseAfter(['place.found:tea light~full', 'symptom.chosen:lamp', 'case.closed:solved'], 'b', NOON),
  caseAfter(['device.chosen:kettle', 'guide.chosen:tea', 'case.closed:escalated sent'], 'a', NOON - DAY),
];
const entries = CALLS.map((each) => entryOf(each, []));
const found = (query: string): string =>
  callsWith(entries, query, { words })
    .map(({ id }) => id)
    .join('');

describe('closed calls', () => {
  test.each([
    ['', 'cba'],
    ['  ', 'cba'],
    // The date and the time.
    ['2026-11-24', 'a'],
    ['11-25 12:06', 'c'],
    // Words of guides, steps, problems, devices and ends, in every language.
    ['tea', 'ba'],
    ['TEA  dark', 'b'],
    ['お茶', 'ba'],
    ['ガス', 'b'],
    ['ランプ', 'b'],
    ['kettle', 'ba'],
    ['やかん', 'ba'],
    ['引き継', 'a'],
    ['agent.outcome.solved', 'b'],
    ['お茶 solved', 'b'],
    // What was typed: in full width, in capitals or not.
    ['blue', 'c'],
    ['ito inc7', 'c'],
    ['ｉｔｏ', 'c'],
    ['1234-5678', 'c'],
    [callNumber('c'), 'c'],
    [callNumber('c').replace('-', '').toLowerCase(), 'c'],
    ['green', ''],
    // What is hidden in the notes is found by nobody.
    ['12345678', ''],
  ])('with “%s” are %j', (query, ids) => {
    expect(found(query)).toBe(ids);
  });

  test('are found when the site has their guide no more', () => {
    const old = entries.map((each) => ({ ...each, places: ['guide/gone', 'step/gone/x', 'symptom/gone', 'other/x'] }));
    expect(callsWith(old, 'blue', { words })).toHaveLength(1);
    expect(callsWith(old, 'gone', { words })).toHaveLength(0);
  });

  test('are all looked at before anybody asks', async () => {
    await readySearch(entries, { words });
    expect(found('tea')).toBe('ba');
  });
});
