import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fingerprintDist, fingerprintSources } from '../../tools/setup/build.mjs';

let root = '';
const put = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shirube-'));
  put('content/articles/ja/a.mdx', 'one');
  put('package.json', '{}');
  put('dist/index.html', '<p>');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('a build is made again after a change of', () => {
  test.each([
    'content/articles/ja/a.mdx',
    'content/new.yaml',
    'machines/problem.ts',
    'public/robots.txt',
    'src/pages/index.astro',
    'src/build/site-settings.ts',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    '.env',
  ])('%s', (path) => {
    const before = fingerprintSources(root);
    put(path, 'two');
    expect(fingerprintSources(root)).not.toBe(before);
  });

  test('the day, if a text depends on it', () => {
    const on = (day: number) => {
      vi.useFakeTimers({ now: new Date(2027, 0, day) });
      return fingerprintSources(root);
    };
    expect(on(2)).toBe(on(1));
    put('content/articles/ja/a.mdx', '<Dated from="2027-01-01">');
    expect(on(2)).not.toBe(on(1));
    vi.useRealTimers();
  });

  test('a file’s name', () => {
    const before = fingerprintSources(root);
    rmSync(join(root, 'content/articles/ja/a.mdx'));
    put('content/articles/ja/b.mdx', 'one');
    expect(fingerprintSources(root)).not.toBe(before);
  });
});

test.each(['README.md', 'tests/a.test.ts', 'docs/a.md', 'dist/index.html', 'content/.DS_Store'])(
  'a change of %s leads to no build',
  (path) => {
    const before = fingerprintSources(root);
    put(path, 'two');
    expect(fingerprintSources(root)).toBe(before);
  },
);

test('what is no file leads to no build, and does no harm; a file that a link leads to is one', () => {
  const before = fingerprintSources(root);
  // Emacs has a buffer that is not saved.
  symlinkSync('someone@somewhere.1234:5678', join(root, 'content/articles/ja/.#a.mdx'));
  symlinkSync('itself', join(root, 'content/itself'));
  symlinkSync('articles', join(root, 'content/folder'));
  mkdirSync(join(root, '.env'));
  expect(fingerprintSources(root)).toBe(before);
  put('docs/a.md', 'one');
  symlinkSync('../docs/a.md', join(root, 'content/a.md'));
  const linked = fingerprintSources(root);
  expect(linked).not.toBe(before);
  put('docs/a.md', 'two');
  expect(fingerprintSources(root)).not.toBe(linked);
});

test('touching a source leads to no build', () => {
  const before = fingerprintSources(root);
  utimesSync(join(root, 'package.json'), 1, 1);
  expect(fingerprintSources(root)).toBe(before);
});

test('what another build left, or took away, is noticed', () => {
  const before = fingerprintDist(root);
  expect(fingerprintDist(root)).toBe(before);
  utimesSync(join(root, 'dist/index.html'), 1, 1);
  const touched = fingerprintDist(root);
  expect(touched).not.toBe(before);
  rmSync(join(root, 'dist'), { recursive: true });
  expect(fingerprintDist(root)).not.toBe(touched);
});
