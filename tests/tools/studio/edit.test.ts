import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainEnv } from '../../../tools/dev/plain-env.ts';

function edit(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync('node', ['tools/edit.ts', '--no-open', ...args], {
    encoding: 'utf8',
    env: plainEnv(env),
  });
  return { status, said: `${stdout}${stderr}`.trim() };
}

describe('npm run edit', () => {
  test('says how it is called', () => {
    const { status, said } = edit(['--help']);
    expect(status).toBe(0);
    expect(said).toMatch(/^npm run edit .*\n.*npm run edit \.\.\/lock/);
  });

  test.each([
    [['--unknown'], /Unknown option '--unknown'.*npm run edit/s],
    [['one', 'two'], /npm run edit \.\.\/lock/],
  ])('says so where it is called in another way: %s', (args, words) => {
    const { status, said } = edit(args);
    expect(status).not.toBe(0);
    expect(said).toMatch(words);
    expect(said).not.toMatch(/\n {4}at /);
  });

  test('says in a sentence that a folder is no help center’s', () => {
    const folder = mkdtempSync(join(tmpdir(), 'shirube-empty-'));
    const { status, said } = edit([folder]);
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    expect(said).toBe(`There is no folder \`content\` in ${folder}. Name the folder of a help center.`);
  });

  test('says in a sentence that its port is taken, and how to choose another', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { status, said } = edit([], { PORT: String(port) });
    taken.close();
    expect(status).toBe(1);
    expect(said).toMatch(/^Port \d+ is in use: .* as in "PORT=\d+ npm run edit"\.$/);
  });

  test('says in a sentence that a port is none', () => {
    expect(edit([], { PORT: 'door' }).said).toMatch(/^PORT is "door", which is no port: .*$/);
  });
});
