// @ts-check
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectedPaths, lackingPaths, packagesIn, planDependencies, stampOf } from './dependencies-plan.mjs';
import { SetupFailure } from './failure.mjs';
import { installFailure, isUnreachable } from './install-failure.mjs';
import { packagedNode } from './node-version.mjs';
import { npmCommand } from './npm.mjs';
import { progress } from './progress.mjs';
import { capture } from './run.mjs';

/** @typedef {import('./dependencies-plan.mjs').Need} Need */

/** What the packages are, for Linux on x64, in megabytes: as they are fetched, and on the disk. `npm run test:setup` measures it. */
export const SIZES = { site: { fetched: 210, disk: 500 }, all: { fetched: 470, disk: 1050 } };

/**
 * Installs the packages of package-lock.json unless they are there.
 *
 * @param {{ root: string, env: NodeJS.ProcessEnv, machine: import('./node-version.mjs').Machine, need: Need }} context
 *   `env` is the plain environment: npm must not run on the Node that it replaces
 * @returns {Promise<void>}
 * @throws {SetupFailure} when they can't be installed
 */
export async function ensureDependencies({ root, env, machine, need }) {
  const lock = readLock(root);
  const stampFile = join(root, 'node_modules', '.shirube-setup');
  const recordFile = join(root, 'node_modules', '.package-lock.json');
  const node = packagedNode(root, machine);
  const state = { lock, system: machine, need, hasNode: node === undefined || existsSync(node) };
  const plan = planDependencies({ ...state, installed: read(recordFile), stored: readStamp(stampFile) });
  if (plan.action === 'nothing') return;
  if (plan.action !== 'stamp') {
    // An installation that breaks off must not look done.
    rmSync(stampFile, { force: true });
    await install({ root, env, action: plan.action, need: plan.need, isFirst: read(recordFile) === undefined }, () => {
      const paths = expectedPaths(packagesIn(lock) ?? {}, machine, plan.need);
      const there = paths.filter((path) => existsSync(join(root, path, 'package.json')));
      return `${there.length} of ${paths.length} packages`;
    });
  }
  const installed = read(recordFile) ?? '';
  const [lacking] = lackingPaths(packagesIn(lock) ?? {}, packagesIn(installed) ?? {}, machine, plan.need);
  if (lacking !== undefined) {
    const name = lacking.replace(/^.*node_modules\//, '');
    throw new SetupFailure(
      `npm could not fetch ${name}, without which nothing runs here, and did not say so: run it again.`,
    );
  }
  const stamp = stampOf({ ...state, installed, need: plan.need });
  // A new file: what is there may be shared with another clone.
  writeFileSync(`${stampFile}.new`, JSON.stringify(stamp));
  renameSync(`${stampFile}.new`, stampFile);
}

/**
 * @param {{ root: string, env: NodeJS.ProcessEnv, action: 'install' | 'add', need: Need, isFirst: boolean }} context
 * @param {() => string} far how far it is
 */
async function install({ root, env, action, need, isFirst }, far) {
  const { fetched, disk } = SIZES[need];
  const failure = (/** @type {{ code: number, output: string }} */ { code, output }) =>
    installFailure(code, output, { disk: `about ${disk} MB`, env });
  checkWritable(root);
  const npm = npmCommand(env, process.platform);
  const options = { env, cwd: root, shell: npm.shell };
  // Without a network the installation itself takes five minutes to fail. A registry that is slow, or knows no ping,
  // gives another error and does not stop anyone here.
  const ping = await capture(npm.command, [...npm.args, 'ping', ...PING_FLAGS], options);
  const isOffline = ping.code !== 0 && isUnreachable(ping.output);
  // What npm has kept from another time may be enough; but first of all it removes what is there.
  if (isOffline && !isFirst) throw failure(ping);
  if (isFirst)
    console.error(
      `First some packages: ${fetched} MB from the network, unless npm has kept them, and ${disk} MB of the disk.`,
    );
  // First of all `ci` removes what is there; on Windows a node.exe that runs can't be.
  const runsFromPackages = process.execPath.startsWith(join(root, 'node_modules'));
  const keeps = action === 'add' || (process.platform === 'win32' && runsFromPackages);
  const what = `Installing the packages${{ site: ' that make the site', all: '' }[need]}`;
  await progress(what, async (report) => {
    const timer = setInterval(() => report(far()), 1000);
    try {
      const flags = [...FLAGS, need === 'all' ? '--include=dev' : '--omit=dev', ...(isOffline ? ['--offline'] : [])];
      const done = await capture(
        npm.command,
        [...npm.args, ...(keeps ? ['install', '--no-save'] : ['ci']), ...flags],
        options,
      );
      if (done.code !== 0 || !existsSync(join(root, 'node_modules', '.package-lock.json'))) throw failure(done);
    } finally {
      clearInterval(timer);
      report(far());
    }
  });
}

const PING_FLAGS = ['--loglevel=error', '--fetch-retries=0', '--fetch-timeout=20000'];

const FLAGS = [
  '--loglevel=error',
  '--no-fund',
  '--no-audit',
  // Whatever a setting of the person's own says, the site needs them, and runs on a Node of its own.
  '--include=optional',
  '--engine-strict=false',
  '--package-lock=true',
  // A registry that is far away may break off now and then.
  '--fetch-retries=4',
];

/**
 * Checks it before npm does, whose words would be about a folder deep inside.
 *
 * @param {string} root
 */
function checkWritable(root) {
  const folder = join(root, 'node_modules');
  mkdirSync(folder, { recursive: true });
  accessSync(folder, constants.W_OK);
}

/**
 * @param {string} root
 * @returns {string} the text of package-lock.json
 */
function readLock(root) {
  const lock = read(join(root, 'package-lock.json'));
  if (lock !== undefined && packagesIn(lock) !== undefined) return lock;
  const what = lock === undefined ? 'missing' : 'no lock file of npm (a merge may have left its marks in it)';
  throw new SetupFailure(`package-lock.json is ${what}: get it back with "git checkout package-lock.json".`);
}

/**
 * @param {string} file
 * @returns {import('./dependencies-plan.mjs').Stamp | undefined}
 */
function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
