import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { isWhole } from '../support/coverage.ts';
import { commandsOf } from '../support/deploying-commands.ts';
import { machine, type Machine } from '../support/machine.ts';
import { get } from '../support/serving.ts';

const PAGE = 'en/articles/qr-not-read';
const releasesOf = (site: Machine) => readdirSync(join(site.folder, 'releases'));
const currentOf = (site: Machine) => readlinkSync(join(site.folder, 'current'));
const textAt = async (site: Machine, path: string, encoding = 'br') =>
  (await fetch(`${site.origin}/${path}`, { headers: { 'Accept-Encoding': encoding } })).text();

describe('a machine on which releases are published', { tags: 'rsync' }, () => {
  let site: Machine;
  beforeAll(async () => {
    // No browser comes here.
    site = await machine({ hasReaders: false });
    return () => site.close();
  });

  test('has a page with all of its scripts at each moment while a release comes', async () => {
    let isOver = false;
    let asked = 0;
    /** The scripts that the page named: others in each release. */
    const met = new Set<string>();
    const watching = (async () => {
      while (!isOver) {
        const page = await textAt(site, `${PAGE}/`);
        const scripts = [...page.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, script]) => script!);
        expect(scripts.length).toBeGreaterThan(0);
        for (const script of scripts)
          expect([script, (await fetch(site.origin + script)).status]).toEqual([script, 200]);
        asked += 1;
        met.add(scripts.join());
      }
    })();
    await expect.poll(() => met.size).toBe(1);
    for (let release = 0; release < (isWhole ? 2 : 1); release += 1) {
      site.built.rename();
      await site.publish();
    }
    // Until nginx, too, has the last one.
    await site.seen(site.built.pages().filter(([address]) => address === `/${PAGE}/`));
    const rounds = asked;
    // Before it, while it came, and after it.
    await expect.poll(() => met.size).toBeGreaterThan(1);
    isOver = true;
    await watching;
    expect(rounds).toBeGreaterThan(2);
  });

  test('can be read by the server, whoever published it', async () => {
    // Who builds keeps their files to themselves: `umask 077`.
    const before = process.umask(0o077);
    try {
      site.built.edit(`${PAGE}/index.html`, '</h1>', ' (mine)</h1>');
      await site.publish();
    } finally {
      process.umask(before);
    }
    const modes = new Map<string, number>();
    for (const name of [
      '.',
      ...readdirSync(join(site.folder, currentOf(site)), { recursive: true, encoding: 'utf8' }),
    ]) {
      const stat = statSync(join(site.folder, 'current', name));
      const mode = (stat.mode & 0o777).toString(8);
      const kind = `${stat.isDirectory() ? 'folder' : 'file'} ${mode}`;
      modes.set(kind, (modes.get(kind) ?? 0) + 1);
    }
    expect([...modes.keys()].sort()).toEqual(['file 644', 'folder 755']);
    for (const folder of ['', 'releases', 'kept', 'kept/_astro'])
      expect((statSync(join(site.folder, folder)).mode & 0o755).toString(8), folder).toBe('755');
  });

  test('keeps five releases, and old scripts for thirty days', async () => {
    // Those of years ago need not be whole.
    for (const year of ['2020', '2021', '2022', '2023']) mkdirSync(join(site.folder, 'releases', `${year}0101-000000`));
    const first = releasesOf(site)[0]!;
    const [old = '', fresh = ''] = readdirSync(join(site.folder, 'kept/_astro')).filter(
      (name) => name.endsWith('.js') && !existsSync(join(site.folder, 'current/_astro', name)),
    );
    const longAgo = new Date(Date.now() - 40 * 86_400_000);
    utimesSync(join(site.folder, 'kept/_astro', old), longAgo, longAgo);
    await site.publish();
    expect(releasesOf(site)).toHaveLength(5);
    expect(releasesOf(site)).not.toContain(first);
    expect(existsSync(join(site.folder, 'kept/_astro', old))).toBe(false);
    expect(existsSync(join(site.folder, 'kept/_astro', fresh))).toBe(true);
    const answer = await fetch(`${site.origin}/_astro/${fresh}`);
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('x-content-type-options')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
      'nosniff',
    ]);
    expect((await fetch(`${site.origin}/_astro/${fresh}.br`)).status).toBe(404);
  });

  test.each([
    ['a release cannot be laid down', `mkdir -p "$3"; echo half > "$3/index.html"`],
    [
      'what goes cannot be kept',
      `[ "$1" = -a ] && exec /bin/cp "$@"; for file; do [ -f "$file" ] && : > "../../kept/$file"; done`,
    ],
  ])('serves what it served when %s, is as it was, and then takes a release', async (_what, part) => {
    const before = [currentOf(site), releasesOf(site).join()];
    const kept = readdirSync(join(site.folder, 'current/_astro')).map((name) => join(site.folder, 'kept/_astro', name));
    const bin = mkdtempSync(join(site.folder, '../bin-'));
    // As on a full disk: a part is written, then no more.
    writeFileSync(join(bin, 'cp'), `#!/bin/sh\n${part}\necho "cp: No space left on device" >&2; exit 1\n`);
    chmodSync(join(bin, 'cp'), 0o755);
    const publish = (path = process.env['PATH']) =>
      execFileSync('sh', [join(site.release, 'publish.sh'), site.folder], {
        env: { ...process.env, PATH: path },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    expect(() => publish(`${bin}:${process.env['PATH']}`)).toThrow(/No space left/);
    expect([currentOf(site), readdirSync(join(site.folder, 'releases')).join()]).toEqual(before);
    expect((await fetch(`${site.origin}/`)).status).toBe(200);
    publish();
    expect(kept.filter((file) => statSync(file).size === 0)).toEqual([]);
  });

  test('withdraws the service worker, and going back to the release brings it back', async () => {
    const release = currentOf(site).replace('releases/', '');
    const worker = await textAt(site, 'sw.js');
    expect(worker).not.toContain('registration.unregister()');
    const answer = await fetch(`${site.origin}/sw.js`, { headers: { 'Accept-Encoding': 'br, gzip' } });
    expect([answer.headers.get('content-encoding'), answer.headers.get('cache-control')]).toEqual(['gzip', 'no-cache']);
    site.perform('To take the service worker back');
    expect(currentOf(site)).toMatch(/^releases\/[\d-]+-withdrawn$/);
    for (const encoding of ['br', 'gzip', 'identity'])
      await expect
        .poll(() => textAt(site, 'sw.js', encoding), { message: encoding })
        .toContain('registration.unregister()');
    expect((await fetch(`${site.origin}/${PAGE}/`)).status).toBe(200);
    site.perform('Back to an earlier release', { '20261126-204500': release });
    await expect.poll(() => textAt(site, 'sw.js')).toBe(worker);
    await site.publish();
    site.perform('Back to an earlier release', { '20261126-204500': release });
    await expect.poll(() => textAt(site, 'sw.js')).toBe(worker);
  });

  test('a host that takes files one by one has at each step all that its pages ask for, and what goes is removed weeks later', async () => {
    // Its folder is what is served, without links: the newest release.
    const host = join(site.folder, 'releases', releasesOf(site).at(-1)!);
    const old = site.built.rename();
    await site.built.finish();
    await site.make();
    const [first = '', second = '', third = '', ...last] = commandsIn(site);
    expect(last).toHaveLength(1);
    for (const command of [first, second, third]) {
      execFileSync('sh', ['-euc', command.replaceAll('help.example:/srv/shirube', host)], {
        cwd: join(site.release, '..'),
      });
      expect(missingScripts(host)).toEqual([]);
      const list = 'en/files.json';
      const isNew = readFileSync(join(host, list), 'utf8') === readFileSync(join(site.release, 'site', list), 'utf8');
      expect(isNew, command).toBe(command !== first);
    }
    expect(old.filter((script) => !existsSync(join(host, script)))).toEqual([]);
    execFileSync('sh', ['-euc', last[0]!.replaceAll('help.example:/srv/shirube', host)], {
      cwd: join(site.release, '..'),
    });
    expect(old.filter((script) => existsSync(join(host, script)))).toEqual([]);
    expect(missingScripts(host)).toEqual([]);
  });
});

