import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { COMMON, DOCUMENT, WORKER, type HeaderValues } from '../../tools/release/headers.ts';
import { sitePages } from '../support/pages.ts';
import { toldBy } from '../support/headers-file.ts';
import { get } from '../support/serving.ts';
import type { Answer } from '../support/raw-http.ts';

const NAMES = Object.keys({ ...COMMON, ...DOCUMENT, 'Strict-Transport-Security': '' });

/** The headers of a response that are a matter of policy. */
function policyOf({ headers }: Answer): HeaderValues {
  const sent = NAMES.map((name) => [name, headers[name.toLowerCase()]] as const);
  return Object.fromEntries(sent.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

describe('headers', () => {
  test('every page has those of a document, each once', async () => {
    for (const { address } of sitePages.filter(({ kind }) => kind !== 'missing')) {
      const answer = await get(address, {}, 'HEAD');
      expect(answer.status, address).toBe(200);
      expect(policyOf(answer), address).toEqual({ ...COMMON, ...DOCUMENT });
    }
  });

  test.each([
    [301, '/en/articles', 'GET'],
    [404, '/en/none', 'GET'],
    [404, '/none.js', 'GET'],
    [404, '/.git/config', 'GET'],
    [405, '/en/', 'POST'],
  ] as const)('so has what is answered with %i and a page: %s', async (status, path, method) => {
    const answer = await get(path, {}, method);
    expect([answer.status, answer.headers['content-type'], answer.headers['server']]).toEqual([
      status,
      expect.stringContaining('text/html'),
      'nginx',
    ]);
    expect(policyOf(answer)).toEqual({ ...COMMON, ...DOCUMENT });
  });

  test('scripts, images and data have only what means something for them', async () => {
    const script = readdirSync(join(inject('serving').folder, '_astro')).find((name) => name.endsWith('.js'))!;
    for (const path of [`/_astro/${script}`, '/favicon.svg', '/og.png', '/en/search.json', '/pagefind/pagefind.js'])
      expect(policyOf(await get(path)), path).toEqual(COMMON);
    expect(policyOf(await get('/og.png', { Range: 'bytes=0-9' }))).toEqual(COMMON);
  });

  test('scripts that run as workers have the policies of one', async () => {
    for (const path of ['/pagefind/pagefind-worker.js', '/sw.js'])
      expect(policyOf(await get(path)), path).toEqual({ ...COMMON, ...WORKER });
  });

  test('`_headers` has the same for content delivery networks', async () => {
    const text = readFileSync(join(inject('serving').folder, '_headers'), 'utf8');
    const script = readdirSync(join(inject('serving').folder, '_astro')).find((name) => name.endsWith('.js'))!;
    const others = [`/_astro/${script}`, '/favicon.svg', '/sw.js', '/pagefind/pagefind-worker.js', '/robots.txt'];
    for (const path of [
      ...sitePages.filter(({ kind }) => kind !== 'missing').map(({ address }) => address),
      ...others,
    ]) {
      const told = toldBy(text, path).filter(([name]) => NAMES.includes(name));
      expect(told.sort(), path).toEqual(Object.entries(policyOf(await get(path))).sort());
    }
  });
});
