import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFiles, readLibrary, type Library } from '../../src/content/index.ts';
import { projectFolder } from './sources.ts';
import { contentAt, type TemporaryContent } from './temporary-content.ts';
import { recordTranslations } from './translation-records.ts';

/**
 * Some of the shipped content of one day, for tests with exact expectations: the shipped content may grow. Labels of the
 * apps and words of the interface are the project's.
 */
const folder = fileURLToPath(new URL('../fixtures/shipped/', import.meta.url));

/** Files of the project that the copy uses. */
const SHARED = /^content\/(?:(?:apps|ui|style|simulator)\/|translations\/[^/]+\/ui\.yaml$)/;

const own = readFiles(folder);
const languages = new Set([...own.keys()].flatMap((file) => /^content\/articles\/([^/]+)\//.exec(file)?.[1] ?? []));
const isOfItsLanguages = (file: string) =>
  file.startsWith('content/simulator/') ||
  [...languages].some((each) => file.includes(`/${each}.`) || file.includes(`/${each}/`));

const shared = [...readFiles(projectFolder)]
  .filter(([file]) => SHARED.test(file) && isOfItsLanguages(file))
  .map(([file, text]) => [file, text.replace(/^choices:\n(?: .*\n)+/m, '')] as const);
const all = new Map([...own, ...shared]);
recordTranslations(all);

/** Every file of the frozen content, by path: a copy that a test may change. */
export function frozenFiles(): Map<string, string> {
  return new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The frozen content, read. */
export function frozenLibrary(): Library {
  return readLibrary(frozenFiles());
}

/** Writes the frozen content into a folder, pictures too. */
export function writeFrozen(root: string): void {
  cpSync(join(folder, 'content'), join(root, 'content'), { recursive: true });
  for (const [file, text] of frozenFiles()) {
    if (own.has(file)) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

/** The frozen content in a folder of its own, which a test may change. */
export function frozenContent(): TemporaryContent {
  const root = mkdtempSync(join(tmpdir(), 'shirube-content-'));
  writeFrozen(root);
  return contentAt(root);
}
