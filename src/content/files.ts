import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary } from './read-library.ts';
import type { Library } from './library.ts';
import { contentState, publicFiles, readContent, type ContentFiles } from './read-files.ts';

/** The project's root, which contains `content/`. `SHIRUBE_ROOT` names another one. */
export function projectRoot(): string {
  return process.env['SHIRUBE_ROOT'] ?? process.cwd();
}

export function readFiles(root: string = projectRoot()): Map<string, string> {
  return new Map(readContent(root).texts);
}

/** The folder that contains `public/`: the root, or else the project. */
export function publicHome(root: string): string {
  return existsSync(join(root, 'public')) ? root : process.cwd();
}

interface Kept<Read> {
  root: string;
  stamp: string;
  read: Read;
}

interface Shelf {
  files?: Kept<ContentFiles>;
  saved?: Kept<Library>;
}

/** Astro bundles pages separately from the configuration: all copies of this module share the state. */
const SHELF = Symbol.for('shirube.library');
const shelf = ((globalThis as { [SHELF]?: Shelf })[SHELF] ??= {});

/** The library of this project. Builds read it for every page, so without `watch` they keep the first reading. */
export function libraryOf(root: string = projectRoot(), watch = false): Library {
  const kept = shelf.saved;
  if (kept?.root === root && !watch) return kept.read;
  const stamp = contentState(root);
  if (kept?.root === root && kept.stamp === stamp) return kept.read;
  const files = shelf.files?.root === root && shelf.files.stamp === stamp ? shelf.files.read : readContent(root);
  const read = libraryWith(root, files);
  shelf.files = { root, stamp, read: files };
  shelf.saved = { root, stamp, read };
  return read;
}

export function freshLibrary(root: string): Library {
  return libraryWith(root, readContent(root));
}

function libraryWith(root: string, { texts, unread }: ContentFiles): Library {
  return readLibrary(texts, unread, publicFiles(publicHome(root)));
}
