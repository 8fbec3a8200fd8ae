import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRelease, type ReleasePlan } from '../release/make.ts';
import { brotliModule } from '../setup/programs.ts';
import { adapt, freePort, startNginx } from './nginx.ts';

/** A site that is being served by nginx with a release's own configuration. */
export interface Served {
  port: number;
  /** The file into which nginx writes what goes wrong. */
  log: string;
  close(): Promise<void>;
}

/** A release that is being served where it was made. */
export interface Released extends Served {
  /** The release: `site/` and `nginx/`. */
  folder: string;
}

/**
 * Serves folders by a release's configuration, with nothing changed in it but what is marked as the machine's.
 *
 * @param release whose `nginx/` is taken, and changed
 * @param current what is served
 * @param kept what open pages of earlier releases ask for
 * @param workers how many processes answer: each keeps files open for itself
 * @param counts the log of what readers' browsers count; absent: nothing is taken
 * @param agents the passwords file of the agents' console; absent: it is public
 */
export async function serveBy(
  nginx: string,
  {
    release,
    current,
    kept,
    workers = 'auto',
    counts,
    agents,
  }: { release: string; current: string; kept: string; workers?: number | 'auto'; counts?: string; agents?: string },
): Promise<Served> {
  const temporary = mkdtempSync(join(tmpdir(), 'shirube-nginx-'));
  const log = join(temporary, 'error.log');
  const port = await freePort();
  const config = join(release, 'nginx/nginx.conf');
  adapt(config, {
    'include /etc/nginx/modules-enabled/*.conf;': `load_module ${brotliModule(nginx)};`,
    'worker_processes auto;': `worker_processes ${workers};`,
    'listen 8080;': `listen 127.0.0.1:${port};`,
    '/srv/shirube/current': current,
    '/srv/shirube/kept': kept,
    '/tmp/nginx': join(temporary, 'nginx'),
    '/dev/stderr': log,
    ...(counts === undefined ? {} : { '# include counters/': 'include counters/' }),
    ...(agents === undefined ? {} : { '# auth_basic': 'auth_basic', '/etc/shirube/agents.htpasswd': agents }),
  });
  if (counts !== undefined)
    adapt(join(release, 'nginx/counters/server.conf'), {
      '/var/log/shirube/counts.log': counts,
      'flush=10s': 'flush=1s',
    });
  const stop = await startNginx(nginx, config, port);
  return {
    port,
    log,
    async close() {
      await stop();
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}

/** Makes a release of a built site in a temporary folder and serves it. */
export async function serveReleased(nginx: string, site: Omit<ReleasePlan, 'deploy' | 'folder'>): Promise<Released> {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-serving-'));
  const deploy = join(import.meta.dirname, '../../deploy');
  await makeRelease({ ...site, deploy, folder });
  const kept = join(folder, 'kept');
  mkdirSync(kept);
  const served = await serveBy(nginx, { release: folder, current: join(folder, 'site'), kept });
  return {
    ...served,
    folder,
    async close() {
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
