import { describe, expect, test } from 'vitest';
import { HEADERS, WORKER_POLICY } from '../../tools/release/headers.ts';
import { sitePages } from '../support/pages.ts';
import { get } from '../support/serving.ts';
import type { Answer } from '../support/raw-http.ts';

/** Headers that must be there, each once, exactly so. */
function issues({ headers }: Answer, wanted: Readonly<Record<string, string>>): string[] {
  return Object.entries(wanted).flatMap(([name, value]) =>
    headers[name.toLowerCase()] === value ? [] : [`${name}: ${headers[name.toLowerCase()] ?? 'nothing'}`],
  );
}

describe('every header is sent', () => {
  test('with every page', async () => {
    for (const { address } of sitePages.filter(({ kind }) => kind !== 'missing')) {
      const answer = await get(address, {}, 'HEAD');
      expect(answer.status, address).toBe(200);
      expect(issues(answer, HEADERS), address).toEqual([]);
    }
  });

  test.each([
    [200, '/favicon.svg', {}, 'GET'],
    [206, '/og.png', { Range: 'bytes=0-9' }, 'GET'],
    [301, '/en/articles', {}, 'GET'],
    [304, '/en/', { 'If-None-Match': '*' }, 'GET'],
    [404, '/en/none', {}, 'GET'],
    [404, '/.git/config', {}, 'GET'],
    [405, '/en/', {}, 'POST'],
  ] as const)('with %i', async (status, path, headers, method) => {
    const answer = await get(path, headers, method);
    expect(answer.status).toBe(status);
    expect(issues(answer, HEADERS)).toEqual([]);
    expect(answer.headers['server']).toBe('nginx');
  });

  test('with 416, where nginx sends its headers for the file and for the error: each is the same', async () => {
    const { status, headers } = await get('/og.png', { Range: 'bytes=99999999-' });
    const twice = Object.fromEntries(Object.entries(HEADERS).map(([name, value]) => [name, `${value}, ${value}`]));
    expect(status).toBe(416);
    expect(issues({ headers } as Answer, twice)).toEqual([]);
  });

  test('with scripts, and the policy that they have as workers', async () => {
    for (const path of ['/pagefind/pagefind-worker.js', '/pagefind/pagefind.js']) {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(issues(answer, { ...HEADERS, 'Content-Security-Policy': WORKER_POLICY })).toEqual([]);
    }
    const missing = await get('/none.js');
    expect(issues(missing, HEADERS)).toEqual([]);
  });
});
