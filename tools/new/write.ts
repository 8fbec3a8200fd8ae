import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from './refusal.ts';
import { inTurn, NO_LINKS } from './turn.ts';
import type { Say } from '../../src/build/words.ts';

/** A file as it is to be; `before` is its text of now, and absent where there must be none. */
export interface FileChange {
  file: string;
  /** Absent where there is to be no such file any more. */
  text?: string;
  before?: string;
}

/**
 * Writes all files or none. Each is written beside its place first; then new ones are put in theirs, which fails where
 * something stands, changed ones moved over what was read, and others taken away. Whatever fails on the way, what was done is
 * undone. A file is whole at every moment, as it was or as it is to be, and keeps who may read and write it; what is left
 * beside one when the process ends in between, `leftovers.ts` takes away.
 *
 * @throws {Refusal} where something stands in the way
 */
export function writeAll(root: string, changes: readonly FileChange[], say: Say): void {
  const undo: (() => void)[] = [];
  let file = changes[0]?.file ?? '';
  try {
    inTurn(root, () => {
      try {
        const beside = changes.map((change) => {
          file = change.file;
          return change.text === undefined ? undefined : prepare(join(root, file), change.text, undo);
        });
        changes.forEach((change, index) => {
          file = change.file;
          put(join(root, file), beside[index], change, undo, say);
        });
      } catch (error) {
        takeBack(undo);
        throw error;
      }
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new Refusal(say('exists', { file }), { cause: error });
    throw new Refusal(say('unwritable', { file, reason: code || message }), { cause: error });
  }
}

/** Takes back what was done; what cannot be, such as a folder that somebody else has put something in, stops nothing else. */
function takeBack(undo: readonly (() => void)[]): void {
  for (const step of undo.toReversed()) {
    try {
      step();
    } catch {
      // Why nothing was written is told already.
    }
  }
}

/** Writes a text beside its place, in a folder that is made if need be. */
function prepare(path: string, text: string, undo: (() => void)[]): string {
  for (const folder of missingFolders(dirname(path))) {
    mkdirSync(folder);
    undo.push(() => {
      rmdirSync(folder);
    });
  }
  const beside = besideOf(path);
  undo.push(() => {
    rmSync(beside, { force: true });
  });
  writeBeside(beside, text, modeOf(path));
  return beside;
}

function put(
  path: string,
  beside: string | undefined,
  { file, before, text }: FileChange,
  undo: (() => void)[],
  say: Say,
): void {
  if (before === undefined) {
    if (beside === undefined) return;
    putNew(beside, path);
    undo.push(() => {
      rmSync(path, { force: true });
    });
    return;
  }
  if (readFileSync(path, 'utf8') !== before) throw new Refusal(say('changed', { file }));
  const mode = modeOf(path);
  if (beside === undefined) {
    rmSync(path);
    undo.push(() => {
      const again = besideOf(path);
      writeBeside(again, before, mode);
      putNew(again, path);
    });
    return;
  }
  renameSync(beside, path);
  undo.push(() => {
    if (readFileSync(path, 'utf8') !== text) return;
    const again = besideOf(path);
    writeBeside(again, before, mode);
    renameSync(again, path);
  });
}

/** Ends in `.new`, so that nobody takes it for content, and says whose it is. */
function besideOf(path: string): string {
  return `${path}.${process.pid}-${randomUUID().slice(0, 8)}.new`;
}

/** All of it is on the disk before it takes a place: not even a machine that loses its power leaves half a text there. */
function writeBeside(beside: string, text: string, mode: number | undefined): void {
  writeFileSync(beside, text, { flag: 'wx', flush: true });
  if (mode !== undefined) chmodSync(beside, mode);
}

/** Puts a file where there must be none. It comes as a whole, where the system has links. */
function putNew(beside: string, path: string): void {
  try {
    linkSync(beside, path);
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    copyFileSync(beside, path, constants.COPYFILE_EXCL);
  }
  rmSync(beside);
}

/** Who may read and write a file; nothing where there is none. */
function modeOf(path: string): number | undefined {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  return mode === undefined ? undefined : mode & 0o7777;
}

/** The folders above a path that are not there, the outermost first. */
function missingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingFolders(dirname(folder)), folder];
}
