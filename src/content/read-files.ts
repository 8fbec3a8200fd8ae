import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { fault, type Problem } from '../../machines/problem.ts';
import { LIMITS, tooLarge } from './limits.ts';

export interface ContentFiles {
  /** Texts by path from the root, with slashes: `content/site.yaml`. */
  texts: ReadonlyMap<string, string>;
  /** Problems of files that could not be read, by path. */
  unread: ReadonlyMap<string, Problem>;
}

/** Whether a file is content by its name. Names that start with a dot belong to editors or the system. */
const isContent = (name: string): boolean => /\.(mdx|yaml|json)$/.test(name) && !name.startsWith('.');

/** Links are not followed, and special files not opened: they could lead anywhere, or block. Never throws. */
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
    else if (!entry.isFile()) tell(file, notPlain);
    else {
      const found = readText(join(root, file));
      if (typeof found === 'string') texts.set(file, found);
      else if (found) tell(file, found);
    }
  }
  return { texts, unread };
}

/** The addresses of files in `root/public`: `/icons/lamp.png`. Never throws. */
export function publicFiles(root: string): Set<string> {
  const files = [...entriesBelow(root, 'public')].filter(({ entry }) => entry?.isFile());
  return new Set(files.map(({ file }) => file.slice('public'.length)));
}

/** Changes with every write, addition or removal, also if an older file replaces a newer one. Never throws. */
export function contentState(root: string): string {
  const state = createHash('sha1');
  for (const file of ['content', ...[...entriesBelow(root, 'content')].map(({ file }) => file)]) {
    state.update(`${file}\0${fileSign(join(root, file))}\0`);
  }
  return state.digest('base64url');
}

/** The state of a file, which changes with every write. Empty if it does not exist. Never throws. */
function fileSign(path: string): string {
  try {
    const { ino, size, mtimeNs, ctimeNs } = lstatSync(path, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join();
  } catch {
    return '';
  }
}

interface Entry {
  file: string;
  entry?: Dirent;
  fault?: Problem;
}

function* entriesBelow(root: string, folder: string): Generator<Entry> {
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
      if (entry.name.startsWith('.')) continue;
      const file = `${here}/${entry.name}`;
      yield { file, entry };
      if (entry.isDirectory()) waiting.push(file);
    }
  }
}

function readText(path: string): string | Problem | undefined {
  try {
    // A character has at most four bytes.
    return lstatSync(path).size > 4 * LIMITS.file ? tooLarge : decode(readFileSync(path));
  } catch (error) {
    return faultOf(error, 'file');
  }
}

function faultOf(error: unknown, what: 'file' | 'folder'): Problem | undefined {
  const { code = 'an unknown reason' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return undefined;
  const hint = `Change its permissions (on macOS and Linux, \`chmod u+rX\` with its name), copy it again, or remove it.`;
  return fault('file-unreadable', `The system cannot read this ${what} (\`${code}\`).`, hint);
}

const isLink = fault(
  'file-is-link',
  'This is a symbolic link, which content cannot have.',
  'Replace it by the file itself, or remove it.',
);

const notPlain = fault(
  'file-not-plain',
  'This is a folder or a special file with the name of a content file.',
  'Rename it, or remove it.',
);

function decode(bytes: Buffer): string | Problem {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const at = text.search(/[\0\uFFFD]/);
  if (at < 0) return text;
  const line = text.slice(0, at).split('\n').length;
  const hint = 'Save it as UTF-8: most editors offer this under “Save as” or “Encoding”.';
  return fault('file-encoding', 'From this line on, the file is not text in UTF-8.', hint, { line });
}
