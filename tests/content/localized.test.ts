import { expect, test } from 'vitest';
import { articlesOf, localizedFor, siblingsOf } from '../../src/content/index.ts';
import { frozenLibrary } from '../support/frozen.ts';

const library = frozenLibrary();

test('guides come in the order of task, platform and method', () => {
  expect(articlesOf(library, 'en', 'guide').map(({ id }) => id)).toEqual([
    'android-add-user-qr',
    'android-add-user-code',
    'iphone-add-user-qr',
    'iphone-add-user-code',
    'iphone-activate-qr',
    'message-delivery',
  ]);
});

test('the siblings of a guide are known by its task', () => {
  const guide = localizedFor(library, 'iphone-add-user-code', 'ja')!;
  expect(siblingsOf(library, guide, 'ja').map(({ id }) => id)).toEqual([
    'android-add-user-qr',
    'android-add-user-code',
    'iphone-add-user-qr',
  ]);
  expect(siblingsOf(library, localizedFor(library, 'references', 'ja')!, 'ja')).toEqual([]);
});
