// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall } from './apt.mjs';
import { planEngines } from './engines-plan.mjs';
import { say } from './failure.mjs';

/** @typedef {import('./engines-plan.mjs').EngineName} EngineName */

/**
 * Finds Firefox and WebKit for the tests, or installs them on Debian as root.
 *
 * @param {{ env: NodeJS.ProcessEnv }} context
 * @returns {Promise<Partial<Record<EngineName, string>>>} the path of each that is there; the tests in the others are left
 *   out, and that has been said
 */
export async function ensureEngines({ env }) {
  const machine = () => ({
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    hasApt: existsSync('/usr/bin/apt-get'),
    found: { firefox: firefoxAt(env), webkit: webkitAt(env) },
  });
  let plan = planEngines(machine(), false);
  if (plan.action === 'apt') {
    await aptInstall(env, plan.packages);
    plan = planEngines(machine(), true);
  }
  if (plan.action === 'apt') return {};
  for (const remark of plan.remarks) say(remark);
  return plan.paths;
}

/** @param {NodeJS.ProcessEnv} env */
function firefoxAt(env) {
  const places = [env['SHIRUBE_FIREFOX'] ?? '', '/usr/bin/firefox-esr'].filter(Boolean);
  return places.find((path) => existsSync(path) && starts(path));
}

/**
 * WebKit's own small browser, where all that drives it is there too.
 *
 * @param {NodeJS.ProcessEnv} env
 */
function webkitAt(env) {
  const tools = ['WebKitWebDriver', 'Xvfb', 'xdotool'].map((name) => join('/usr/bin', name));
  if (!tools.every((path) => existsSync(path))) return undefined;
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu')) : [];
  const usual = folders.map((folder) => join('/usr/lib', folder, 'webkit2gtk-4.1', 'MiniBrowser'));
  return [env['SHIRUBE_WEBKIT'] ?? '', ...usual].find((path) => path !== '' && existsSync(path));
}

/** @param {string} path */
function starts(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
}
