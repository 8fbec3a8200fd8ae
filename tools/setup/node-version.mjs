// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupFailure } from './failure.mjs';

/** What the scripts themselves need, before anything is installed. */
const TO_START = [20, 0];
/** What the site's tools need; on some systems a package brings it. */
const TO_BUILD = [22, 18];
/** The systems for which package.json has a Node as an optional dependency. */
const PACKAGED = ['linux-x64', 'linux-arm64', 'win32-x64'];

/**
 * @param {string} version as in `process.version`
 * @param {number[]} wanted major and minor
 * @returns {boolean} whether the version is that one or newer
 */
export function isAtLeast(version, [major = 0, minor = 0]) {
  const [, ours = 0, ourMinor = 0] = (/^v?(\d+)\.(\d+)/.exec(version) ?? []).map(Number);
  return ours > major || (ours === major && ourMinor >= minor);
}

/**
 * Checks, before the installation, that it can lead to a Node that builds the site.
 *
 * @param {{ version: string, platform: string, arch: string }} machine
 * @returns {void}
 * @throws {SetupFailure} when this Node is too old
 */
export function checkNode({ version, platform, arch }) {
  if (!isAtLeast(version, TO_START)) throw tooOld(version, TO_START);
  if (!isAtLeast(version, TO_BUILD) && !PACKAGED.includes(`${platform}-${arch}`)) {
    throw tooOld(version, TO_BUILD);
  }
}

/**
 * The Node that runs the site's tools: the packaged one, else this one if it will do.
 *
 * @param {{ root: string, version: string, platform: string, arch: string, execPath: string,
 *   exists?: (path: string) => boolean }} machine
 * @returns {string} its path
 * @throws {SetupFailure} when there is no packaged one and this one is too old
 */
export function chooseNode({ root, version, platform, arch, execPath, exists = existsSync }) {
  const packaged =
    platform === 'win32'
      ? // What npm puts into .bin there are scripts, which can't be started without a shell.
        join(root, 'node_modules', `node-win-${arch}`, 'bin', 'node.exe')
      : join(root, 'node_modules', '.bin', 'node');
  if (exists(packaged)) return packaged;
  if (isAtLeast(version, TO_BUILD)) return execPath;
  throw tooOld(version, TO_BUILD);
}

/**
 * @param {string} version
 * @param {number[]} wanted
 */
function tooOld(version, wanted) {
  const least = wanted[1] === 0 ? wanted[0] : wanted.join('.');
  return new SetupFailure(
    `Shirube needs Node ${least} or newer here, and this is ${version}: install a newer Node and run it again.`,
  );
}