/** The commands for a host that takes files one by one. */
function commandsIn({ release }: Machine): string[] {
  expect(existsSync(release)).toBe(true);
  return commandsOf('A host that takes files one by one', {}, 'deploying-elsewhere').split('\n').filter(Boolean);
}

/** Scripts that some page of a folder names and that are not there. */
function missingScripts(folder: string): string[] {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  const named = pages.flatMap((page) =>
    [...readFileSync(join(folder, page), 'utf8').matchAll(/"(\/_astro\/[^"]+\.js)"/g)].map(([, script]) => script!),
  );
  expect(named.length).toBeGreaterThan(50);
  return [...new Set(named)].filter((script) => !existsSync(join(folder, script)));
}

describe('what is not there', () => {
  test('is noted nowhere, neither what was asked for nor by whom', async () => {
    for (const path of [
      '/en/nobody-must-know',
      '/en/articles/nobody-must-know/',
      '/_astro/nobody-must-know.js',
      '/en/articles/',
      '/_astro/',
      '/nobody-must-know/../x',
    ])
      expect((await get(path)).status, path).toBe(404);
    const log = readFileSync(inject('serving').log, 'utf8');
    // What is refused, as other tests do here, is noted: an attack is to be seen.
    expect(log).not.toMatch(/nobody-must-know|is forbidden|No such file/);
  });

  test('nor does any server write down who asks, but for what readers agree to have counted', () => {
    const folder = join(inject('serving').release, 'nginx');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const logs = files
      .filter((file) => file.endsWith('.conf') && !file.startsWith('counters/'))
      .flatMap((file) => {
        const text = readFileSync(join(folder, file), 'utf8').replace(/#.*/g, '');
        return [...text.matchAll(/\baccess_log\b[^;]*;/g)].map(([line]) => `${file}: ${line}`);
      });
    // In `nginx.conf` once for everything; beside others' sites each server says so for itself.
    expect(logs.sort()).toEqual([
      'nginx.conf: access_log off;',
      'tls.conf: access_log off;',
      'tls.conf: access_log off;',
    ]);
    expect(readFileSync(join(folder, 'tls.conf'), 'utf8').match(/^server \{$/gm)).toHaveLength(2);
  });
});
