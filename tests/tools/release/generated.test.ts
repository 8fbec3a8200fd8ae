import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { libraryOf, readersLanguages } from '../../../src/content/index.ts';
import { baseOf } from '../../../src/i18n/index.ts';
import { generatedFiles } from '../../../tools/release/generated.ts';
import { HEADERS } from '../../../tools/release/headers.ts';
import { projectFolder, sourceFiles } from '../../support/sources.ts';

const { site } = libraryOf(projectFolder);
const languages = readersLanguages(site);
const files = generatedFiles(languages, baseOf(site.address));

test.each(Object.entries(files))('deploy/%s is what is written from the one source', (name, text) => {
  expect(readFileSync(join(projectFolder, 'deploy', name), 'utf8')).toBe(text);
});

test('a language more has its own page for what is not there', () => {
  expect(generatedFiles([...languages, 'fr'])['nginx/http/maps.conf']).toContain(
    '"~*^/fr(?:/|$)" "/fr/404/index.html";',
  );
});

test('a site below a path has its own places there, and no other', () => {
  const below = generatedFiles(languages, '/a/help/');
  const places = Object.entries(files).map(([name, text]) => [
    name,
    text.replaceAll(/(?<=[:^"\n])\/(?=_astro|pagefind|404|[a-z]{2}(?:-[a-z]+)?[/(])/g, '/a/help/'),
  ]);
  expect(below).toEqual(Object.fromEntries(places));
  expect(below['_headers']).toContain('\n/a/help/_astro/*\n');
  expect(below['nginx/http/maps.conf']).toContain('"default" "/a/help/404.html";');
});

test('what has a hash in its name is kept for a year and for open pages, in each part of a large search index too', () => {
  const kept = readFileSync(join(projectFolder, 'deploy/nginx/server/site.conf'), 'utf8');
  const [, held = ''] = /location ~ "(\S+)" \{\n {2}try_files \$uri @kept/.exec(kept) ?? [];
  const cached = [...files['nginx/http/maps.conf']!.matchAll(/"~(\S+)" "public/g)].map(([, path]) => new RegExp(path!));
  const isCached = (path: string) => cached.some((each) => each.test(`200:${path}`));
  for (const index of ['/pagefind/', '/pagefind/2/', '/pagefind/12/']) {
    const parts = [`${index}fragment/en_1.pf_fragment`, `${index}index/en_1.pf_index`];
    expect([...parts, `${index}pagefind.en_1.pf_meta`].filter((path) => !isCached(path))).toEqual([]);
    expect(parts.filter((path) => !new RegExp(held).test(path))).toEqual([]);
    expect(isCached(`${index}pagefind-entry.json`)).toBe(false);
  }
});

test('in `_headers` no header is in two rules: a network would send both', () => {
  const names = [...files['_headers']!.matchAll(/^ {2}([A-Za-z-]+): (?!public)/gm)].map(([, name]) => name!);
  expect(names).toEqual(Object.keys(HEADERS));
  const caches = [...files['_headers']!.matchAll(/^(\/\S+)\n {2}Cache-Control: /gm)].map(([, path]) => path!);
  expect(caches.some((path) => caches.some((other) => other !== path && path.startsWith(other.slice(0, -1))))).toBe(
    false,
  );
  expect(files['_headers']!.split('\n').every((line) => line.length < 2000)).toBe(true);
});

describe('the features that pages may use', () => {
  const allowed = new Map(
    HEADERS['Permissions-Policy']!.split(', ').map((each) => each.split('=') as [string, string]),
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
