import { describe, expect, test } from 'vitest';
import { findReplies } from '../../../src/features/desk/replies/find-replies.ts';

const ALL = [
  {
    id: 'waiting',
    name: 'お待ちいただく間',
    isNear: false,
    replies: [
      { id: 'waiting moment', name: '少しお待ちいただく', text: 'ＱＲコードを確認いたします。' },
      { id: 'waiting back', name: 'Back again', text: 'Thank you for waiting: no slip in typing.' },
    ],
  },
  {
    id: 'refusal',
    name: 'お受けできないこと',
    isNear: true,
    replies: [{ id: 'refusal pin', name: 'PIN', text: '申し訳ございませんが、PINはお伺いできません。' }],
  },
];
const found = (query: string): string[] =>
  findReplies(ALL, query).flatMap(({ replies }) => replies.map(({ id }) => id));

describe('findReplies', () => {
  test('compares letters as the site’s search does: width, capitals and marks say nothing', () => {
    expect(found('qrｺｰﾄﾞ')).toEqual(['waiting moment']);
    expect(found('ｐｉｎは')).toEqual(['refusal pin']);
    expect(found('「お待ち」')).toEqual(['waiting moment', 'waiting back']);
  });

  test('finds what an input method has not converted yet', () => {
    expect(found('こーど')).toEqual(['waiting moment']);
    expect(found('オ待チ')).toEqual(['waiting moment', 'waiting back']);
  });

  test('finds what has every word, in its group, its name or its text', () => {
    expect(found('お待ち 確認')).toEqual(['waiting moment']);
    expect(found('お待ち PIN')).toEqual([]);
  });

  test('finds words by their beginnings, and none inside of another', () => {
    expect(found('wait')).toEqual(['waiting back']);
    expect(found('pin')).toEqual(['refusal pin']);
    expect(found('yping')).toEqual([]);
  });

  test('puts what is called so before what only says so', () => {
    const [first] = findReplies([...ALL].reverse(), 'お待ち');
    expect(first?.replies.map(({ id }) => id)).toEqual(['waiting moment', 'waiting back']);
    const text = [{ ...ALL[0]!, name: '', replies: [{ id: 'told', name: 'X', text: 'PIN' }] }, ALL[1]!];
    expect(findReplies(text, 'pin').flatMap(({ replies }) => replies.map(({ id }) => id))).toEqual([
      'refusal pin',
      'told',
    ]);
  });
});
