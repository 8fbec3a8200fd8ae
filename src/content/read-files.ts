import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../machines/problem.ts';
import { LIMITS, tooLarge, written } from './limits.ts';

/** What stands below `content/`. */
export interface ContentFiles {
  /** The text of each file by its path from the project's root, with slashes: `content/site.yaml`. */
  texts: ReadonlyMap<string, string>;
  /** What could not be read, by the same paths. */
  unread: ReadonlyMap<string, Problem>;
}

/** Whether a file is content by its name. What begins with a dot is an editor's or the system's own. */
export const isContent = (name: string): boolean => /\.(mdx|yaml|json)$/.test(name) && !name.startsWith('.');

/**
 * Reads every content file below `root/content`. Whatever an editor or a system leaves there is passed over or told; a link
 * is never followed, and what is no plain file never opened: it could lead anywhere, or wait for ever. Never throws.
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

/** The addresses of what stands in `root/public` and is served as it is: `/icons/lamp.png`. Never throws. */
export function publicFiles(root: string): Set<string> {
  const files = [...entriesBelow(root, 'public')].filter(({ entry }) => entry?.isFile());
  return new Set(files.map(({ file }) => file.slice('public'.length)));
}

/**
 * The state of all below `root/content`, folders included: another one whenever something was written, came or went, also where an
 * older file takes the place of a newer one, or two are written at the same moment. Never throws.
 */
export function contentState(root: string): string {
  const state = createHash('sha1');
  for (const { file } of entriesBelow(root, '.', 'content')) {
    state.update(`${file}\0${fileSign(join(root, file))}\0`);
  }
  return state.digest('base64url');
}

/** Another one whenever a file was written since; empty where there is none, or the system does not tell. Never throws. */
export function fileSign(path: string): string {
  try {
    const { ino, size, mtimeNs, ctimeNs } = lstatSync(path, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join();
  } catch {
    return '';
  }
}

/** `root/content` and every folder below it, by path from the root with slashes. Never throws. */
export function contentFolders(root: string): string[] {
  const folders = [...entriesBelow(root, 'content')].filter(({ entry }) => entry?.isDirectory());
  return ['content', ...folders.map(({ file }) => file)];
}

/** Something below a folder. */
interface Entry {
  /** The path from the root, with slashes. */
  file: string;
  /** Absent where only a fault is to be told. */
  entry?: Dirent;
  fault?: Problem;
}

/** Everything below a folder, folder by folder in the order of names; hidden things are passed over. */
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

/** A file's text, or why it cannot be read; nothing where it is there no more. */
function readText(path: string): string | Problem | undefined {
  try {
    // Four bytes are a character's most.
    return lstatSync(path).size > 4 * LIMITS.file ? tooLarge : decode(readFileSync(path));
  } catch (error) {
    return faultOf(error, 'file');
  }
}

/** Why the system does not let something be read; nothing where it is not there, or not any more. */
export function faultOf(error: unknown, what: 'file' | 'folder'): Problem | undefined {
  const { code = 'an unknown reason' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return undefined;
  const isForbidden = code === 'EACCES' || code === 'EPERM';
  return {
    code: 'file-unreadable',
    message: isForbidden ? `You may not read this ${what}.` : `The system cannot read this ${what} (\`${code}\`).`,
    hint: isForbidden
      ? `Allow yourself to read it: on macOS and Linux, \`chmod u+rX\` and its name.`
      : 'Copy it anew from where it came from, or remove it.',
  };
}

/** A link is never followed. */
export const isLink: Problem = {
  code: 'file-is-link',
  message: 'This is a link to another place, which content does not have.',
  hint: 'Put the file itself here, or remove the link.',
};

function noFile(entry: Dirent): Problem {
  return {
    code: 'file-not-plain',
    message: entry.isDirectory() ? 'This is a folder with the name of a file.' : 'This is no file that can be read.',
    hint: entry.isDirectory() ? 'Rename it, or put what is in it where it belongs.' : 'Remove it.',
  };
}

const tooMany: Problem = {
  code: 'files-too-many',
  message: `There are more than ${written(LIMITS.files)} files.`,
  hint: 'Look whether a folder of something else was put into `content/`, and take it out.',
};

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a file in UTF-8, without the mark that some editors put before it; else what is wrong with it.
 * Lines that end as on Windows are as good as others.
 */
export function decode(bytes: Uint8Array): string | Problem {
  try {
    const text = UTF8.decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Told below, with the line.
  }
  const isWide = bytes.subarray(0, 200).includes(0);
  const line = isWide ? 1 : lineOfFault(bytes);
  return {
    code: 'file-encoding',
    message: isWide
      ? 'The file is no text, or is saved as UTF-16.'
      : 'From this line on, the file is not saved as UTF-8.',
    hint: 'Save it as UTF-8: most editors ask for it under “Save as” or “Encoding”.',
    line,
  };
}

/** The line, from 1, of the first bytes that are no UTF-8, or of the first zero. */
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
