// @ts-check
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './environment.mjs';
import { diskFailure, runMain, SetupFailure } from './failure.mjs';
import { progress } from './progress.mjs';
import { capture } from './run.mjs';

/** @typedef {{ root: string, env: NodeJS.ProcessEnv }} Context the project, and its environment */

/**
 * Builds the site unless it is built. That of another help center, which SHIRUBE_ROOT names, is built each time.
 *
 * @param {Context} context
 * @throws {SetupFailure} with the build's output and exit code
 */
export async function ensureSite({ root, env }) {
  if (env['SHIRUBE_ROOT'] === undefined) await ensureBuilt({ root, env });
  else await build({ root, env });
}

/**
 * Builds this project's site into dist/, unless dist/ was built from these sources.
 *
 * @param {Context} context
 * @throws {SetupFailure} with the build's output and exit code
 */
export async function ensureBuilt({ root, env }) {
  const recordFile = join(root, '.cache', 'build.json');
  const sources = fingerprintSources(root);
  const recordOf = () => JSON.stringify({ sources, preview: env['SHIRUBE_PREVIEW'], dist: fingerprintDist(root) });
  if (ifThere(() => readFileSync(recordFile, 'utf8')) === recordOf()) return;
  // An interrupted build must not look complete.
  rmSync(recordFile, { force: true });
  await build({ root, env: { ...env, SHIRUBE_ROOT: root } });
  mkdirSync(dirname(recordFile), { recursive: true });
  writeFileSync(recordFile, recordOf());
}

/**
 * Builds the site for a command that looks at it, and ends the process with a sentence if that fails.
 *
 * @returns {Promise<void>}
 */
export async function requireSite() {
  await runMain(async () => {
    await ensureBuilt({ root: ROOT, env: process.env });
    return 0;
  });
  if (process.exitCode) process.exit();
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
 */
export function buildFailure(exitCode, output) {
  const code = /\b(ENOSPC|EDQUOT)\b/.exec(output)?.[1];
  const message = 'The build failed: see above what it says, fix that, and run it again.';
  return diskFailure({ code }) ?? new SetupFailure(message, { details: output, exitCode });
}

const FOLDERS = ['content', 'machines', 'public', 'src', 'tools'];
const ROOT_FILES = /^(astro\.config\..+|package\.json|package-lock\.json|tsconfig.*\.json|\.env.*)$/;

/**
 * @param {string} root
 * @returns {string} a hash of the contents of everything that a build is made from, with the day if it matters
 */
export function fingerprintSources(root) {
  const files = readdirSync(root).filter((name) => ROOT_FILES.test(name));
  const all = [...files, ...FOLDERS.flatMap((folder) => filesUnder(root, folder))];
  let isDated = false;
  const hash = hashOf(root, all, (path) => {
    const content = readFileSync(path);
    isDated ||= path.endsWith('.mdx') && content.includes('<Dated');
    return content;
  });
  // Text of certain days is shown by the day of the build.
  return isDated ? `${hash} ${process.env['SOURCE_DATE_EPOCH'] ?? new Date().toLocaleDateString('sv')}` : hash;
}

/**
 * @param {string} root
 * @returns {string} a hash of the names, sizes and times of the built files
 */
export function fingerprintDist(root) {
  return hashOf(root, filesUnder(root, 'dist'), (_, { size, mtimeMs }) => `${size} ${mtimeMs}`);
}

/**
 * @param {string} root
 * @param {string[]} files
 * @param {(path: string, stats: import('node:fs').Stats) => string | Buffer} content
 */
function hashOf(root, files, content) {
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const read = ifThere(() => {
      const stats = statSync(join(root, file));
      // Emacs marks an unsaved file with a link to nowhere.
      return stats.isFile() ? content(join(root, file), stats) : undefined;
    });
    if (read !== undefined) hash.update(`${file}\0${createHash('sha256').update(read).digest('hex')}\n`);
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]} relative paths, with slashes
 */
function filesUnder(root, folder) {
  const entries = ifThere(() => readdirSync(join(root, folder), { withFileTypes: true })) ?? [];
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    // Each build writes the schemas for editors.
    if (entry.isDirectory()) return entry.name === '.schemas' ? [] : filesUnder(root, path);
    return entry.name === '.DS_Store' ? [] : [path];
  });
}

/**
 * @template T
 * @param {() => T} read
 * @returns {T | undefined} `undefined` if the file is missing or a link to itself
 */
function ifThere(read) {
  try {
    return read();
  } catch (error) {
    if (['ENOENT', 'ELOOP'].includes(String(/** @type {NodeJS.ErrnoException} */ (error).code))) return undefined;
    throw error;
  }
}
