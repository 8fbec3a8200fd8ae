import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from './refusal.ts';
import type { Say } from '../../src/build/words.ts';

/** A file as it is to be; `before` is its text of now, and absent where there must be none. */
export interface FileChange {
  file: string;
  /** Absent where there is to be no such file any more. */
  text?: string;
  before?: string;
}

/**
 * Writes all files or none. Each is written beside its place first; then new ones are copied to theirs, which fails where
 * something stands, changed ones moved over what was read, and others taken away. Whatever fails on the way, what was done is
 * undone.
 *
 * @throws {Refusal} where something stands in the way
 */
export function writeAll(root: string, changes: readonly FileChange[], say: Say): void {
  const undo: (() => void)[] = [];
  let file = '';
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
    for (const step of undo.toReversed()) step();
    if (error instanceof Refusal) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new Refusal(say('exists', { file }), { cause: error });
    throw new Refusal(say('unwritable', { file, reason: code || message }), { cause: error });
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
  const beside = `${path}.${process.pid}.new`;
  writeFileSync(beside, text, { flag: 'wx' });
  undo.push(() => {
    rmSync(beside, { force: true });
  });
  return beside;
}

function put(
  path: string,
  beside: string | undefined,
  { file, before, text }: FileChange,
  undo: (() => void)[],
  say: Say,
): void {
  if (beside === undefined) {
    if (readFileSync(path, 'utf8') !== before) throw new Refusal(say('changed', { file }));
    rmSync(path);
    undo.push(() => {
      writeFileSync(path, before, { flag: 'wx' });
    });
    return;
  }
  if (before === undefined) {
    copyFileSync(beside, path, constants.COPYFILE_EXCL);
    undo.push(() => {
      rmSync(path, { force: true });
    });
    rmSync(beside);
    return;
  }
  if (readFileSync(path, 'utf8') !== before) throw new Refusal(say('changed', { file }));
  renameSync(beside, path);
  undo.push(() => {
    if (readFileSync(path, 'utf8') === text) writeFileSync(path, before);
  });
}

/** The folders above a path that are not there, the outermost first. */
function missingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingFolders(dirname(folder)), folder];
}
