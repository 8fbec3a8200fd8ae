// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diskFailure, SetupFailure } from './failure.mjs';
import { fingerprintDist, fingerprintSources } from './fingerprint.mjs';
import { progress } from './progress.mjs';
import { capture } from './run.mjs';

/** @typedef {{ sources: string, dist: string }} BuildRecord */

/** @typedef {{ root: string, env: NodeJS.ProcessEnv }} Context the project, and what SHIRUBE_ROOT may say in it */

/**
 * Makes sure that the site is built that a command is about: this project's, or that of the help center which SHIRUBE_ROOT
 * names. Whether that has changed, nobody keeps: it is built each time.
 *
 * @param {Context} context
 * @returns {Promise<void>}
 * @throws {SetupFailure} when the build fails, with the build's output and exit code
 */
export async function ensureSite({ root, env }) {
  if (env['SHIRUBE_ROOT'] === undefined) await ensureBuilt({ root, env });
  else await build({ root, env });
}

/**
 * Builds the site into dist/, as `npm run build` does, unless what is there was built from
 * these very sources.
 *
 * @param {Context} context
 * @returns {Promise<void>}
 * @throws {SetupFailure} when the build fails, with the build's output and exit code
 */
export async function ensureBuilt({ root, env }) {
  const recordFile = join(root, '.cache', 'build.json');
  const sources = fingerprintSources(root);
  if (isCurrent(readRecord(recordFile), { sources, dist: fingerprintDist(root) })) return;
  // A build that breaks off must not look done.
  rmSync(recordFile, { force: true });
  // The content of another place (tests set this) is not what was fingerprinted.
  await build({ root, env: { ...env, SHIRUBE_ROOT: root } });
  mkdirSync(dirname(recordFile), { recursive: true });
  // The sources as they were before: what changed meanwhile leads to another build.
  writeFileSync(recordFile, JSON.stringify({ sources, dist: fingerprintDist(root) }));
}

/** @param {Context} context */
async function build({ root, env }) {
  const { code, output } = await progress('Building the help center', (report) => {
    let pages = 0;
    return capture(process.execPath, [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
      env,
      cwd: root,
      onOutput: (text) => {
        pages += text.match(/\.html\b/g)?.length ?? 0;
        if (pages > 0) report(`${pages} pages`);
      },
    });
  });
  if (code !== 0) throw buildFailure(code, output);
}

/**
 * @param {number} exitCode
 * @param {string} output what the build printed
 * @returns {SetupFailure}
 */
export function buildFailure(exitCode, output) {
  const code = /\b(ENOSPC|EDQUOT)\b/.exec(output)?.[1];
  if (code !== undefined) return diskFailure({ code }) ?? new SetupFailure(code);
  return new SetupFailure('The build failed: see above what it says, mend that and run it again.', {
    details: output,
    exitCode,
  });
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
