import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertDefined } from '../../machines/assert-defined.ts';
import { articleIds, libraryOf, projectRoot } from '../../src/content/index.ts';
import { addressesOf, baseOf } from '../../src/i18n/index.ts';
import { freePort, startNginx } from '../serving/nginx.ts';
import { serveReleased } from '../serving/released.ts';
import { findOrInstall } from '../setup/programs.ts';
import { quantile, rounded } from './common.ts';

/** Of the bare server's rate: what all headers, types, tags and checks may cost. */
const LEAST = 0.9;
const SECONDS = 2;

/** The same nginx with nothing but a folder. It keeps no log either: to write one would slow it down. */
const bare = (port: number, root: string, temporary: string): string => `
worker_processes auto;
pid ${temporary}/bare.pid;
error_log stderr;
events { worker_connections 1024; }
http {
  ${['client_body', 'fastcgi', 'proxy', 'scgi', 'uwsgi'].map((name) => `${name}_temp_path ${temporary}/${name};`).join('\n  ')}
  types { text/html html; }
  access_log off;
  sendfile on;
  server { listen 127.0.0.1:${port}; root ${root}; }
}
`;

interface Run {
  /** Answers a second. */
  rate: number;
  faults: number;
}

/** Asks for a page as often as it goes. */
function wrk(port: number, path: string, encoding: string): Run {
  const { stdout, status } = spawnSync(
    'wrk',
    ['-t1', '-c32', `-d${SECONDS}s`, '-H', `Accept-Encoding: ${encoding}`, `http://127.0.0.1:${port}${path}`],
    { encoding: 'utf8' },
  );
  const socket = [...(/Socket errors: (.*)/.exec(stdout)?.[1] ?? '').matchAll(/\d+/g)].map(Number);
  const refused = Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0);
  return {
    rate: Number(/Requests\/sec:\s*([\d.]+)/.exec(stdout)?.[1] ?? 0),
    faults: (status ?? 1) + refused + socket.reduce((sum, each) => sum + each, 0),
  };
}

/**
 * How many article pages a second nginx serves with our configuration, and with a bare one: the same bytes, run by run
 * in turn, each page `rounds` times. Beside it our rate with Brotli, which a bare server has not.
 */
export async function servingSpeed(rounds: number): Promise<void> {
  const dist = join(projectRoot(), 'dist');
  const nginx = await findOrInstall('nginx');
  if (nginx === undefined || !existsSync(dist) || (await findOrInstall('wrk')) === undefined) {
    console.error('This needs nginx, wrk and a built site (`npm run build`).');
    process.exitCode = 1;
    return;
  }
  const library = libraryOf(projectRoot());
  const languages = Object.keys(library.site.languages);
  const { address } = library.site;
  const ours = await serveReleased(nginx, { dist, languages, base: baseOf(address) });
  const temporary = mkdtempSync(join(tmpdir(), 'shirube-bare-'));
  const port = await freePort();
  writeFileSync(join(temporary, 'bare.conf'), bare(port, join(ours.folder, 'site'), temporary));
  const stop = await startNginx(nginx, join(temporary, 'bare.conf'), port);
  const id = assertDefined(articleIds(library)[0], 'An article');
  const rows = languages.map((language) => {
    const path = addressesOf(address).article(language, id);
    const runs = Array.from({ length: rounds }, () => {
      const [our, their] = [wrk(ours.port, path, 'identity'), wrk(port, path, 'identity')];
      const brotli = wrk(ours.port, path, 'br');
      return { our, their, brotli, ratio: our.rate / their.rate };
    });
    const middle = (of: (run: (typeof runs)[number]) => number) => quantile(runs.map(of), 0.5);
    const faults = runs.reduce((sum, { our, their, brotli }) => sum + our.faults + their.faults + brotli.faults, 0);
    return {
      path,
      'bare/s': middle(({ their }) => their.rate),
      'ours/s': middle(({ our }) => our.rate),
      ratio: middle(({ ratio }) => ratio),
      'ours, Brotli/s': middle(({ brotli }) => brotli.rate),
      faults,
    };
  });
  await Promise.all([stop(), ours.close()]);
  rmSync(temporary, { recursive: true, force: true });
  console.table(rounded(rows));
  const isEnough = rows.every(({ ratio, faults }) => ratio >= LEAST && faults === 0);
  console.log(`Wanted: a ratio of ${LEAST}, and no fault. ${isEnough ? 'It holds.' : 'It does not hold.'}`);
  if (!isEnough) process.exitCode = 1;
}
