import { readdirSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { get } from '../support/serving.ts';

/** What each kind of file is. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.pagefind': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
};

/** Files for servers alone. */
const HIDDEN = /\.(?:br|gz)$|^_headers$|404(?:\.html|\/index\.html)$/;

describe('the type', () => {
  test('of every file is its own, compressed or not', async () => {
    const { folder } = inject('serving');
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => name.split(sep).join('/'))
      .filter((name) => !HIDDEN.test(name));
    expect(names.length).toBeGreaterThan(100);
    expect([...new Set(names.map(extname))].filter((kind) => !(kind in TYPES))).toEqual([]);
    for (const name of names) {
      for (const encoding of ['identity', 'br', 'gzip']) {
        const { status, headers } = await get(`/${name}`, { 'Accept-Encoding': encoding }, 'HEAD');
        expect([name, status, headers['content-type']]).toEqual([name, 200, TYPES[extname(name)]]);
      }
    }
  });
});
