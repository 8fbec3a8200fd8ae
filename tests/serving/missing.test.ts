import { describe, expect, test } from 'vitest';
import { sitePages } from '../support/pages.ts';
import { get } from '../support/serving.ts';

describe('what is not there', () => {
  test.each([
    ['/ja/none/', 'ja'],
    ['/ja/articles/none', 'ja'],
    ['/ja/none.json', 'ja'],
    ['/JA/', 'ja'],
    ['/en/none/', 'en'],
    ['/en/articles/qr-not-read/none', 'en'],
    ['/EN/articles/qr-not-read/', 'en'],
  ])('%s is 404 in the language of the address: %s', async (path, language) => {
    // Regardless of the browser’s language: readers stay in theirs, and a cache needs no second copy.
    const { status, headers, text } = await get(path, { 'Accept-Language': 'fr, de' });
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(text).toContain(`<html lang="${language}"`);
    expect(text).toBe((await get(`/${language}/also-none`)).text);
  });

  test.each([
    '/none',
    '/fr/',
    '/jam/',
    '/_astro/none.js',
    '/_astro/',
    '/pagefind/',
    '/.well-known/none',
    '/.well-known/',
  ])('%s is 404 in all languages', async (path) => {
    const { status, text } = await get(path);
    expect(status).toBe(404);
    for (const language of ['ja', 'en']) expect(text).toContain(`href="/${language}/"`);
  });

  test.each(['/404.html', '/404', '/ja/404/', '/ja/404', '/ja/404.html', '/ja/404/index.html', '/en/404/'])(
    '%s, by its own address, is 404 too',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test.each(['/_headers', '/index.html.br', '/en/index.html.gz', '/.git/config', '/en/.env', '/.htaccess', '/..;/'])(
    '%s is hidden',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test('but /.well-known/security.txt is for everybody', async () => {
    const { status, text } = await get('/.well-known/security.txt');
    expect(status).toBe(200);
    expect(text).toMatch(/^Contact: /);
  });
});

describe('an address without its slash', () => {
  test('leads to the one with it, and takes the question along; the host stays whatever it is', async () => {
    for (const { address } of sitePages.filter(({ kind }) => !['choice', 'missing'].includes(kind))) {
      const { status, headers } = await get(`${address.slice(0, -1)}?q=1&r`, { Host: 'evil.example:99' });
      expect([status, headers['location']]).toEqual([301, `${address}?q=1&r`]);
    }
  });

  test.each([
    '//evil.example',
    '//evil.example/',
    '///evil.example/%2e',
    '/\\evil.example',
    '//en/articles',
    '/en//articles',
  ])('%s never leads away', async (path) => {
    const { status, headers } = await get(path);
    expect([301, 400, 404]).toContain(status);
    if (status === 301) expect(headers['location']).toMatch(/^\/(?![/\\])/);
  });
});
