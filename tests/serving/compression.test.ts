import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { get } from '../support/serving.ts';

const page = '/en/articles/qr-not-read/';

describe('what a browser accepts', () => {
  test.each([
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['BR', 'br'],
    ['gzip;q=1, br;q=0.1', 'br'],
    ['br;q=0', undefined],
    ['br; q=0', undefined],
    ['br;q=0.000', undefined],
    ['br;q=0, gzip', 'gzip'],
    ['gzip', 'gzip'],
    ['gzip;q=0', undefined],
    ['gzip;q=0, br;q=0', undefined],
    ['deflate', undefined],
    ['identity', undefined],
    ['identity;q=0', undefined],
    ['*', undefined],
    ['', undefined],
    [',,;;q=,', undefined],
    ['xbr, brr', undefined],
    [`${'x'.repeat(3000)}, br`, 'br'],
  ])('“%.30s” is answered with %s', async (accepted, encoding) => {
    const { status, headers, text } = await get(page, { 'Accept-Encoding': accepted });
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['vary']).toBe('Accept-Encoding');
    expect(text).toBe(readFileSync(join(inject('serving').folder, page, 'index.html'), 'utf8'));
  });

  test.each(['/en/search.json', '/en/manifest.webmanifest', '/sitemap-0.xml', '/favicon.svg', '/pagefind/pagefind.js'])(
    '%s is compressed',
    async (path) => {
      const [br, gzip, plain] = await Promise.all(
        ['br', 'gzip', 'identity'].map((encoding) => get(path, { 'Accept-Encoding': encoding })),
      );
      expect([br!.headers['content-encoding'], gzip!.headers['content-encoding']]).toEqual(['br', 'gzip']);
      expect([br!.text, gzip!.text]).toEqual([plain!.text, plain!.text]);
      expect(br!.body.length).toBeLessThan(plain!.body.length);
    },
  );
});
