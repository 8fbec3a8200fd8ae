import { AsyncLocalStorage } from 'node:async_hooks';
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
  unsaved: ReadonlyMap<string, string> | undefined;
  library: Library;
}

/** The pages of a build are bundled apart from its configuration and its checks: all of them find the library here. */
const SHELF = Symbol.for('shirube.library');
const UNSAVED = Symbol.for('shirube.unsaved');
const READ_AS = Symbol.for('shirube.read-as');
const shelf = globalThis as {
  [SHELF]?: Kept;
  [UNSAVED]?: ReadonlyMap<string, string>;
  [READ_AS]?: AsyncLocalStorage<ReadonlyMap<string, string>>;
};
const readAsBefore = new WeakMap<ReadonlyMap<string, string>, Library>();

/**
 * The library of this project, read once and again only when a content file has changed since.
 * A build reads it for every page, so a build does not look again (`watch: false`).
 */
export function libraryOf(root: string = projectRoot(), watch = false): Library {
  const instead = shelf[READ_AS]?.getStore();
  if (instead) return libraryFrom(instead, root);
  const kept = shelf[SHELF];
  if (kept?.root === root && !watch) return kept.library;
  const stamp = newestChange(root);
  const unsaved = shelf[UNSAVED];
  if (kept?.root === root && kept.stamp === stamp && kept.unsaved === unsaved) return kept.library;
  const library = freshLibrary(root, unsaved);
  shelf[SHELF] = { root, stamp, unsaved, library };
  return library;
}

/**
 * From now on files are read as they are about to be saved, by whoever looks again: what is written shows before it is saved.
 *
 * @param texts by path, `content/site.yaml`; empty where all is saved
 */
export function readUnsaved(texts: ReadonlyMap<string, string>): void {
  shelf[UNSAVED] = texts;
}

/**
 * For as long as something is worked on, and for nothing else at the same time, the library is one of other texts: those of the
 * past, so that a page can be shown as it was.
 *
 * @param texts of every content file, by path; the same map each time for the same texts
 */
export function readAs<Result>(texts: ReadonlyMap<string, string>, work: () => Result): Result {
  return (shelf[READ_AS] ??= new AsyncLocalStorage()).run(texts, work);
}

function libraryFrom(texts: ReadonlyMap<string, string>, root: string): Library {
  const kept = readAsBefore.get(texts);
  const library = kept ?? readLibrary(texts, new Map(), publicFiles(publicHome(root)), pictureFiles(root));
  if (!kept) readAsBefore.set(texts, library);
  return library;
}

/**
 * The library as its files are at this moment.
 *
 * @param unsaved files that are to be read as they are about to be saved
 */
export function freshLibrary(root: string, unsaved: ReadonlyMap<string, string> = new Map()): Library {
  const { texts, unread } = readContent(root);
  // A mark before a text is no part of what it says, there as here.
  const written = [...unsaved].map(([file, text]): [string, string] => [file, text.replace(/^\uFEFF/, '')]);
  const read = unsaved.size === 0 ? texts : new Map([...texts, ...written]);
  return readLibrary(read, unread, publicFiles(publicHome(root)), pictureFiles(root));
}
