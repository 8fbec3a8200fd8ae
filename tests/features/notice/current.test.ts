import { expect, test } from 'vitest';
import { noticeSchema } from '../../../src/content/index.ts';
import { currentNotices } from '../../../src/features/notice/current.ts';

const now = Date.parse('2026-12-05T12:00:00Z');
const notice = { about: ['lamp-dark'], words: { en: 'We’re on it.' }, until: '2026-12-06' };
const shown = (...notices: object[]) => currentNotices({ notices }, ['lamp-dark'], now);

test('a notice is shown on its pages while it is in force', () => {
  expect(shown(notice)).toEqual([{ about: notice.about, words: notice.words }]);
  expect(noticeSchema.safeParse({ notices: [notice] }).success).toBe(true);
  expect(shown({ ...notice, from: '2026-12-05T21:01:00+09:00' })).toEqual([]);
  expect(shown({ ...notice, until: '2026-12-05T21:00:00+09:00' })).toEqual([]);
  expect(shown({ ...notice, about: ['other'] })).toEqual([]);
  expect(currentNotices({ notices: [notice] }, ['*'], now)).toHaveLength(1);
});

test.each([
  null,
  [],
  '<p>Log in</p>',
  { notices: {} },
  { notices: [null] },
  { notices: [{ ...notice, until: undefined }] },
  { notices: [{ ...notice, until: 'soon' }] },
  { notices: [{ ...notice, from: 5 }] },
  { notices: [{ ...notice, about: 'lamp-dark' }] },
  { notices: [{ ...notice, words: {} }] },
  { notices: [{ ...notice, words: { en: 'x'.repeat(401) } }] },
])('a broken file is refused: %j', (data) => {
  expect(() => currentNotices(data, ['*'], now)).toThrow(TypeError);
});
