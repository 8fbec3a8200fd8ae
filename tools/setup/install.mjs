// @ts-check
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { installFailure, isUnreachable } from './install-failure.mjs';
import { npmCommand } from './npm.mjs';
import { progress } from './progress.mjs';
import { capture } from './run.mjs';

/**
 * Installs packages by npm, and tells how far it is.
 *
 * @param {object} context
 * @param {string} context.folder with package.json and package-lock.json
 * @param {NodeJS.ProcessEnv} context.env
 * @param {string} context.what is being done, as in `Installing the packages`
 * @param {string[]} context.args npm's
 * @param {number} context.disk how many megabytes of the disk they take
 * @param {boolean} context.replaces whether npm first removes packages that are there
 * @returns {Promise<void>}
 * @throws {import('./failure.mjs').SetupFailure} when they can't be installed
 */
export async function install({ folder, env, what, args, disk, replaces }) {
  const failure = (/** @type {{ code: number, output: string }} */ { code, output }) =>
    installFailure(code, output, { disk: `about ${disk} MB`, isFull: roomIn(folder) < LEAST_ROOM, env });
  checkWritable(folder);
  // On a disk that fills up, npm fails in many ways, or reports nothing.
  if (!replaces && roomIn(folder) < disk) throw installFailure(1, '', { disk: `about ${disk} MB`, isFull: true });
  const npm = npmCommand(env, process.platform);
  const options = { env, cwd: folder, shell: npm.shell };
  // Without a network the installation itself takes five minutes to fail. A registry that is slow, or knows no ping,
  // gives another error and does not stop anyone here.
  const ping = await capture(npm.command, [...npm.args, 'ping', ...PING_FLAGS], options);
  const isOffline = ping.code !== 0 && isUnreachable(ping.output);
  // npm's cache may be enough, but packages that are there must not be lost.
  if (isOffline && replaces) throw failure(ping);
  await progress(what, async (report) => {
    let answers = 0;
    const flags = [...args, ...FLAGS, ...(isOffline ? ['--offline'] : [])];
    const done = await capture(npm.command, [...npm.args, ...flags], {
      ...options,
      onOutput: (text) => {
        answers += text.match(/^npm http /gm)?.length ?? 0;
        report(`${answers} answers from the registry`);
      },
    });
    if (done.code !== 0 || !existsSync(join(folder, 'node_modules', '.package-lock.json'))) throw failure(done);
  });
}

const PING_FLAGS = ['--loglevel=error', '--fetch-retries=0', '--fetch-timeout=20000'];

const FLAGS = [
  // Only to count what it says: nobody is shown it.
  '--loglevel=http',
  '--no-fund',
  '--no-audit',
  // Overrides a person's own settings: binaries are optional packages, one for each system.
  '--include=optional',
  '--legacy-peer-deps',
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
