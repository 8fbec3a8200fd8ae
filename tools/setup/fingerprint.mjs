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
  return hashOf(files, (file) => readFileSync(join(root, file)));
}

/**
 * @param {string} root the repository's root
 * @returns {string} a hash over the names, sizes and times of what was built; another
 *   build, by whomever, changes it
 */
export function fingerprintDist(root) {
  return hashOf(filesUnder(root, 'dist'), (file) => {
    const { size, mtimeMs } = statSync(join(root, file));
    return `${size} ${mtimeMs}`;
  });
}

/**
 * @param {string[]} files
 * @param {(file: string) => string | Buffer} content
 */
function hashOf(files, content) {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) {
    const one = createHash('sha256').update(content(file)).digest('hex');
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
  try {
    return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      // Schemas for editors are made anew by each build, out of the rest.
      if (entry.isDirectory()) return entry.name === '.schemas' ? [] : filesUnder(root, path);
      return entry.name === '.DS_Store' ? [] : [path];
    });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return [];
    throw error;
  }
}
