import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readContent } from '../../../src/content/index.ts';
import type { SaveResult, StoredFile, WantedFile } from '../protocol/protocol.types.ts';
import { writeAll, type FileChange } from '../../new/write.ts';
import type { Say } from '../../../src/build/words.ts';

/** A part of a path that leads nowhere else: it neither begins with a dot nor has anything that a system, or an address, treats in its own way. */
const PART = /^(?!\.)[^/\\:*?"<>|%\u0000-\u001f\u007f]+(?<![. ])$/;
/** Device names on Windows, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?:\.|$)/i;
/** Bytes of a name: systems take 255, and what is written beside a file has some more than it. */
const LONGEST = 200;
const TEXT = /\.(mdx|yaml|json)$/;
/** What keeps a folder in git that has nothing in it yet. */
const KEEPER = '.gitkeep';

/** Files below `content/`, and nothing else of the machine. */
export class ContentFolder {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** Every file that can be edited, in the order of paths. */
  list(): string[] {
    return [...readContent(this.#root).texts.keys()].sort();
  }

  /** @returns nothing where there is no such file, or none that can be read as text */
  read(file: string): StoredFile | undefined {
    const path = this.#pathOf(file);
    try {
      const bytes = readFileSync(path);
      return { file, text: exactText(bytes), digest: digestOf(bytes) };
    } catch {
      return undefined;
    }
  }

  /**
   * Saves all files or none. Files that have changed on disk since they were read are not overwritten.
   *
   * @throws {RangeError} for a path outside of `content/`
   * @throws {Refusal} if the system does not allow writing
   */
  save(wanted: readonly WantedFile[], say: Say): SaveResult {
    const now = wanted.map(({ file }) => this.read(file));
    const conflicts = wanted.flatMap(({ file, digest }, index) =>
      now[index]?.digest === digest ? [] : [{ file, theirs: now[index] }],
    );
    if (conflicts.length > 0) return { conflicts };
    const changes = wanted.map(({ file, text }, index): FileChange => {
      const before = now[index]?.text;
      return { file, ...(text === undefined ? {} : { text }), ...(before === undefined ? {} : { before }) };
    });
    writeAll(this.#root, changes, say);
    return { saved: wanted.flatMap(({ file, text }) => (text === undefined ? [] : [storedAs(file, text)])) };
  }

  #pathOf(file: string): string {
    if (!isContentPath(file)) throw new RangeError(`\`${file}\` is no file of the content.`);
    return pathBelow(this.#root, file);
  }
}

/**
 * Where a file is on the disk.
 *
 * @throws {RangeError} where its path leads through a link
 */
function pathBelow(root: string, file: string): string {
  const path = join(root, file);
  for (let folder = path; folder !== root; folder = dirname(folder))
    if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new RangeError(`\`${file}\` leads through a link.`);
  return path;
}

/**
 * Whether a path is that of a content file: below `content/`, by names alone, of a kind that is edited as text.
 *
 * @example isContentPath('content/../package.json') // false
 */
export function isContentPath(file: string): boolean {
  const [first, ...parts] = file.split('/');
  return (
    first === 'content' &&
    parts.length > 0 &&
    file.length < 300 &&
    (TEXT.test(file) || (parts.length > 1 && parts.at(-1) === KEEPER)) &&
    parts.every((part, index) => isPart(part) || (index === parts.length - 1 && part === KEEPER))
  );
}

/** A text exactly as its bytes are, so that written it is the same bytes. @throws where they are no text */
function exactText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

function storedAs(file: string, text: string): StoredFile {
  return { file, text, digest: digestOf(Buffer.from(text)) };
}

function isPart(part: string): boolean {
  return PART.test(part) && !DEVICE.test(part) && Buffer.byteLength(part) <= LONGEST;
}
