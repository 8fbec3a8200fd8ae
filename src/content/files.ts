import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary, type Library } from './library.ts';
import { pictureFiles } from './picture-files.ts';
import { newestChange, publicFiles, readContent } from './read-files.ts';

/** The project's root: where `content/` stands, or what `SHIRUBE_ROOT` names (another help center's). */
export function projectRoot(): string {
  return process.env['SHIRUBE_ROOT'] ?? process.cwd();
}

/** The text of every content file below `root/content` that can be read, by path relative to `root` with forward slashes. */
export function readFiles(root: string = projectRoot()): Map<string, string> {
  return new Map(readContent(root).texts);
}

/** Where `public/` stands, whose files are served as they are: beside the content, or else in the project. */
export function publicHome(root: string): string {
  return existsSync(join(root, 'public')) ? root : process.cwd();
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
  const stamp = newestChange(root);
  if (kept?.root === root && kept.stamp === stamp) return kept.library;
  const library = freshLibrary(root);
  shelf[SHELF] = { root, stamp, library };
  return library;
}

/** The library as its files are at this moment. */
export function freshLibrary(root: string): Library {
  const { texts, unread } = readContent(root);
  return readLibrary(texts, unread, publicFiles(publicHome(root)), pictureFiles(root));
}
