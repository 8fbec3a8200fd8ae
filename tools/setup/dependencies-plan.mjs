// @ts-check
/** Decides, without touching the machine, whether to install the packages, and explains failures. */
import { createHash } from 'node:crypto';
import { SetupFailure } from './failure.mjs';

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean }> }} Lock */

/**
 * @param {string} lock the text of package-lock.json
 * @param {string} platform
 * @param {string} arch
 * @returns {string} what is stored beside the packages once all are there
 */
export function stampOf(lock, platform, arch) {
  // The system is part of it, since some packages are made for one only.
  return `${createHash('sha256').update(lock).digest('hex')} ${platform}-${arch}\n`;
}

/**
 * @param {{ lock: string, stamp: string, stored?: string | undefined, installed?: string | undefined }} state
 *   `stored` is the stamp that was found, `installed` npm's own record of what it
 *   installed, which it writes last
 * @returns {'nothing' | 'stamp' | 'install'} 'stamp' when npm was run by hand and all is there
 */
export function planDependencies({ lock, stamp, stored, installed }) {
  if (installed === undefined) return 'install';
  if (stored === stamp) return 'nothing';
  // A stamp of another system: what is there was not made for this one.
  if (stored !== undefined && systemOf(stored) !== systemOf(stamp)) return 'install';
  return agree(lock, installed) ? 'stamp' : 'install';
}

/** @param {string} stamp */
function systemOf(stamp) {
  return stamp.trim().split(' ')[1];
}

/**
 * @param {string} lockText
 * @param {string} installedText
 */
function agree(lockText, installedText) {
  try {
    const wanted = /** @type {Lock} */ (JSON.parse(lockText)).packages ?? {};
    const there = /** @type {Lock} */ (JSON.parse(installedText)).packages ?? {};
    const missing = Object.entries(wanted).some(
      ([path, { version, optional }]) =>
        path !== '' && there[path]?.version !== version && !(optional && !(path in there)),
    );
    return !missing && Object.keys(there).every((path) => path in wanted);
  } catch {
    return false;
  }
}

/**
 * @param {number} code npm's exit code
 * @param {string} output what npm printed
 * @returns {SetupFailure} what is wrong and what to do
 */
export function installFailure(code, output) {
  if (code === 127) {
    return new SetupFailure('npm was not found: install it (it comes with Node) and run it again.');
  }
  if (isNetworkError(output)) {
    return new SetupFailure(
      'The packages could not be fetched, for the npm registry was not reached: connect to the network and run it again.',
    );
  }
  if (/\bcode EUSAGE\b/.test(output)) {
    return new SetupFailure(
      'package.json and package-lock.json do not agree: run "npm install" and commit the lock file.',
      {
        details: output
          .split('\n')
          .filter((line) => /\b(Invalid|Missing):/.test(line))
          .join('\n'),
      },
    );
  }
  if (/\bENOSPC\b/.test(output)) {
    return new SetupFailure('The disk is full: make room (about 700 MB) and run it again.');
  }
  return new SetupFailure('The packages could not be installed: see what npm says above, then run it again.', {
    details: output.trimEnd().split('\n').slice(-30).join('\n'),
  });
}

/**
 * @param {string} output what npm printed
 * @returns {boolean} whether it says that the registry was not reached
 */
export function isNetworkError(output) {
  return /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|E(SOCKET)?TIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|FETCH_ERROR)\b/.test(
    output,
  );
}
