import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { COMMON } from '../../tools/release/headers.ts';
import { serveBy, type Served } from '../../tools/serving/released.ts';
import { ask, send, type Answer } from '../support/raw-http.ts';
import { get } from '../support/serving.ts';
import { projectFolder } from '../support/sources.ts';

/** What a browser sends with a beacon, and what else it would like to say. */
const SENT = {
  'Content-Type': 'text/plain;charset=UTF-8',
  'User-Agent': 'Reader/1.0',
  Cookie: 'who=reader',
  Referer: 'https://help.example/en/articles/a/',
  'X-Forwarded-For': '203.0.113.9',
};

describe('nginx takes what readers’ browsers count', () => {
  let folder: string;
  let served: Served;
  let log: string;
  const post = (body: string | Buffer, path = '/count', headers: object = SENT): Promise<Answer> => {
    const bytes = Buffer.from(body);
    const all = { Host: 'help.example', 'Content-Length': bytes.length, Connection: 'close', ...headers };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${String(value)}\r\n`);
    return send(served.port, Buffer.concat([Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n`), bytes]));
  };
  const logged = (): string => (existsSync(log) ? readFileSync(log, 'utf8') : '');
  /** The bodies in the log, once there are this many. */
  const bodies = async (count: number): Promise<string[]> => {
    await expect.poll(() => logged().split('\n').length - 1).toBe(count);
    return logged()
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { body: string }).body);
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'shirube-counts-'));
    cpSync(join(projectFolder, 'deploy/nginx'), join(folder, 'nginx'), { recursive: true });
    mkdirSync(join(folder, 'kept'));
    log = join(folder, 'counts.log');
    const { folder: current } = inject('serving');
    served = await serveBy(process.env['SHIRUBE_NGINX']!, {
      release: folder,
      current,
      kept: join(folder, 'kept'),
      counts: log,
    });
    return async () => {
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    };
  });

  test('a line with the day and what was sent, and nothing else', async () => {
    const body = 'walk en charge-lamp 3f9a2c1b begun came:look\nsearch ja "予備"+\\';
    const answer = await post(body);
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(answer.headers['set-cookie']).toBeUndefined();
    for (const [name, value] of Object.entries(COMMON)) expect(answer.headers[name.toLowerCase()]).toBe(value);
    expect(await bodies(1)).toEqual([body]);
    const today = new Date().toISOString().slice(0, 10);
    // The day is the server's own: somewhere it has begun already.
    expect(Math.abs(Date.parse((JSON.parse(logged()) as { day: string }).day) - Date.parse(today))).toBeLessThan(
      2 * 86_400_000,
    );
    expect(Object.keys(JSON.parse(logged()) as object)).toEqual(['day', 'body']);
    for (const said of ['Reader', 'who=', '/en/articles', '203.0.113', '127.0.0.1'])
      expect(logged()).not.toContain(said);
  });

  test('no line that somebody writes is more than one', async () => {
    const before = logged().split('\n').length - 1;
    // Each is awaited in the log: two of nginx's processes write theirs in any order, and after they have answered.
    await post('"}\n{"day":"1999-01-01","body":"forged');
    expect((await bodies(before + 1)).at(-1)).toBe('"}\n{"day":"1999-01-01","body":"forged');
    await post(Buffer.from([0x00, 0x0a, 0x22, 0x5c, 0x1b, 0x7f]));
    expect(await bodies(before + 2)).toHaveLength(before + 2);
  });

  test('what is too long is refused, and nobody is named anywhere', async () => {
    const before = logged().split('\n').length - 1;
    expect((await post('x'.repeat(8_193))).status).toBe(413);
    await post('x'.repeat(8_000));
    expect((await bodies(before + 1)).at(-1)).toHaveLength(8_000);
    expect(readFileSync(served.log, 'utf8')).toBe('');
  });

  test('there alone, and by POST alone', async () => {
    const before = logged();
    expect((await post('a', '/en/')).status).toBe(405);
    expect((await post('a', '/count/taken')).status).toBe(405);
    expect((await ask(served.port, '/count')).status).toBe(404);
    expect((await ask(served.port, '/count', {}, 'PUT')).status).toBe(404);
    expect((await ask(served.port, '/count/taken')).status).toBe(404);
    expect(logged()).toBe(before);
  });

  test('a flood is refused, and neither log grows by it', async () => {
    const before = logged().split('\n').length - 1;
    const answers = await Promise.all(Array.from({ length: 400 }, () => post('x'.repeat(8_000))));
    const taken = answers.filter(({ status }) => status === 204).length;
    expect([...new Set(answers.map(({ status }) => status))].sort()).toEqual([204, 429]);
    expect(taken).toBeLessThan(200);
    expect(await bodies(before + taken)).toHaveLength(before + taken);
    expect(readFileSync(served.log, 'utf8')).toBe('');
  });

  test('not where the operator has not asked for it', async () => {
    expect((await get('/count', {}, 'POST')).status).toBe(405);
    expect((await get('/count')).status).toBe(404);
  });
});
