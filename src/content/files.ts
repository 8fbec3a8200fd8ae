import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readLibrary, type Library } from './library.ts';

/** The project's root: where `content/` stands, or what `SHIRUBE_ROOT` names (another help center's). */
export function projectRoot(): string {
  return process.env['SHIRUBE_ROOT'] ?? process.cwd();
}

/** Reads every content file below `root/content`, by path relative to `root` with forward slashes. */
export function readFiles(root: string = projectRoot()): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(mdx|yaml|json)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'));
  }
  return files;
}

interface Kept {
  root: string;
  stamp: number;
  library: Library;
}

/** The pages of a build are bundled apart from its configuration and its checks: all of them find the library here. */
const SHELF = Symbol.for('shirube.library');
const shelf = globalThis as { [SHELF]?: Kept };

/**
 * The library of this project, read once and again only when a content file has changed since.
 * A build reads it for every page, so a build does not look again (`watch: false`).
 */
export function libraryOf(root: string = projectRoot(), watch = false): Library {
  const kept = shelf[SHELF];
  if (kept?.root === root && !watch) return kept.library;
  const stamp = newestChange(join(root, 'content'));
  if (kept?.root === root && kept.stamp === stamp) return kept.library;
  const library = readLibrary(readFiles(root));
  shelf[SHELF] = { root, stamp, library };
  return library;
}

/** The time of the newest change below a folder, folders included, so that a removed file counts. */
function newestChange(folder: string): number {
  let newest = statSync(folder).mtimeMs;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  }
  return newest;
}
