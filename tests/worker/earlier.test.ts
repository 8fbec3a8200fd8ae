import { expect, test } from 'vitest';
import { withOpen } from '../../src/worker/earlier.ts';

const files = (revision: string) => [{ url: '/a', revision }];

test('a page keeps the version that it was noted with, and the others run the last one', () => {
  const first = withOpen([], ['a', 'b'], files('1'));
  expect(first).toEqual([{ pages: ['a', 'b'], files: files('1') }]);
  expect(withOpen(first, ['b', 'c'], files('2'))).toEqual([
    { pages: ['b'], files: files('1') },
    { pages: ['c'], files: files('2') },
  ]);
});

test('nothing is noted of pages that are closed', () => {
  expect(withOpen([{ pages: ['a'], files: files('1') }], [], files('2'))).toEqual([]);
});
