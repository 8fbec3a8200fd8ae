import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { send } from '../support/raw-http.ts';
import { get } from '../support/serving.ts';

/** What nginx writes itself: short, and without its version. */
const NO_VERSION = /nginx\/\d/;

describe('methods', () => {
  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'TRACE', 'BREW'])(
    '%s is refused',
    async (method) => {
      for (const path of ['/en/', '/none', '/_astro/']) {
        const { status, headers, text } = await get(path, { 'Content-Length': '0' }, method);
        expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
        expect(text).not.toMatch(NO_VERSION);
      }
    },
  );

  test('HEAD is GET without a body', async () => {
    const [whole, head] = await Promise.all([get('/en/'), get('/en/', {}, 'HEAD')]);
    const { date: _, ...wanted } = whole.headers;
    expect(head.body.length).toBe(0);
    expect(head.headers).toMatchObject(wanted);
    expect(wanted).not.toHaveProperty('allow');
  });

  test('a body is not taken', async () => {
    const { status } = await get('/en/', { 'Content-Length': '5000000' });
    expect(status).toBe(413);
  });
});

describe('addresses that try to leave the site', () => {
  const traversals = [
    '/../../etc/passwd',
    '/en/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/en/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/en/..%5c..%5cetc%5cpasswd',
    '/..\\..\\etc\\passwd',
    '/%252e%252e/%252e%252e/etc/passwd',
    '/..%c0%af..%c0%afetc/passwd',
    '/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd',
    '/%u002e%u002e/etc/passwd',
    '/....//....//etc/passwd',
    '/en%00/../../etc/passwd',
    '/en/%00.html',
    '/%',
    '/%zz',
    '/en/index.html%00.png',
    'etc/passwd',
    'http://help.example/../../etc/passwd',
    'file:///etc/passwd',
  ];
  test.each(traversals)('%s', async (path) => {
    const { status, text } = await get(path);
    expect([400, 404]).toContain(status);
    expect(text).not.toMatch(/^root:x:/m);
    expect(text).not.toMatch(NO_VERSION);
  });

  test('what stays within it is answered', async () => {
    const page = (await get('/ja/')).text;
    for (const path of [
      '/en/../ja/',
      '/en/%2e%2e/ja/',
      '/./ja/',
      '//ja/',
      '/%6a%61/',
      '/ja%2f',
      'http://other.example/ja/',
    ]) {
      const { status, text } = await get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).toBe(page);
    }
  });

  test('every question is the same page', async () => {
    const page = (await get('/en/search/')).text;
    for (const question of ['?q=%00', '?q=%ff%fe', '?', '?q=<script>', '?../../etc/passwd', `?${'a'.repeat(4000)}`]) {
      expect((await get(`/en/search/${question}`)).text).toBe(page);
    }
  });
});

describe('requests that are none', () => {
  const { raw, page } = {
    raw: (request: string | Buffer) => send(inject('serving').port, request),
    page: () => readFileSync(`${inject('serving').folder}/en/index.html`, 'utf8'),
  };

  test.each([
    ['a long address', 414, `GET /${'a'.repeat(9000)} HTTP/1.1\r\nHost: a\r\n\r\n`],
    ['a long header', 400, `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(9000)}\r\n\r\n`],
    ['no host', 400, 'GET /en/ HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['two hosts', 400, 'GET /en/ HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n'],
    ['a host that is none', 400, 'GET /en/ HTTP/1.1\r\nHost: a/../b\r\nConnection: close\r\n\r\n'],
    ['two lengths', 400, 'GET /en/ HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    [
      'a length beside chunks',
      400,
      'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    ],
    ['a small method', 400, 'get /en/ HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['a version that is none', 505, 'GET /en/ HTTP/9.9\r\nHost: a\r\n\r\n'],
    ['a null in a header', 400, 'GET /en/ HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n'],
    ['a null in the address', 400, 'GET /en/\0 HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['TLS', 400, Buffer.from('16030100a5010000a10303', 'hex')],
  ])('%s: %i', async (_, status, request) => {
    const answer = await raw(typeof request === 'string' ? request : Buffer.concat([request, Buffer.from('\r\n\r\n')]));
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(NO_VERSION);
  });

  test('HTTP/1.0 without a host is answered', async () => {
    const answer = await raw('GET /en/ HTTP/1.0\r\n\r\n');
    expect(answer.status).toBe(200);
    expect(answer.text).toBe(page());
  });
});
