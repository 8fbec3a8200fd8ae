import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary } from './read-library.ts';
import type { Library } from './library.ts';
import { contentState, isContent, publicFiles, readContent, type ContentFiles } from './read-files.ts';

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

/** Unsaved texts by path. `undefined` for a file that will be deleted. */
export type Unsaved = ReadonlyMap<string, string | undefined>;

interface Kept<Read> {
  root: string;
  stamp: string;
  read: Read;
}

interface Shelf {
  files?: Kept<ContentFiles>;
  saved?: Kept<Library>;
  written: WeakMap<Unsaved, Kept<Library>>;
  reading: AsyncLocalStorage<Unsaved>;
}

/** Astro bundles pages separately from the configuration: all copies of this module share the state. */
const SHELF = Symbol.for('shirube.library');
const shelf = ((globalThis as { [SHELF]?: Shelf })[SHELF] ??= {
  written: new WeakMap(),
  reading: new AsyncLocalStorage(),
});

/** The library of this project. Builds read it for every page, so without `watch` they keep the first reading. */
export function libraryOf(root: string = projectRoot(), watch = false): Library {
  const reading = shelf.reading.getStore();
  const unsaved = reading?.size ? reading : undefined;
  const kept = unsaved ? shelf.written.get(unsaved) : shelf.saved;
  if (kept?.root === root && !watch) return kept.read;
  const stamp = contentState(root);
  if (kept?.root === root && kept.stamp === stamp) return kept.read;
  const files = shelf.files?.root === root && shelf.files.stamp === stamp ? shelf.files.read : readContent(root);
  const read = libraryWith(root, files, unsaved);
  shelf.files = { root, stamp, read: files };
  if (unsaved) shelf.written.set(unsaved, { root, stamp, read });
  else shelf.saved = { root, stamp, read };
  return read;
}

/** Runs some work with unsaved texts, visible to that work only. Results are cached by the map. */
export function readWith<Result>(unsaved: Unsaved, work: () => Result): Result {
  return shelf.reading.run(unsaved, work);
}

export function withUnsaved(texts: ReadonlyMap<string, string>, unsaved: Unsaved): Map<string, string> {
  const all = new Map(texts);
  for (const [file, text] of unsaved)
    if (text === undefined) all.delete(file);
    else all.set(file, text);
  return all;
}

export function freshLibrary(root: string): Library {
  return libraryWith(root, readContent(root));
}

function libraryWith(root: string, { texts, unread }: ContentFiles, unsaved: Unsaved = new Map()): Library {
  // Byte order marks are not part of a text.
  const written = [...unsaved]
    .filter(([file]) => isContent(file))
    .map(([file, text]) => [file, text?.replace(/^\uFEFF/, '')] as const);
  const read = written.length === 0 ? texts : withUnsaved(texts, new Map(written));
  return readLibrary(read, unread, publicFiles(publicHome(root)));
}
