import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFiles, readLibrary, type Library } from '../../src/content/index.ts';
import { projectFolder } from './sources.ts';
import { contentAt, type TemporaryContent } from './temporary-content.ts';
import { recordTranslations } from './translation-records.ts';

/**
 * A copy of the shipped content of one day, for tests that want content of its size and look at it closely: the shipped
 * content itself is free to grow. The interface words, and how a language is written, go with the code: they are not copied,
 * but for its choices of words, which are those of the content that ships now.
 */
const folder = fileURLToPath(new URL('../fixtures/shipped/', import.meta.url));

/** Files taken from the project unchanged. */
const WITH_THE_CODE = /^content\/(?:(?:ui|style|simulator)\/|translations\/[^/]+\/ui\.yaml$)/;

const own = readFiles(folder);
const languages = new Set([...own.keys()].flatMap((file) => /^content\/articles\/([^/]+)\//.exec(file)?.[1] ?? []));
const isOfItsLanguages = (file: string) =>
  file.startsWith('content/simulator/') ||
  [...languages].some((each) => file.includes(`/${each}.`) || file.includes(`/${each}/`));

const withTheCode = [...readFiles(projectFolder)]
  .filter(([file]) => WITH_THE_CODE.test(file) && isOfItsLanguages(file))
  .map(([file, text]) => [file, text.replace(/^choices:\n(?: .*\n)+/m, '')] as const);
const all = new Map([...own, ...withTheCode]);
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
