import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { offlineLists, type OfflineSite } from '../../src/build/offline.ts';
import { writeWorker } from '../../src/build/offline.ts';

const language = (name: string) => ({ name, locale: name, required: true });
const SITE: OfflineSite = {
  languages: { en: language('en'), fr: language('fr') },
  editions: { 'en-easy': { name: 'easy', of: 'en' } },
  offline: 'visited',
};
/** What a page or a script names, by its file; all others name nothing. */
const NAMES: Readonly<Record<string, string>> = {
  'en/articles/guide/index.html':
    '<script src="/help/_astro/page.a1.js"></script><img src="/help/_astro/sign.b2_c.webp">',
  '_astro/page.a1.js': 'import("./walk.c3.js"); "./none.d4.js"',
  '_astro/walk.c3.js': 'load("/help/_astro/walk.e5.css"); import "./page.a1.js"',
};
const FILES = [
  ...Object.keys(NAMES),
  ...['_astro/sign.b2_c.webp', '_astro/walk.e5.css', '_astro/unused.f6.js', 'favicon.svg', 'robots.txt', 'index.html'],
  ...['en', 'fr', 'en-easy'].flatMap((each) => [
    ...['index.html', 'search/index.html', 'offline/index.html', '404/index.html', 'diagnosis/lamp/index.html'].map(
      (file) => `${each}/${file}`,
    ),
    ...[`${each}/search.json`, `${each}/offline.json`, `search/${each}.json`],
    ...[`${each}/walkthroughs/guide.json`, `${each}/walkthroughs/guides.json`],
  ]),
  ...['en/agent/index.html', 'en/agent.json', 'fr/agent.json', 'agent.json', 'en/changes.xml'],
  ...['help/topic/index.html', 'embed/en/articles/guide/index.html', 'en/articles/guide.md'],
  ...['walkthroughs/guide/acts.json', 'walkthroughs.json'],
  ...[
    'pagefind/pagefind.js',
    'pagefind/pagefind-ui.js',
    'pagefind/pagefind-entry.json',
    'pagefind/fragment/en_1.pf_fragment',
  ],
  ...['pagefind/wasm.en.pagefind', 'pagefind/wasm.unknown.pagefind', 'pagefind/pagefind.en_1.pf_meta'],
  ...['pagefind/index/en_1.pf_index', 'pagefind/index/fr_1.pf_index', 'pagefind/2/index/en_2.pf_index'],
];

let folder: string;
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shirube-offline-'));
  for (const file of FILES) write(file, NAMES[file] ?? file);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const needed = (page: string, site = SITE): string[] | undefined => {
  const list = offlineLists(folder, site).get(page);
  return list && Object.keys(list).sort();
};

const SEARCH = ['en/search/', 'en/search.json', 'search/en.json', 'walkthroughs.json', 'pagefind/pagefind.js'];
const INDEX = ['pagefind/index/en_1.pf_index', 'pagefind/2/index/en_2.pf_index', 'pagefind/pagefind.en_1.pf_meta'];
const ENGINE = ['pagefind/pagefind-entry.json', 'pagefind/wasm.en.pagefind'];
const WORDS = ['favicon.svg', 'en/', 'en/offline/', 'en/offline.json'];
const HOME = [...WORDS, ...SEARCH, ...INDEX, ...ENGINE].sort();
const GUIDE = [
  ...['en/articles/guide/', 'walkthroughs/guide/acts.json'],
  ...['en/walkthroughs/guide.json'],
  ...['_astro/page.a1.js', '_astro/walk.c3.js', '_astro/walk.e5.css', '_astro/sign.b2_c.webp'],
];

test('a page needs what it loads now or later, and a guide the data of its walk', () => {
  expect(needed('en/articles/guide/index.html')).toEqual([...GUIDE].sort());
  expect(needed('en/diagnosis/lamp/index.html')).toEqual(['en/diagnosis/lamp/']);
  expect(needed('index.html')).toEqual(['']);
});

test('a home page needs the search of its language, and an edition that of its language', () => {
  expect(needed('en/index.html')).toEqual(HOME);
  const easy = needed('en-easy/index.html')!;
  expect(easy).toEqual(expect.arrayContaining(['en-easy/search.json', 'search/en-easy.json', ...INDEX, ...ENGINE]));
  expect(needed('fr/index.html')).toEqual(
    expect.arrayContaining(['pagefind/wasm.unknown.pagefind', 'pagefind/index/fr_1.pf_index']),
  );
});

test('a large search is not kept', () => {
  write('search/en.json', 'x'.repeat(1_000_001));
  expect(needed('en/index.html')).toEqual([...WORDS, 'en/search/'].sort());
});

test('an agent’s page needs the agents’ data, and no other page does', () => {
  expect(needed('en/agent/index.html')).toEqual(['en/agent/', 'en/agent.json', 'fr/agent.json', 'agent.json'].sort());
});

test.each([['en/404/'], ['help/topic/'], ['embed/en/articles/guide/']])('%s is not kept', (page) => {
  expect(needed(`${page}index.html`)).toBeUndefined();
});

test('where the site says so, a home page needs all pages of its language but the agents’', () => {
  const all = ['en/diagnosis/lamp/', ...HOME, ...GUIDE];
  expect(needed('en/index.html', { ...SITE, offline: 'language' })).toEqual([...new Set(all)].sort());
  expect(needed('fr/index.html', { ...SITE, offline: 'language' })).not.toContain('en/');
});

const written = async (site = SITE): Promise<string> => {
  await writeWorker(folder, site);
  return readFileSync(join(folder, 'sw.js'), 'utf8');
};

test('the worker is the same until a file that is kept changes', async () => {
  const worker = await written();
  const list = JSON.parse(readFileSync(join(folder, 'en/articles/guide/files.json'), 'utf8')) as { release: string };
  expect(list).toEqual({
    release: list.release,
    files: offlineLists(folder, SITE).get('en/articles/guide/index.html'),
  });
  expect(worker).toContain(list.release);
  write('robots.txt', 'other');
  expect(await written()).toBe(worker);
  write('en/walkthroughs/guide.json', 'other');
  expect(await written()).not.toBe(worker);
});

test('a site that keeps nothing has a worker that removes the one before', async () => {
  expect(await written({ ...SITE, offline: 'off' })).toContain('registration.unregister()');
  expect(existsSync(join(folder, 'en/files.json'))).toBe(false);
});
