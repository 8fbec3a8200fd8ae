// @ts-check
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { installFailure, isUnreachable } from './install-failure.mjs';
import { npmCommand } from './npm.mjs';
import { progress } from './progress.mjs';
import { capture } from './run.mjs';

/** @typedef {import('./dependencies-plan.mjs').Need} Need */

/** What the packages are, for Linux on x64, in megabytes: as they are fetched, and on the disk. `npm run test:setup` measures it. */
export const SIZES = { site: { fetched: 220, disk: 525 }, all: { fetched: 370, disk: 875 } };

/**
 * Installs packages by npm, and tells how far it is.
 *
 * @param {{ root: string, env: NodeJS.ProcessEnv, action: 'install' | 'add', need: Need, isFirst: boolean }} context
 *   `action` is `add` where the site's are there and stay, `isFirst` whether there are none
 * @param {() => string} far how far it is
 * @returns {Promise<void>}
 * @throws {import('./failure.mjs').SetupFailure} when they can't be installed
 */
export async function install({ root, env, action, need, isFirst }, far) {
  const { fetched, disk } = SIZES[need];
  const failure = (/** @type {{ code: number, output: string }} */ { code, output }) =>
    installFailure(code, output, { disk: `about ${disk} MB`, isFull: roomIn(root) < LEAST_ROOM, env });
  checkWritable(root);
  // A disk that fills up meanwhile breaks npm off in many ways, or in none.
  const wanted = action === 'add' ? disk - SIZES.site.disk : isFirst ? disk : 0;
  if (roomIn(root) < wanted) throw installFailure(1, '', { disk: `about ${wanted} MB`, isFull: true });
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
    let answers = 0;
    const timer = setInterval(() => report(`${far()}, ${answers} answers from the registry`), 1000);
    try {
      const flags = [...FLAGS, need === 'all' ? '--include=dev' : '--omit=dev', ...(isOffline ? ['--offline'] : [])];
      const done = await capture(npm.command, [...npm.args, ...(keeps ? ['install', '--no-save'] : ['ci']), ...flags], {
        ...options,
        onOutput: (text) => (answers += text.match(/^npm http /gm)?.length ?? 0),
      });
      if (done.code !== 0 || !existsSync(join(root, 'node_modules', '.package-lock.json'))) throw failure(done);
    } finally {
      clearInterval(timer);
      report(far());
    }
  });
}

const PING_FLAGS = ['--loglevel=error', '--fetch-retries=0', '--fetch-timeout=20000'];

const FLAGS = [
  // Only to count what it says: nobody is shown it.
  '--loglevel=http',
  '--no-fund',
  '--no-audit',
  // Whatever a setting of the person's own says, the site needs them, and runs on a Node of its own.
  '--include=optional',
  '--engine-strict=false',
  '--package-lock=true',
  // A registry that is far away may break off now and then.
  '--fetch-retries=4',
];

/** A disk with less is full, in megabytes. */
const LEAST_ROOM = 20;

/**
 * @param {string} folder
 * @returns {number} how much this account may still write there, in megabytes
 */
function roomIn(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1e6);
}

/**
 * Checks it before npm does, whose words would be about a folder deep inside.
 *
 * @param {string} root
 */
function checkWritable(root) {
  const folder = join(root, 'node_modules');
  accessSync(existsSync(folder) ? folder : root, constants.W_OK);
}
