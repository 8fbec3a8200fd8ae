import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { libraryOf, readersLanguages } from '../../../src/content/index.ts';
import { baseOf } from '../../../src/i18n/index.ts';
import { cdnHeaders } from '../../../tools/release/cdn-text.ts';
import { COMMON, DOCUMENT, WORKER } from '../../../tools/release/headers.ts';
import { nginxMaps } from '../../../tools/release/nginx-text.ts';
import { toldBy } from '../../support/headers-file.ts';
import { projectFolder, sourceFiles } from '../../support/sources.ts';

const { site } = libraryOf(projectFolder);
const languages = readersLanguages(site);
const maps = nginxMaps({ languages, base: baseOf(site.address) });

test('deploy/nginx/http/maps.conf is what is written from the one source', () => {
  expect(readFileSync(join(projectFolder, 'deploy/nginx/http/maps.conf'), 'utf8')).toBe(maps);
});

test('a language more has its own page for what is not there', () => {
  expect(nginxMaps({ languages: [...languages, 'fr'] })).toContain('"~*^/fr(?:/|$)" "/fr/404/index.html";');
});

test('a site below a path has its own places there, and no other', () => {
  const below = nginxMaps({ languages, base: '/a/help/' });
  expect(below).toBe(
    maps.replaceAll(/(?<=[:^"])\/(?=_astro|pagefind|404|[a-z]{2}(?:-[a-z]+)?[/(]|\(\?:\(\?:embed)/g, '/a/help/'),
  );
  expect(below).toContain('"default" "/a/help/404.html";');
  const headers = cdnHeaders({ languages, base: '/a/help/' }, [], []);
  expect(headers.match(/^\/.*/gm)?.filter((path) => path !== '/*' && !path.startsWith('/a/help/'))).toEqual([]);
  expect(headers).toContain('\n/a/help/_astro/*\n');
});

test('what has a hash in its name is kept for a year and for open pages, in each part of a large search index too', () => {
  const kept = readFileSync(join(projectFolder, 'deploy/nginx/server/site.conf'), 'utf8');
  const [, held = ''] = /location ~ "(\S+)" \{\n {2}try_files \$uri @kept/.exec(kept) ?? [];
  const cached = [...maps.matchAll(/"~(\S+)" "public/g)].map(([, path]) => new RegExp(path!));
  const isCached = (path: string) => cached.some((each) => each.test(`200:${path}`));
  for (const index of ['/pagefind/', '/pagefind/2/', '/pagefind/12/']) {
    const parts = [`${index}fragment/en_1.pf_fragment`, `${index}index/en_1.pf_index`];
    expect([...parts, `${index}pagefind.en_1.pf_meta`].filter((path) => !isCached(path))).toEqual([]);
    expect(parts.filter((path) => !new RegExp(held).test(path))).toEqual([]);
    expect(isCached(`${index}pagefind-entry.json`)).toBe(false);
  }
});

describe('`_headers`', () => {
  const entries = [
    { path: '/en/', hasDocuments: true },
    { path: '/404.html', hasDocuments: true },
    { path: '/_astro/', hasDocuments: false },
    { path: '/pagefind/', hasDocuments: false },
    { path: '/sw.js', hasDocuments: false },
    { path: '/og.png', hasDocuments: false },
  ];
  const text = cdnHeaders({ languages, hsts: { days: 30, includeSubDomains: false } }, entries, ['2']);
  const document = { ...COMMON, ...DOCUMENT, 'Strict-Transport-Security': 'max-age=2592000' };

  test.each([
    ['/', document],
    ['/en/articles/x/', document],
    ['/404.html', document],
    ['/_astro/x.js', { ...COMMON, 'Cache-Control': 'public, max-age=31536000, immutable' }],
    ['/pagefind/2/index/x', { ...COMMON, 'Cache-Control': 'public, max-age=31536000, immutable' }],
    ['/pagefind/pagefind-worker.js', { ...COMMON, ...WORKER }],
    ['/pagefind/2/pagefind-worker.js', { ...COMMON, ...WORKER }],
    ['/sw.js', { ...COMMON, ...WORKER }],
    ['/og.png', COMMON],
  ])('tells a network what to send with %s, each header once', (path, headers) => {
    expect(toldBy(text, path).sort()).toEqual(Object.entries(headers).sort());
  });

  test('has no line that is too long for a network', () => {
    expect(text.split('\n').every((line) => line.length < 2000)).toBe(true);
  });
});

describe('the features that pages may use', () => {
  const allowed = new Map(
    DOCUMENT['Permissions-Policy'].split(', ').map((each) => each.split('=') as [string, string]),
  );
  /** What a script calls to use a feature. */
  const USES: Readonly<Record<string, RegExp>> = {
    camera: /getUserMedia/,
    'clipboard-read': /clipboard\??\.read/,
    'clipboard-write': /clipboard\??\.write/,
    'display-capture': /getDisplayMedia/,
    fullscreen: /requestFullscreen/,
    geolocation: /\bgeolocation\b/,
    payment: /PaymentRequest/,
    'screen-wake-lock': /wakeLock/,
  };
  const scripts = sourceFiles(['src', 'machines'], ['.ts', '.tsx', '.astro']);

  test.each(Object.entries(USES))('%s', (feature, use) => {
    const isUsed = scripts.some(({ text }) => use.test(text));
    expect(allowed.get(feature)).toBe(isUsed ? '(self)' : '()');
  });
});
