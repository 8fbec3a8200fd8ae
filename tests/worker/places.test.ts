import { describe, expect, test } from 'vitest';
import { filesOf, inOrderFor, isImmutable, missingPage, placeOf } from '../../src/worker/places.ts';
import type { Listed } from '../../src/worker/scope.ts';

const list = ['/', '/404.html', '/en/', '/en/404/', '/en/articles/x/', '/ja/', '/ja/articles/x/', '/_astro/a.js'].map(
  (url): Listed => ({ url, revision: '0' }),
);
const files = filesOf(list);

describe('placeOf', () => {
  test.each([
    ['/en/articles/x/', { file: { url: '/en/articles/x/', revision: '0' } }],
    ['/en/articles/x/index.html', { file: { url: '/en/articles/x/', revision: '0' } }],
    ['/index.html', { file: { url: '/', revision: '0' } }],
    ['/en/articles/x', { moved: '/en/articles/x/' }],
    ['/en', { moved: '/en/' }],
    ['/en/articles/y/', undefined],
    ['/en/articles/', undefined],
    ['/_astro/a.js/', undefined],
  ])('%s', (path, place) => {
    expect(placeOf(files, path)).toEqual(place);
  });
});

test('missingPage is of the language that the address begins with, else of all', () => {
  expect(missingPage(files, '/en/none/')?.url).toBe('/en/404/');
  expect(missingPage(files, '/ja/none')?.url).toBe('/404.html');
  expect(missingPage(files, '/')?.url).toBe('/404.html');
  expect(missingPage(new Map(), '/en/none/')).toBeUndefined();
});

test('inOrderFor puts the pages of other languages last, and changes no order besides', () => {
  const urls = (language: string) => inOrderFor(list, files, language).map(({ url }) => url);
  expect(urls('ja')).toEqual([
    '/',
    '/404.html',
    '/ja/',
    '/ja/articles/x/',
    '/_astro/a.js',
    '/en/',
    '/en/404/',
    '/en/articles/x/',
  ]);
  expect(urls('en').slice(-2)).toEqual(['/ja/', '/ja/articles/x/']);
  expect(urls('').length).toBe(list.length);
});

test('isImmutable is what has its hash in its name', () => {
  expect(['/_astro/a.Ab12Cd.js', '/en/_astro/', '/pagefind/pagefind.js'].map(isImmutable)).toEqual([
    true,
    false,
    false,
  ]);
});
