import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of some content that a test may change. */
export interface TemporaryContent {
  root: string;
  read(file: string): string;
  /** Replaces words that must be there. */
  edit(file: string, from: string, to: string): void;
  remove(): void;
}

/** Copies the content that is below `from`. */
export function temporaryContent(from: string): TemporaryContent {
  const root = mkdtempSync(join(tmpdir(), 'shirube-content-'));
  cpSync(join(from, 'content'), join(root, 'content'), { recursive: true });
  return contentAt(root);
}

/** The same for content that is there already. */
export function contentAt(root: string): TemporaryContent {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  return {
    root,
    read,
    edit(file, from, to) {
      const text = read(file);
      if (!text.includes(from)) throw new Error(`${file} does not have “${from}”.`);
      writeFileSync(join(root, file), text.replace(from, to));
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
