// @ts-check
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installFailure, isNetworkError, planDependencies, stampOf } from './dependencies-plan.mjs';
import { say, SetupFailure } from './failure.mjs';
import { npmCommand } from './npm.mjs';
import { capture } from './run.mjs';

/**
 * Installs the packages of package-lock.json unless they are there.
 *
 * @param {{ root: string, env: NodeJS.ProcessEnv }} context `env` is the plain
 *   environment: npm must not run on the Node that it replaces
 * @returns {Promise<void>}
 * @throws {SetupFailure} when they can't be installed
 */
export async function ensureDependencies({ root, env }) {
  const lock = read(join(root, 'package-lock.json'));
  if (lock === undefined) {
    throw new SetupFailure('package-lock.json is missing: get it back with "git checkout package-lock.json".');
  }
  const stampFile = join(root, 'node_modules', '.shirube-setup');
  const stamp = stampOf(lock, process.platform, process.arch);
  const installed = read(join(root, 'node_modules', '.package-lock.json'));
  const plan = planDependencies({ lock, stamp, stored: read(stampFile), installed });
  if (plan === 'install') {
    say('Installing the packages...');
    // An installation that breaks off must not look done.
    rmSync(stampFile, { force: true });
    await install(root, env);
  }
  if (plan !== 'nothing') writeFileSync(stampFile, stamp);
}

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
async function install(root, env) {
  const npm = npmCommand(env, process.platform);
  // On Windows a running node.exe can't be removed, which `ci` does first of all.
  const runsFromPackages = process.execPath.startsWith(join(root, 'node_modules'));
  const verb = process.platform === 'win32' && runsFromPackages ? 'install' : 'ci';
  const options = { env, cwd: root, shell: npm.shell };
  // Without a network the installation itself takes five minutes to fail. A registry that
  // merely knows no ping gives another error, and does not stop anyone here.
  const ping = await capture(npm.command, [...npm.args, 'ping', ...PING_FLAGS], options);
  if (ping.code !== 0 && isNetworkError(ping.output)) throw installFailure(ping.code, ping.output);
  const { code, output } = await capture(npm.command, [...npm.args, verb, ...FLAGS], options);
  const isDone = existsSync(join(root, 'node_modules', '.package-lock.json'));
  if (code !== 0 || !isDone) throw installFailure(code, output);
}

const PING_FLAGS = ['--loglevel=error', '--fetch-retries=0', '--fetch-timeout=20000'];

const FLAGS = [
  '--loglevel=error',
  '--no-fund',
  '--no-audit',
  // Whatever NODE_ENV or a setting of the person's own leaves out, the site needs.
  '--include=dev',
  '--include=optional',
];

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
