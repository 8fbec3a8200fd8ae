import { expect, test } from 'vitest';
import { articlesOf, localizedFor, siblingsOf } from '../../src/content/index.ts';
import { frozenLibrary } from '../support/frozen.ts';

const library = frozenLibrary();

test('guides come in the order of task, platform and method', () => {
  expect(articlesOf(library, 'en', 'guide').map(({ id }) => id)).toEqual([
    'android-add-user-qr',
    'android-add-user-code',
  ]);
});

test('the siblings of a guide are known by its task', () => {
  const guide = localizedFor(library, 'android-add-user-code', 'ja')!;
  expect(siblingsOf(library, guide, 'ja').map(({ id }) => id)).toEqual(['android-add-user-qr']);
  expect(siblingsOf(library, localizedFor(library, 'qr-not-read', 'ja')!, 'ja')).toEqual([]);
});
