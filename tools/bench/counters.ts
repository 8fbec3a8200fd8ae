import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startNginx } from '../serving/nginx.ts';
import { serveBy } from '../serving/released.ts';
import { findOrInstall } from '../setup/programs.ts';
import { quantile, rounded } from './common.ts';

/** Messages a second, with what sends them on the same cores. */
const LEAST = 20_000;
const SECONDS = 2;
/** What a reader sends who stops at the sixth step of a guide: 240 bytes. */
const MESSAGE =
  'walk en android-add-user-qr 3f9a2c1b begun came:open on:open:home came:more on:more came:instructions on:instructions ' +
  'came:qr-code on:qr-code came:permission on:permission came:scan trouble:scan trouble:scan:qr-not-read:scan-off asked:scan';

/** The same nginx, which takes the same messages and does nothing with them. */
const bare = (port: number, temporary: string): string => `
worker_processes auto;
pid ${temporary}/bare.pid;
error_log stderr;
events { worker_connections 1024; }
http {
  ${['client_body', 'fastcgi', 'proxy', 'scgi', 'uwsgi'].map((name) => `${name}_temp_path ${temporary}/${name};`).join('\n  ')}
  access_log off;
  server { listen 127.0.0.1:${port}; return 204; }
}
`;

/** Sends messages as fast as they are taken. @returns how many a second */
function wrk(port: number, script: string): number {
  const { stdout } = spawnSync(
    'wrk',
    ['-t1', '-c32', `-d${SECONDS}s`, '-s', script, `http://127.0.0.1:${port}/count`],
    {
      encoding: 'utf8',
    },
  );
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout);
  return Number(/Requests\/sec:\s*([\d.]+)/.exec(stdout)?.[1] ?? 0);
}

/** How many messages of readers' browsers nginx takes and logs a second by deploy/nginx/counters, and by a bare `return 204`, in turn. */
export async function countersSpeed(rounds: number): Promise<void> {
  const nginx = await findOrInstall('nginx');
  if (nginx === undefined || (await findOrInstall('wrk')) === undefined) {
    console.error('This needs nginx and wrk.');
    process.exitCode = 1;
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'shirube-counters-'));
  const [site, script, log] = [join(folder, 'site'), join(folder, 'post.lua'), join(folder, 'counts.log')];
  mkdirSync(site);
  writeFileSync(
    script,
    `wrk.method = "POST"\nwrk.headers["Content-Type"] = "text/plain;charset=UTF-8"\nwrk.body = "${MESSAGE}"\n`,
  );
  cpSync(join(import.meta.dirname, '../../deploy/nginx'), join(folder, 'nginx'), { recursive: true });
  const ours = await serveBy(nginx, { release: folder, current: site, kept: site, counts: log });
  const port = await freePort();
  writeFileSync(join(folder, 'bare.conf'), bare(port, folder));
  const stop = await startNginx(nginx, join(folder, 'bare.conf'), port);
  try {
    const runs = Array.from({ length: rounds }, () => {
      const [their, our] = [wrk(port, script), wrk(ours.port, script)];
      return { their, our, ratio: our / their };
    });
    const middle = (of: (run: (typeof runs)[number]) => number): number => quantile(runs.map(of), 0.5);
    const rate = middle(({ our }) => our);
    const data = {
      'bare 204/s': middle(({ their }) => their),
      'taken and logged/s': rate,
      ratio: middle(({ ratio }) => ratio),
    };
    console.table(rounded([{ ...data, 'log, MB': statSync(log).size / 1e6 }]));
    console.log(
      `Wanted: ${LEAST} a second, with wrk on the same cores. ${rate >= LEAST ? 'It holds.' : 'It does not hold.'}`,
    );
    if (rate < LEAST) process.exitCode = 1;
  } finally {
    await Promise.all([stop(), ours.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}
