import { describe, expect, test } from 'vitest';
import { decodeReplies, encodeReplies } from '../../../machines/diagnosis/index.ts';
import { repliesFrom, repliesText } from '../../support/interviews.ts';
import { lamp } from '../../support/lamp.ts';

const read = (text: string): [said: string, notice: string | undefined] => {
  const { replies, notice } = decodeReplies(text, lamp);
  return [repliesText(replies), notice];
};

describe('encodeReplies', () => {
  test.each([
    ['', 'said~'],
    ['others.lit', 'said~others.lit'],
    ['others.lit~push.not', 'said~others.lit~push.not'],
  ])('writes %s as %s, which is read back', (said, fragment) => {
    expect(encodeReplies(repliesFrom(said))).toBe(fragment);
    expect(read(fragment)).toEqual([said, undefined]);
    expect(read(`#${fragment}`)).toEqual([said, undefined]);
  });
});

describe('decodeReplies', () => {
  const long = `said~${'others.lit~'.repeat(545)}`;
  test.each([
    // What is none of the symptom's is dropped, and the rest is kept.
    ['said~others.lit~gone.lit~push.not', 'others.lit~push.not', 'replies-dropped'],
    ['said~others.gone', '', 'replies-dropped'],
    ['said~constructor.name', '', 'replies-dropped'],
    ['said~others.constructor', '', 'replies-dropped'],
    // Each step once.
    ['said~others.lit~others.dark', 'others.lit', 'replies-dropped'],
    ['said~others.lit~push.lit~push.not', 'others.lit~push.lit', 'replies-dropped'],
    ['said~push.lit~swap.lit', 'push.lit', 'replies-dropped'],
    // What needs something, or is blocked.
    ['said~swap.not', '', 'replies-dropped'],
    ['said~others.dark~swap.not', 'others.dark', 'replies-dropped'],
    ['said~others.lit~swap.not~fuse.couldnt', 'others.lit~swap.not', 'replies-dropped'],
    ['said~swap.hums', '', 'replies-dropped'],
    // What ends it comes last.
    ['said~push.lit~others.lit', 'others.lit~push.lit', 'replies-dropped'],
    ['said~others.lit~swap.hums~push.not', 'others.lit~push.not~swap.hums', 'replies-dropped'],
    ['said~others.lit~', 'others.lit', undefined],
    ['', '', 'unreadable'],
    ['said', '', 'unreadable'],
    ['said~others', '', 'unreadable'],
    ['said~others.lit.more', '', 'unreadable'],
    ['said~OTHERS.lit', '', 'unreadable'],
    ['said~others.lit~~push.not', '', 'unreadable'],
    ['x said~', '', 'unreadable'],
    ['##said~', '', 'unreadable'],
    ['step-look~full', '', 'unreadable'],
    [`said~${'o'.repeat(61)}.lit`, '', 'unreadable'],
    [`said~others.${'o'.repeat(61)}`, '', 'unreadable'],
    [`said~${'o'.repeat(60)}.${'o'.repeat(60)}`, '', 'replies-dropped'],
    [long, 'others.lit', 'replies-dropped'],
    [`${long}others.lit`, '', 'unreadable'],
  ])('makes of %s %s, and says %s', (text, said, notice) => {
    expect(read(text)).toEqual([said, notice]);
  });

  test('reads a former id of a step', () => {
    const push = { ...lamp.steps['push']!, aliases: ['press', 'press-it'] };
    const renamed = { ...lamp, steps: { ...lamp.steps, push } };
    expect(decodeReplies('said~others.lit~press-it.not', renamed)).toEqual({
      replies: repliesFrom('others.lit~push.not'),
    });
  });
});
