import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { CACHE } from '../../tools/release/headers.ts';
import { serveReleased, type Released } from '../../tools/serving/released.ts';
import { siteFolder } from '../support/pages.ts';
import { ask, type Answer } from '../support/raw-http.ts';
import { BASE } from '../support/under-path.ts';

describe('a release below a path', () => {
  let folder: string;
  let released: Released;
  beforeAll(async () => {
    const nginx = process.env['SHIRUBE_NGINX']!;
    folder = mkdtempSync(join(tmpdir(), 'shirube-below-'));
    // As a build lays it: what belongs to the host at its top, all else below.
    const dist = join(folder, 'dist');
    mkdirSync(join(dist, BASE), { recursive: true });
    cpSync(siteFolder, join(dist, BASE), { recursive: true });
    for (const name of ['robots.txt', '.well-known']) renameSync(join(dist, BASE, name), join(dist, name));
    released = await serveReleased(nginx, { dist, languages: ['ja', 'en', 'ja-easy'], base: BASE, quality: 4 });
    return async () => {
      await released.close();
      rmSync(folder, { recursive: true, force: true });
    };
  });

  const get = (path: string): Promise<Answer> => ask(released.port, path, { 'Accept-Encoding': 'br' });
  const nameIn = (room: string): string => readdirSync(join(siteFolder, room))[0]!;

  test('has its pages there, and what belongs to a host at the top', async () => {
    for (const [path, type] of [
      [BASE, 'text/html; charset=utf-8'],
      [`${BASE}en/articles/qr-not-read/`, 'text/html; charset=utf-8'],
      [`${BASE}ja/agent.json`, 'application/json; charset=utf-8'],
      [`${BASE}favicon.svg`, 'image/svg+xml; charset=utf-8'],
      ['/robots.txt', 'text/plain; charset=utf-8'],
      ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
    ] as const) {
      const { status, headers } = await get(path);
      expect([path, status, headers['content-type'], headers['cache-control']]).toEqual([path, 200, type, CACHE.other]);
    }
  });

  test('keeps hashed files, and them alone', async () => {
    for (const room of ['_astro', 'pagefind/fragment', 'pagefind/index'])
      expect((await get(`${BASE}${room}/${nameIn(room)}`)).headers['cache-control'], room).toBe(CACHE.hashed);
    const meta = readdirSync(join(siteFolder, 'pagefind')).find((name) => name.endsWith('.pf_meta'))!;
    expect((await get(`${BASE}pagefind/${meta}`)).headers['cache-control']).toBe(CACHE.hashed);
    const none = await get(`${BASE}_astro/none.js`);
    expect([none.status, none.headers['cache-control']]).toEqual([404, CACHE.other]);
  });

  test.each([
    [`${BASE}ja/none/`, 'ja'],
    [`${BASE}EN/articles/qr-not-read/`, 'en'],
    [`${BASE}ja/404/`, 'ja'],
    [`${BASE}ja/404.html`, 'ja'],
    [`${BASE}en/404/index.html`, 'en'],
  ])('%s is 404 in the language of the address: %s', async (path, language) => {
    const { status, text } = await ask(released.port, path);
    expect(status).toBe(404);
    expect(text).toBe((await ask(released.port, `${BASE}${language}/also-none`)).text);
    expect(text).toContain(`<html lang="${language}"`);
  });
});
