import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { addressOf, purposeOf } from '../../src/build/offline-files.ts';
import { offlineList, revisionOf } from '../../src/build/offline-list.ts';

const LANGUAGES = ['ja', 'en', 'fr'];
/** Bytes of each file, which do not compress. */
const SIZE = 2_000;
const FILES = [
  'en/writers/index.html',
  'en/articles/hints/index.html',
  'en/articles/guide/index.html',
  'fr/articles/guide/index.html',
  'walkthroughs/guide.json',
  'en/agent/index.html',
  'en/simulator/index.html',
  'fr/diagnosis/lamp/index.html',
  'en/search/index.html',
  'pagefind/pagefind.js',
  'pagefind/fragment/en_1.pf_fragment',
  '_astro/a.js',
  'en/index.html',
  'sitemap-0.xml',
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shirube-list-'));
  for (const file of FILES) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), randomBytes(SIZE));
  }
  return () => rmSync(folder, { recursive: true, force: true });
});

const ORDER = [
  '/en/',
  '/_astro/a.js',
  '/pagefind/pagefind.js',
  '/en/search/',
  '/fr/diagnosis/lamp/',
  '/en/simulator/',
  '/en/articles/guide/',
  '/fr/articles/guide/',
  '/walkthroughs/guide.json',
  '/en/agent/',
  '/en/articles/hints/',
  '/en/writers/',
];

describe('the list of what is fetched', () => {
  test('has what pages ask for, what matters first, and nothing else', () => {
    const { fetched, left } = offlineList(folder, FILES, LANGUAGES);
    expect(fetched.map(({ url }) => url)).toEqual(ORDER);
    expect(left).toEqual([]);
  });

  test('ends where the room ends', () => {
    const { fetched, left } = offlineList(folder, FILES, LANGUAGES, 4 * SIZE + 500);
    expect(fetched.map(({ url }) => url)).toEqual(ORDER.slice(0, 4));
    expect(left).toEqual(ORDER.slice(4));
  });

  test('leaves out what is too large, and goes on with what is not', () => {
    const large = 'en/404/index.html';
    mkdirSync(join(folder, 'en/404'), { recursive: true });
    writeFileSync(join(folder, large), randomBytes(20 * SIZE));
    const { fetched, left } = offlineList(folder, [...FILES, large], LANGUAGES, 15 * SIZE);
    expect(left).toEqual(['/en/404/']);
    expect(fetched.map(({ url }) => url)).toEqual(ORDER);
  });

  test('has a guide with its walk or not at all, and what every walk needs before all guides', () => {
    const guides = ['en/articles/next/index.html', 'en/articles/next/x.html', 'walkthroughs/next.json'];
    const more = [...guides, 'walkthroughs/next/acts.json', 'en/walkthrough.json'];
    for (const file of more) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), randomBytes(SIZE));
    }
    const { fetched, left } = offlineList(folder, [...FILES, ...more], LANGUAGES, 12 * SIZE + 500);
    const before = [...ORDER.slice(0, 2), '/en/walkthrough.json', ...ORDER.slice(2, 9)];
    expect(fetched.map(({ url }) => url)).toEqual([...before, '/en/agent/', '/en/articles/hints/']);
    expect(left.slice(0, 4)).toEqual([
      '/en/articles/next/',
      '/en/articles/next/x.html',
      ...more.slice(2, 4).map(addressOf),
    ]);
  });

  test('tells contents apart', () => {
    const [one, other] = ['a', 'b'].map((text) => revisionOf(Buffer.from(text)));
    expect(one).toMatch(/^[\w-]{12}$/);
    expect(other).not.toBe(one);
  });
});

describe('purposeOf', () => {
  const parts = { languages: LANGUAGES, guides: ['guide'] };
  test.each([
    ['index.html', 'shell'],
    ['404.html', 'shell'],
    ['fr/404/index.html', 'shell'],
    ['ja/manifest.webmanifest', 'shell'],
    ['favicon.svg', 'shell'],
    ['search/ja.json', 'search'],
    ['ja/search.json', 'search'],
    ['pagefind/pagefind-entry.json', 'search'],
    ['pagefind/wasm.en.pagefind', 'search'],
    ['pagefind/index/en_1.pf_index', 'search'],
    ['diagnosis.json', 'diagnosis'],
    ['walkthroughs.json', 'diagnosis'],
    ['walkthroughs/guide/acts.json', 'guides'],
    ['fr/walkthrough.json', 'scripts'],
    ['fr/walkthroughs/guide/show.json', 'others'],
    ['fr/walkthroughs/guide/aloud.json', 'others'],
    ['en/articles/guide/index.html', 'guides'],
    ['en/articles/guides/index.html', 'articles'],
    ['agent.json', 'agent'],
    // No language: a page that is called like one of another kind's folder.
    ['de/articles/guide/index.html', 'others'],
    ['picture.webp', 'others'],
    ['_astro/pairing.abc_def.webp', 'pictures'],
    ['_astro/sign.abc_def.svg', 'pictures'],
    ['_astro/pairing.abc.js', 'scripts'],
    ['pagefind/pagefind-ui.js', undefined],
    ['pagefind/pagefind-worker.js', undefined],
    ['en/opensearch.xml', undefined],
    ['robots.txt', undefined],
    ['og.png', undefined],
    ['icon-512.png', undefined],
    ['en/index.html.br', undefined],
  ])('%s: %s', (file, purpose) => {
    expect(purposeOf(file, parts)).toBe(purpose);
  });
});

test('addressOf is where a host answers with a file', () => {
  expect(['index.html', 'en/index.html', '404.html', '_astro/a.js'].map(addressOf)).toEqual([
    '/',
    '/en/',
    '/404.html',
    '/_astro/a.js',
  ]);
});
