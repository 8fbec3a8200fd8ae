import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary } from './read-library.ts';
import { type Library } from './library.ts';
import { pictureFiles } from './picture-files.ts';
import { isContent, contentState, publicFiles, readContent, type ContentFiles } from './read-files.ts';

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

/** What is written and not saved yet, by path: `content/site.yaml`. A file that is about to go has no text. */
export type Unsaved = ReadonlyMap<string, string | undefined>;

/** What is read instead of the disk: texts of every file, or those that are about to be saved over it. */
type Reading = { texts: ReadonlyMap<string, string> } | { unsaved: Unsaved };

interface Kept<Read> {
  root: string;
  stamp: string;
  read: Read;
}

/** The pages of a build are bundled apart from its configuration and its checks: all of them find the same here. */
const SHELF = Symbol.for('shirube.library');
const shelf = ((globalThis as { [SHELF]?: Shelf })[SHELF] ??= {
  written: new WeakMap(),
  reading: new AsyncLocalStorage(),
});

interface Shelf {
  files?: Kept<ContentFiles>;
  saved?: Kept<Library>;
  written: WeakMap<Unsaved, Kept<Library>>;
  reading: AsyncLocalStorage<Reading>;
}
const readBefore = new WeakMap<ReadonlyMap<string, string>, Library>();

/**
 * The library of this project, read once and again only when a content file has changed since.
 * A build reads it for every page, so a build does not look again (`watch: false`).
 */
export function libraryOf(root: string = projectRoot(), watch = false): Library {
  const reading = shelf.reading.getStore();
  if (reading && 'texts' in reading) return libraryFrom(reading.texts, root);
  const unsaved = reading?.unsaved.size ? reading.unsaved : undefined;
  const kept = unsaved ? shelf.written.get(unsaved) : shelf.saved;
  if (kept?.root === root && !watch) return kept.read;
  const stamp = contentState(root);
  if (kept?.root === root && kept.stamp === stamp) return kept.read;
  // While one file is written in, the others are not read again.
  const files = shelf.files?.root === root && shelf.files.stamp === stamp ? shelf.files.read : readContent(root);
  const read = libraryWith(root, files, unsaved);
  shelf.files = { root, stamp, read: files };
  if (unsaved) shelf.written.set(unsaved, { root, stamp, read });
  else shelf.saved = { root, stamp, read };
  return read;
}

/**
 * For as long as something is worked on, and for nothing else at the same time, the library is one of other texts: those of the
 * past, so that a page can be shown as it was.
 *
 * @param texts of every content file, by path; the same map each time for the same texts
 */
export function readAs<Result>(texts: ReadonlyMap<string, string>, work: () => Result): Result {
  return shelf.reading.run({ texts }, work);
}

/**
 * In the same way, files are read as they are about to be saved: what is written shows before it is, and shows nobody else.
 *
 * @param unsaved the same map each time for the same texts; an empty one where all is saved
 */
export function readWith<Result>(unsaved: Unsaved, work: () => Result): Result {
  return shelf.reading.run({ unsaved }, work);
}

/** Texts as they will lie on the disk once what is not saved is. */
export function withUnsaved(texts: ReadonlyMap<string, string>, unsaved: Unsaved): Map<string, string> {
  const all = new Map(texts);
  for (const [file, text] of unsaved)
    if (text === undefined) all.delete(file);
    else all.set(file, text);
  return all;
}

function libraryFrom(texts: ReadonlyMap<string, string>, root: string): Library {
  const kept = readBefore.get(texts);
  const library = kept ?? libraryWith(root, { texts, unread: new Map() });
  if (!kept) readBefore.set(texts, library);
  return library;
}

/** The library as its files are at this moment. */
export function freshLibrary(root: string): Library {
  return libraryWith(root, readContent(root));
}

function libraryWith(root: string, { texts, unread }: ContentFiles, unsaved: Unsaved = new Map()): Library {
  // A mark before a text is no part of what it says, there as here; and what is not text says nothing.
  const written = [...unsaved]
    .filter(([file]) => isContent(file))
    .map(([file, text]) => [file, text?.replace(/^\uFEFF/, '')] as const);
  const read = written.length === 0 ? texts : withUnsaved(texts, new Map(written));
  return readLibrary(read, unread, publicFiles(publicHome(root)), pictureFiles(root));
}
