import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { makeRelease, writeFiles } from '../../../tools/release/make.ts';

const root = mkdtempSync(join(tmpdir(), 'shirube-release-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const long = 'a line that comes again and again\n'.repeat(40);
const dist = join(root, 'built');
// A build that is kept elsewhere: nothing may be written to it.
symlinkSync(dist, join(root, 'dist'), 'dir');
const folder = join(root, 'release');
const make = () => makeRelease({ dist: join(root, 'dist'), deploy: 'deploy', folder, languages: ['fr'] });
const site = (name: string) => join(folder, 'site', name);
writeFiles(dist, {
  'index.html': long,
  'fr/404/index.html': `fr ${long}`,
  'small.txt': 'small',
  'picture.png': long,
  'search/x.pf_index': long,
});

describe('a release', () => {
  test('has each text three times, and all else once', async () => {
    const { files, bytes, brotli } = await make();
    const text = readFileSync(site('index.html'));
    expect(brotliDecompressSync(readFileSync(site('index.html.br'))).equals(text)).toBe(true);
    expect(gunzipSync(readFileSync(site('index.html.gz'))).equals(text)).toBe(true);
    for (const name of ['small.txt', 'picture.png', 'search/x.pf_index', '_headers']) {
      expect([name, existsSync(site(name)), existsSync(site(`${name}.br`))]).toEqual([name, true, false]);
    }
    expect(files).toBe(4);
    expect(brotli).toBeLessThan(bytes / 4);
    expect(existsSync(join(dist, 'index.html.br'))).toBe(false);
  });

  test('has the page for what is not there where networks look for it, and the configuration for its languages', () => {
    expect(readFileSync(site('fr/404.html'), 'utf8')).toBe(`fr ${long}`);
    expect(readFileSync(join(folder, 'nginx/http/maps.conf'), 'utf8')).toContain('/fr/404/index.html');
    expect(existsSync(join(folder, 'nginx/server/site.conf'))).toBe(true);
  });

  test('tells networks of each part of the search index', async () => {
    writeFiles(dist, { 'pagefind/index/a': 'a', 'pagefind/2/index/b': 'b' });
    await make();
    const folders = [...readFileSync(site('_headers'), 'utf8').matchAll(/^\/pagefind\/(\S+)/gm)].map(
      ([, path]) => path,
    );
    expect(folders).toEqual(expect.arrayContaining(['fragment/*', 'index/*', '2/fragment/*', '2/index/*']));
    rmSync(join(dist, 'pagefind'), { recursive: true });
  });

  test('keeps the time of what has not changed, and nothing of what is gone', async () => {
    const before = statSync(site('index.html.br')).mtimeMs;
    writeFiles(dist, { 'index.html': long, 'small.txt': 'other' });
    rmSync(join(dist, 'picture.png'));
    const small = statSync(site('small.txt')).mtimeMs;
    await make();
    expect(statSync(site('index.html.br')).mtimeMs).toBeCloseTo(before, -1);
    expect(statSync(site('small.txt')).mtimeMs).toBeGreaterThan(small);
    expect(existsSync(site('picture.png'))).toBe(false);
  });
});
