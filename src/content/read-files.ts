import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../machines/problem.ts';
import { LIMITS, tooLarge, written } from './limits.ts';

/** The files below `content/`. */
export interface ContentFiles {
  /** Texts by path from the root, with slashes: `content/site.yaml`. */
  texts: ReadonlyMap<string, string>;
  /** Problems of files that could not be read, by path. */
  unread: ReadonlyMap<string, Problem>;
}

/** Whether a file is content by its name. Names that start with a dot belong to editors or the system. */
export const isContent = (name: string): boolean => /\.(mdx|yaml|json)$/.test(name) && !name.startsWith('.');

/**
 * Reads every content file below `root/content`. Links are not followed, and special files not opened: they could lead
 * anywhere, or block. Never throws.
 */
export function readContent(root: string): ContentFiles {
  const texts = new Map<string, string>();
  const unread = new Map<string, Problem>();
  const tell = (file: string, problem: Problem): void => {
    unread.set(file, { ...problem, file });
  };
  for (const { file, entry, fault } of entriesBelow(root, 'content')) {
    if (fault) tell(file, fault);
    else if (entry?.isSymbolicLink()) tell(file, isLink);
    else if (!entry || !isContent(entry.name)) continue;
    else if (!entry.isFile()) tell(file, noFile(entry));
    else {
      const found = readText(join(root, file));
      if (typeof found === 'string') texts.set(file, found);
      else if (found) tell(file, found);
    }
    if (texts.size + unread.size <= LIMITS.files) continue;
    tell('content', tooMany);
    break;
  }
  return { texts, unread };
}

/** The addresses of files in `root/public`: `/icons/lamp.png`. Never throws. */
export function publicFiles(root: string): Set<string> {
  const files = [...entriesBelow(root, 'public')].filter(({ entry }) => entry?.isFile());
  return new Set(files.map(({ file }) => file.slice('public'.length)));
}

/**
 * A hash of all files and folders below `root/content`. It changes with every write, addition or removal, also if an
 * older file replaces a newer one. Never throws.
 */
export function contentState(root: string): string {
  const state = createHash('sha1');
  for (const { file } of entriesBelow(root, '.', 'content')) {
    state.update(`${file}\0${fileSign(join(root, file))}\0`);
  }
  return state.digest('base64url');
}

/** The state of a file, which changes with every write. Empty if it does not exist. Never throws. */
export function fileSign(path: string): string {
  try {
    const { ino, size, mtimeNs, ctimeNs } = lstatSync(path, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join();
  } catch {
    return '';
  }
}

interface Entry {
  file: string;
  /** `undefined` if there is only a problem. */
  entry?: Dirent;
  fault?: Problem;
}

/** Everything below a folder, sorted by name within each folder. Hidden entries are skipped. */
export function* entriesBelow(root: string, folder: string, only?: string): Generator<Entry> {
  const waiting = [folder];
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    let entries: Dirent[] = [];
    try {
      entries = readdirSync(join(root, here), { withFileTypes: true });
    } catch (error) {
      const fault = faultOf(error, 'folder');
      if (fault) yield { file: here, fault };
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || (here === '.' && entry.name !== only)) continue;
      const file = here === '.' ? entry.name : `${here}/${entry.name}`;
      yield { file, entry };
      if (entry.isDirectory()) waiting.push(file);
    }
  }
}

/** A file's text, or why it cannot be read. `undefined` if it no longer exists. */
function readText(path: string): string | Problem | undefined {
  try {
    // A character has at most four bytes.
    return lstatSync(path).size > 4 * LIMITS.file ? tooLarge : decode(readFileSync(path));
  } catch (error) {
    return faultOf(error, 'file');
  }
}

/** Why a file cannot be read. `undefined` if it does not exist. */
export function faultOf(error: unknown, what: 'file' | 'folder'): Problem | undefined {
  const { code = 'an unknown reason' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return undefined;
  const isForbidden = code === 'EACCES' || code === 'EPERM';
  return {
    code: 'file-unreadable',
    message: isForbidden
      ? `You have no permission to read this ${what}.`
      : `The system cannot read this ${what} (\`${code}\`).`,
    hint: isForbidden
      ? `Change its permissions: on macOS and Linux, run \`chmod u+rX\` with its name.`
      : 'Copy it again from its source, or remove it.',
  };
}

export const isLink: Problem = {
  code: 'file-is-link',
  message: 'This is a symbolic link, which content cannot have.',
  hint: 'Replace it by the file itself, or remove it.',
};

function noFile(entry: Dirent): Problem {
  return {
    code: 'file-not-plain',
    message: entry.isDirectory() ? 'This is a folder with the name of a file.' : 'This is not a regular file.',
    hint: entry.isDirectory() ? 'Rename it, or move its files.' : 'Remove it.',
  };
}

const tooMany: Problem = {
  code: 'files-too-many',
  message: `There are more than ${written(LIMITS.files)} files.`,
  hint: 'Check whether another folder was put into `content/`, and remove it.',
};

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a UTF-8 file without byte order mark, or the problem. Windows line ends are allowed. */
function decode(bytes: Uint8Array): string | Problem {
  try {
    const text = UTF8.decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Reported below with the line.
  }
  const isWide = bytes.subarray(0, 200).includes(0);
  const line = isWide ? 1 : lineOfFault(bytes);
  return {
    code: 'file-encoding',
    message: isWide
      ? 'The file is not text, or it is saved as UTF-16.'
      : 'From this line on, the file is not saved as UTF-8.',
    hint: 'Save it as UTF-8: most editors offer this under “Save as” or “Encoding”.',
    line,
  };
}

/** The line of the first invalid bytes, or of the first zero byte. */
function lineOfFault(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    const part = bytes.subarray(start, end < 0 ? bytes.length : end);
    try {
      UTF8.decode(part);
      if (part.includes(0)) return line;
    } catch {
      return line;
    }
    if (end < 0) break;
    start = end + 1;
  }
  return line;
}
