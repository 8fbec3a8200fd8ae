// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { say, SetupFailure } from './failure.mjs';
import { brotliModule, planNginx } from './nginx-plan.mjs';
import { capture } from './run.mjs';

const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static'];
const SECONDS = 300;

/**
 * Finds an nginx for the tests of serving, or fetches Debian's into .cache/. It is only unpacked: to install it would
 * also start it, on a port that belongs to whoever works here.
 *
 * @param {{ root: string, env: NodeJS.ProcessEnv }} context
 * @returns {Promise<string | undefined>} its path; undefined when these tests are to be left out
 * @throws {SetupFailure} when CI is to run them and there is none
 */
export async function ensureNginx({ root, env }) {
  const folder = join(root, '.cache', 'nginx');
  const machine = {
    places: [env['SHIRUBE_NGINX'] ?? '', '/usr/sbin/nginx', join(folder, 'usr', 'sbin', 'nginx')].filter(Boolean),
    hasApt: existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg-deb'),
    isChecked: env['CI'] === 'true',
    serves,
  };
  let plan = planNginx(machine, false);
  if (plan.action === 'fetch') {
    say(`Fetching ${PACKAGES.join(' and ')} with apt-get...`);
    await fetchPackages(folder, env);
    plan = planNginx(machine, true);
  }
  if (plan.action === 'use') return plan.path;
  if (plan.action === 'give-up') throw new SetupFailure(plan.message);
  if (plan.action === 'go-without') say(plan.message);
  return undefined;
}

/** @param {string} path */
function serves(path) {
  if (!existsSync(path) || !existsSync(brotliModule(path))) return false;
  return spawnSync(path, ['-v'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 */
async function fetchPackages(folder, env) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const options = { env, cwd: folder, seconds: SECONDS };
  // Only root may; what was known before may be enough.
  if (process.getuid?.() === 0) await capture('apt-get', ['-o', 'DPkg::Lock::Timeout=120', 'update'], options);
  await capture('apt-get', ['download', ...PACKAGES], options);
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.deb'))) {
    await capture('dpkg-deb', ['--extract', name, '.'], options);
  }
}
