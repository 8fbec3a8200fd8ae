import { afterEach, describe, expect, test, vi } from 'vitest';
import { addressOf, pathInSite, storeName } from '../../src/worker/base.ts';

const at = (worker: string): void => void vi.stubGlobal('location', new URL(worker));
afterEach(() => vi.unstubAllGlobals());

describe.each([
  ['the root', 'https://x.example/sw.js', ''],
  ['a path', 'https://x.example/a/help/sw.js', '/a/help'],
])('a worker at %s', (_, worker, below) => {
  test.each(['/', '/xx/', '/_astro/a.js', '/xx/articles/a/'])('knows %s by its path in the site', (path) => {
    at(worker);
    expect(addressOf(path)).toBe(below + path);
    expect(pathInSite(`https://x.example${below}${path}?q=1#part`)).toBe(path);
  });

  test('answers for no other host', () => {
    at(worker);
    expect(pathInSite(`https://y.example${below}/xx/`)).toBeUndefined();
    expect(pathInSite(`https://x.example.evil.example${below}/xx/`)).toBeUndefined();
  });
});

test('a worker at a path answers for nothing beside it', () => {
  at('https://x.example/help/sw.js');
  for (const other of ['/', '/xx/', '/help', '/shop/xx/', '/helper/xx/'])
    expect(pathInSite(`https://x.example${other}`), other).toBeUndefined();
});

test('sites of one host keep apart what they keep, and the root has the names that it always had', () => {
  const names = ['/', '/help/', '/help/old/', '/a/'].map((path) => {
    at(`https://x.example${path}sw.js`);
    return storeName('shirube-files');
  });
  expect(names).toEqual(['shirube-files', 'shirube-files/help', 'shirube-files/help/old', 'shirube-files/a']);
});
