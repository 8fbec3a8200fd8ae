// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['content', 'machines', 'public', 'src', 'tools'];
const ROOT_FILES = /^(astro\.config\..+|package\.json|package-lock\.json|tsconfig.*\.json|\.env.*)$/;

/**
 * @param {string} root the repository's root
 * @returns {string} a hash over all that a build is made from, by content: checking out
 *   or touching a file changes nothing
 */
export function fingerprintSources(root) {
  const files = [
    ...readdirSync(root).filter((name) => ROOT_FILES.test(name)),
    ...FOLDERS.flatMap((folder) => filesUnder(root, folder)),
  ];
  return hashOf(root, files, (path) => readFileSync(path));
}

/**
 * @param {string} root the repository's root
 * @returns {string} a hash over the names, sizes and times of what was built; another
 *   build, by whomever, changes it
 */
export function fingerprintDist(root) {
  return hashOf(root, filesUnder(root, 'dist'), (_path, { size, mtimeMs }) => `${size} ${mtimeMs}`);
}

/**
 * @param {string} root
 * @param {string[]} files relative to it; what is no file is left out, such as a link to nowhere, which Emacs lays beside
 *   what is not saved yet
 * @param {(path: string, stats: import('node:fs').Stats) => string | Buffer} content
 */
function hashOf(root, files, content) {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) {
    const path = join(root, file);
    const read = whereThere(() => {
      const stats = statSync(path);
      return stats.isFile() ? content(path, stats) : undefined;
    });
    if (read === undefined) continue;
    const one = createHash('sha256').update(read).digest('hex');
    hash.update(`${file}\0${one}\n`);
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} folder relative to the root; it may be missing
 * @returns {string[]} paths relative to the root, with slashes
 */
function filesUnder(root, folder) {
  const entries = whereThere(() => readdirSync(join(root, folder), { withFileTypes: true })) ?? [];
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    // Schemas for editors are made anew by each build, out of the rest.
    if (entry.isDirectory()) return entry.name === '.schemas' ? [] : filesUnder(root, path);
    return entry.name === '.DS_Store' ? [] : [path];
  });
}

/**
 * @template T
 * @param {() => T} read
 * @returns {T | undefined} what was read; nothing where it is not there, has gone meanwhile, or is a link to itself
 */
function whereThere(read) {
  try {
    return read();
  } catch (error) {
    if (['ENOENT', 'ELOOP'].includes(String(/** @type {NodeJS.ErrnoException} */ (error).code))) return undefined;
    throw error;
  }
}
