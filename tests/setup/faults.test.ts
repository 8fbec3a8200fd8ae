import { chownSync, chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { smallProject, type SmallProject } from './matrix/small-project.ts';

/** What the launcher says when npm, the network or the disk fail: by the npm that is here, and in a folder of its own. */
let project: SmallProject;
beforeEach(async () => {
  project = await smallProject();
  return () => project.remove();
});

const LIMIT = 300_000;
/** Nothing listens there, and no other account may. */
const NOWHERE = 'http://127.0.0.1:9/';

/** What is stated by a command that fails. */
async function fails(more: Parameters<SmallProject['type']>[2] = {}): Promise<string> {
  const own = { npm_config_cache: join(project.folder, 'home', 'npm'), npm_config_registry: NOWHERE };
  const typed = project.type('node', ['tools/run.cjs', 'tools/program.ts'], { ...more, env: { ...own, ...more.env } });
  expect(await typed.ended).toBe(1);
  expect(typed.said()).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  return typed.said().trimEnd();
}

/** Answers every question with a status; gives its address. */
async function answering(
  status: number,
  text: string,
  body: object = {},
): Promise<{ address: string; close: () => void }> {
  const server = createServer((_, response) => response.writeHead(status, text).end(JSON.stringify(body)));
  server.on('connect', (_, socket) => socket.end(`HTTP/1.1 ${status} ${text}\r\n\r\n`));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

const edit = (name: string, change: (text: string) => string): void => {
  const path = join(project.folder, name);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};

describe('one sentence says what is wrong and what to do', () => {
  test('no network, and nothing kept', { timeout: LIMIT }, async () => {
    // npm would wait twenty seconds, and say the same.
    edit('tools/setup/install.mjs', (text) => text.replace('--fetch-retries=3', '--fetch-retries=0'));
    expect(await fails()).toMatch(/was not reached\. Connect to the network, .+ and run it again\.$/);
  });

  test('a registry that has not what is wanted', { timeout: LIMIT }, async () => {
    const registry = await answering(404, 'Not Found');
    expect(await fails({ env: { npm_config_registry: registry.address } })).toMatch(
      /404[^]*\nThe packages could not be installed: see what npm says above\. Fix that and run it again\.$/,
    );
    registry.close();
  });

  test('a lock file with the marks of a merge', { timeout: LIMIT }, async () => {
    edit('package-lock.json', (text) => `<<<<<<< HEAD\n${text}`);
    expect(await fails()).toMatch(
      /^package-lock.json is no lock file of npm .+ with "git checkout package-lock.json"\.$/,
    );
  });

  test('a folder that may not be written to', { timeout: LIMIT }, async () => {
    const isRoot = process.getuid?.() === 0;
    // Root may write anywhere.
    const account = isRoot ? { account: { uid: 65534, gid: 65534 } } : {};
    if (isRoot) chownSync(join(project.folder, 'home'), 65534, 65534);
    chmodSync(project.folder, 0o555);
    expect(await fails(account)).toMatch(
      /shirube-small-\w+\/? may not be written by this account: take a folder of your own, .+$/,
    );
    chmodSync(project.folder, 0o755);
  });
});
