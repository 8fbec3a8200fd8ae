import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { adapt } from '../../tools/serving/nginx.ts';
import { serveBy, type Served } from '../../tools/serving/released.ts';
import { ask, send, type Answer } from '../support/raw-http.ts';
import { projectFolder } from '../support/sources.ts';

let folder: string;
let served: Served;
/** What the program behind nginx got. */
const got: { body: string; headers: IncomingHttpHeaders }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shirube-edges-'));
  cpSync(join(projectFolder, 'deploy/nginx'), join(folder, 'nginx'), { recursive: true });
  for (const name of ['site', 'kept']) mkdirSync(join(folder, name));
  const texts = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      got.push({ body, headers: request.headers });
      response.writeHead(204, { 'set-cookie': 'who=reader' }).end();
    });
  });
  await new Promise<void>((resolve) => texts.listen(0, '127.0.0.1', resolve));
  const { port } = texts.address() as AddressInfo;
  adapt(join(folder, 'nginx/counters/feedback.conf'), { '127.0.0.1:8081': `127.0.0.1:${port}` });
  served = await serveBy(process.env['SHIRUBE_NGINX']!, {
    release: folder,
    current: join(folder, 'site'),
    kept: join(folder, 'kept'),
    counts: join(folder, 'counts.log'),
  });
  return async () => {
    await served.close();
    texts.close();
    rmSync(folder, { recursive: true, force: true });
  };
});

function post(body: string, path = '/feedback'): Promise<Answer> {
  const headers = {
    Host: 'help.example',
    'Content-Type': 'text/plain;charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'User-Agent': 'Reader/1.0',
    Cookie: 'who=reader',
    Referer: 'https://help.example/en/articles/a/',
    'X-Forwarded-For': '203.0.113.9',
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return send(served.port, Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`));
}

test('what went wrong, in words, is passed on without its sender', async () => {
  const body = JSON.stringify({ language: 'ja', guide: 'a', place: '1101 0040 05', text: '“画面”が暗い。\nPIN •••' });
  const answer = await post(body);
  expect([answer.status, answer.headers['set-cookie']]).toEqual([204, undefined]);
  expect(got).toHaveLength(1);
  expect(got[0]!.body).toBe(body);
  expect(Object.keys(got[0]!.headers).sort()).toEqual(['connection', 'content-length', 'content-type', 'host']);
});

test('other methods, long texts and floods do not reach the program', async () => {
  const before = got.length;
  expect((await ask(served.port, '/feedback')).status).toBe(404);
  expect((await post('x'.repeat(8_193))).status).toBe(413);
  expect((await post('x', '/feedback/')).status).toBe(405);
  expect(got).toHaveLength(before);
  const answers = await Promise.all(Array.from({ length: 40 }, () => post('x')));
  expect([...new Set(answers.map(({ status }) => status))].sort()).toEqual([204, 429]);
  expect(got.length).toBeLessThan(before + 20);
  expect(readFileSync(served.log, 'utf8')).toBe('');
});

test('a notice is in force as soon as its file is there, and is not kept', async () => {
  const file = join(folder, 'site/notice.json');
  const get = () => ask(served.port, '/notice.json', { 'Accept-Encoding': 'br, gzip' });
  expect((await get()).status).toBe(404);
  for (const words of ['First.', 'Second.']) {
    const text = JSON.stringify({ notices: [{ about: ['a'], words: { en: words.repeat(90) }, until: '2099-01-01' }] });
    writeFileSync(file, text);
    await expect.poll(async () => (await get()).text).toBe(text);
    const { headers } = await get();
    expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'application/json; charset=utf-8' });
  }
});
