// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say, SetupFailure } from './failure.mjs';
import { fingerprintDist, fingerprintSources } from './fingerprint.mjs';
import { npmCommand } from './npm.mjs';
import { capture } from './run.mjs';

/** @typedef {{ sources: string, dist: string }} BuildRecord */

/**
 * Builds the site into dist/ by `npm run build`, unless what is there was built from
 * these very sources.
 *
 * @param {{ root: string, env: NodeJS.ProcessEnv }} context
 * @returns {Promise<void>}
 * @throws {SetupFailure} when the build fails, with the build's output and exit code
 */
export async function ensureBuilt({ root, env }) {
  const recordFile = join(root, '.cache', 'build.json');
  const sources = fingerprintSources(root);
  if (isCurrent(readRecord(recordFile), { sources, dist: fingerprintDist(root) })) return;
  say('Building the help center...');
  // A build that breaks off must not look done.
  rmSync(recordFile, { force: true });
  const npm = npmCommand(env, process.platform);
  const { code, output } = await capture(npm.command, [...npm.args, 'run', 'build'], {
    // The content of another place (tests set this) is not what was fingerprinted.
    env: { ...env, SHIRUBE_ROOT: root },
    cwd: root,
    shell: npm.shell,
  });
  if (code !== 0) {
    throw new SetupFailure('The build failed: see above what it says, mend that and run it again.', {
      details: output,
      exitCode: code,
    });
  }
  if (!existsSync(join(root, 'dist'))) {
    throw new SetupFailure('The build left no dist/: see that "npm run build" runs "astro build".', {
      details: output,
    });
  }
  mkdirSync(dirname(recordFile), { recursive: true });
  // The sources as they were before: what changed meanwhile leads to another build.
  writeFileSync(recordFile, JSON.stringify({ sources, dist: fingerprintDist(root) }));
}

/**
 * @param {BuildRecord | undefined} record of the last build
 * @param {BuildRecord} now
 * @returns {boolean} whether dist/ is that build's, and made from these sources
 */
export function isCurrent(record, now) {
  return record?.sources === now.sources && record.dist === now.dist;
}

/**
 * @param {string} file
 * @returns {BuildRecord | undefined}
 */
function readRecord(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) ?? undefined;
  } catch {
    return undefined;
  }
}
