import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { get } from '../support/serving.ts';

const FOREVER = 'public, max-age=31536000, immutable';

/** The first file of a folder whose name is of a kind. */
const named = (folder: string, kind: RegExp) =>
  `/${folder}/${readdirSync(join(inject('serving').folder, folder)).find((name) => kind.test(name))!}`;

describe('caching', () => {
  test('what has a hash in its name is never asked for again', async () => {
    const files = [
      named('_astro', /\.js$/),
      named('_astro', /\.css$/),
      named('pagefind/fragment', /./),
      named('pagefind/index', /./),
      named('pagefind', /\.pf_meta$/),
    ];
    for (const file of files) expect([file, (await get(file)).headers['cache-control']]).toEqual([file, FOREVER]);
  });

  test.each([
    '/',
    '/en/articles/qr-not-read/',
    '/en/articles',
    '/en/search.json',
    '/favicon.svg',
    '/robots.txt',
    '/pagefind/pagefind.js',
    '/pagefind/pagefind-entry.json',
    '/pagefind/wasm.en.pagefind',
    '/_astro/none.js',
    '/_astro/',
    '/none',
  ])('%s is asked after each time', async (path) => {
    expect((await get(path)).headers['cache-control']).toBe('no-cache');
  });

  test('an error about a hashed file is not kept', async () => {
    const file = named('_astro', /\.js$/);
    expect((await get(file, {}, 'POST')).headers['cache-control']).toBe('no-cache');
    // nginx sends the headers of the file and those of the error; the stricter of the two holds.
    expect((await get(file, { Range: 'bytes=9999999-' })).headers['cache-control']).toBe(`${FOREVER}, no-cache`);
  });

  test('each form of a file has a tag of its own, and an unchanged one is 304 without a body', async () => {
    const path = '/ja/articles/qr-not-read/';
    const tags = new Set<string>();
    for (const encoding of ['br', 'gzip', 'identity']) {
      const accepted = { 'Accept-Encoding': encoding };
      const { etag, 'last-modified': modified } = (await get(path, accepted)).headers;
      tags.add(etag!);
      for (const condition of [
        { 'If-None-Match': etag! },
        { 'If-None-Match': `"other", W/${etag!}` },
        { 'If-None-Match': '*' },
        { 'If-Modified-Since': modified! },
      ]) {
        const { status, body, headers } = await get(path, { ...accepted, ...condition });
        expect([status, body.length, headers['etag']]).toEqual([304, 0, etag]);
        expect(headers['cache-control']).toBe('no-cache');
        expect(headers['vary']).toBe('Accept-Encoding');
      }
      for (const condition of [
        { 'If-None-Match': '"other"' },
        { 'If-None-Match': '"other"', 'If-Modified-Since': modified! },
        { 'If-Modified-Since': 'Sat, 01 Jan 2000 00:00:00 GMT' },
        // What a cache has of a release that has been undone is newer, and not the same.
        { 'If-Modified-Since': 'Fri, 31 Dec 2100 00:00:00 GMT' },
        { 'If-Modified-Since': 'yesterday' },
      ]) {
        expect((await get(path, { ...accepted, ...condition })).status).toBe(200);
      }
    }
    expect(tags.size).toBe(3);
  });
});
