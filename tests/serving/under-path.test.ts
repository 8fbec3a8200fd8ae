import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { CACHE, WORKER } from '../../tools/release/headers.ts';
import { freePort, startNginx } from '../../tools/serving/nginx.ts';
import { serveReleased, type Released } from '../../tools/serving/released.ts';
import { siteFolder } from '../support/pages.ts';
import { ask, type Answer } from '../support/raw-http.ts';
import { BASE } from '../support/under-path.ts';

/** A host that has something of its own at its root, and passes the path of the help center on as requested. */
const front = (port: number, to: number, folder: string): string => `
worker_processes 1;
pid ${folder}/front.pid;
error_log stderr;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/front-body;
  proxy_temp_path ${folder}/front-proxy;
  fastcgi_temp_path ${folder}/front-fastcgi;
  scgi_temp_path ${folder}/front-scgi;
  uwsgi_temp_path ${folder}/front-uwsgi;
  server {
    listen 127.0.0.1:${port};
    location / { return 200 "a shop"; }
    location ${BASE} { proxy_pass http://127.0.0.1:${to}; }
  }
}
`;

describe('a release below a path', () => {
  let folder: string;
  let released: Released;
  let frontPort: number;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const nginx = process.env['SHIRUBE_NGINX']!;
    folder = mkdtempSync(join(tmpdir(), 'shirube-below-'));
    // As a build lays it: what belongs to the host at its top, all else below.
    const dist = join(folder, 'dist');
    mkdirSync(join(dist, BASE), { recursive: true });
    cpSync(siteFolder, join(dist, BASE), { recursive: true });
    for (const name of ['robots.txt', '.well-known']) renameSync(join(dist, BASE, name), join(dist, name));
    released = await serveReleased(nginx, { dist, languages: ['ja', 'en', 'ja-easy'], base: BASE, quality: 4 });
    frontPort = await freePort();
    writeFileSync(join(folder, 'front.conf'), front(frontPort, released.port, folder));
    stop = await startNginx(nginx, join(folder, 'front.conf'), frontPort);
    return async () => {
      await stop();
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

  test('sends the worker as it must be, and lays no compressed form beside it', async () => {
    const { status, headers } = await ask(released.port, `${BASE}sw.js`);
    expect([status, headers['cache-control'], headers['content-security-policy']]).toEqual([
      200,
      CACHE.other,
      WORKER['Content-Security-Policy'],
    ]);
    const laid = readdirSync(join(released.folder, 'site', BASE)).filter((name) => name.startsWith('sw.js'));
    expect(laid).toEqual(['sw.js']);
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

  test('is the same behind a server that has something else at the root', async () => {
    expect((await ask(frontPort, '/')).text).toBe('a shop');
    for (const path of [BASE, `${BASE}en`, `${BASE}ja/none`, `${BASE}sw.js`, `${BASE}_astro/${nameIn('_astro')}`]) {
      const [own, passed] = [await ask(released.port, path), await ask(frontPort, path)];
      expect([passed.status, passed.text], path).toEqual([own.status, own.text]);
      for (const name of ['location', 'cache-control', 'content-security-policy', 'x-frame-options', 'content-type'])
        expect(passed.headers[name], `${path} ${name}`).toBe(own.headers[name]);
    }
  });
});
