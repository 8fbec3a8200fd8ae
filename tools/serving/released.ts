import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRelease } from '../release/make.ts';
import { brotliModule } from '../setup/nginx-plan.mjs';
import { adapt, freePort, startNginx } from './nginx.ts';

/** A release that is being served by nginx with its own configuration. */
export interface Released {
  port: number;
  /** The release: `site/` and `nginx/`. */
  folder: string;
  close(): Promise<void>;
}

/**
 * Makes a release of a built site in a temporary folder and serves it, with nothing changed in the configuration but
 * what is marked as the machine's.
 */
export async function serveReleased(
  nginx: string,
  { dist, languages, quality }: { dist: string; languages: readonly string[]; quality?: number },
): Promise<Released> {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-serving-'));
  const deploy = join(import.meta.dirname, '../../deploy');
  await makeRelease({ dist, deploy, folder, languages, ...(quality === undefined ? {} : { quality }) });
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  const port = await freePort();
  const config = join(folder, 'nginx/nginx.conf');
  adapt(config, {
    'include /etc/nginx/modules-enabled/*.conf;': `load_module ${brotliModule(nginx)};`,
    'listen 8080;': `listen 127.0.0.1:${port};`,
    '/srv/shirube/current': join(folder, 'site'),
    '/srv/shirube/kept': join(folder, 'kept'),
    '/tmp/nginx': join(temporary, 'nginx'),
    '/dev/stderr': 'stderr',
  });
  const stop = await startNginx(nginx, config, port);
  return {
    port,
    folder,
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
