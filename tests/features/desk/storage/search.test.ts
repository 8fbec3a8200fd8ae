import { describe, expect, test } from 'vitest';
import { callNumber } from '../../../../machines/console/index.ts';
import { entryOf } from '../../../../src/features/desk/call-store.ts';
import { callsWith } from '../../../../src/features/desk/calls.ts';
import type { DeskWords } from '../../../../src/features/desk/words.ts';
import { caseAfter } from '../../../support/console-cases.ts';

const NOON = new Date(2026, 10, 25, 12, 5).getTime();
const DAY = 86_400_000;
const words = {
  t: (key: string) => key,
  dispositions: { sent: { label: '引き継いだ' } },
} as unknown as DeskWords;

const CALLS = [
  caseAfter(
    ['note.written:Blue pot', 'field.written:name Ｉｔｏ PIN 4821', 'field.written:ticket INC7', 'case.closed:left'],
    'c',
    NOON + 60_000,
  ),
  caseAfter(['place.found:tea light~full', 'case.closed:solved'], 'b', NOON),
  caseAfter(['guide.chosen:tea', 'case.closed:escalated sent'], 'a', NOON - DAY),
];
const entries = CALLS.map((each) => entryOf(each, []));

describe('closed calls', () => {
  test.each([
    ['', 'cba'],
    ['  ', 'cba'],
    // The date and the time.
    ['2026-11-24', 'a'],
    ['11-25 12:06', 'c'],
    // The outcome.
    ['引き継', 'a'],
    ['agent.outcome.solved', 'b'],
    // The texts about the caller in any width and case, together with other words.
    ['ITO', 'c'],
    ['ｉｔｏ inc7', 'c'],
    // The number, with or without its hyphen.
    [callNumber('c'), 'c'],
    [callNumber('c').replace('-', '').toLowerCase(), 'c'],
    // Notes and hidden secrets are not in the list.
    ['blue', ''],
    ['4821', ''],
  ])('with “%s” are %j', (query, ids) => {
    expect(
      callsWith(entries, query, words)
        .map(({ id }) => id)
        .join(''),
    ).toBe(ids);
  });
});
