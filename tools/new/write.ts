import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from './refusal.ts';
import type { Say } from '../../src/build/words.ts';

/** A file to write; `before` is its present text, and absent if the file must not exist. */
export interface FileChange {
  file: string;
  /** Absent where the file is to be removed. */
  text?: string;
  before?: string;
}

/**
 * Writes all files or none. Every text is written to a temporary file first, then moved to its place: a file is complete at every
 * moment, and keeps its permissions.
 *
 * @throws {Refusal} if a file has changed in the meantime, or cannot be written
 */
export function writeAll(root: string, changes: readonly FileChange[], say: Say): void {
  const undo: (() => void)[] = [];
  let file = '';
  try {
    for (const change of changes) {
      file = change.file;
      prepare(join(root, file), change, undo, say);
    }
    for (const change of changes) {
      file = change.file;
      put(join(root, file), change, undo, say);
    }
  } catch (error) {
    for (const step of undo.toReversed()) step();
    if (error instanceof Refusal) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new Refusal(say('unwritable', { file, reason: code || message }), { cause: error });
  }
}

function temporaryOf(path: string): string {
  return `${path}.${process.pid}.new`;
}

function prepare(path: string, change: FileChange, undo: (() => void)[], say: Say): void {
  refuseChanged(path, change, say);
  const { text } = change;
  if (text === undefined) return;
  const made = mkdirSync(dirname(path), { recursive: true });
  if (made !== undefined) undo.push(() => rmSync(made, { recursive: true, force: true }));
  const temporary = temporaryOf(path);
  undo.push(() => rmSync(temporary, { force: true }));
  writeFileSync(temporary, text, { flush: true });
  const mode = modeOf(path);
  if (mode !== undefined) chmodSync(temporary, mode);
}

function put(path: string, change: FileChange, undo: (() => void)[], say: Say): void {
  // A change before this one may have written it.
  refuseChanged(path, change, say);
  const { text, before } = change;
  const temporary = temporaryOf(path);
  const mode = modeOf(path);
  undo.push(() => {
    if (before === undefined) return rmSync(path, { force: true });
    writeFileSync(temporary, before);
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, path);
  });
  if (text === undefined) rmSync(path);
  else renameSync(temporary, path);
}

function modeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mode;
}

function refuseChanged(path: string, { file, before }: FileChange, say: Say): void {
  if (before === undefined) {
    if (existsSync(path)) throw new Refusal(say('exists', { file }));
  } else if (readFileSync(path, 'utf8') !== before) throw new Refusal(say('changed', { file }));
}
