import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { readFiles, readLibrary, type Library } from '../../src/content/index.ts';
import { projectFolder } from './sources.ts';
import { contentAt, type TemporaryContent } from './temporary-content.ts';
import { recordTranslations } from './translation-records.ts';

/**
 * Some of the shipped content of one day, for tests with exact expectations: the shipped content may grow. Words of the
 * apps, the interface and agents are the project's, as far as they are about these guides and symptoms.
 */
const folder = fileURLToPath(new URL('../fixtures/shipped/', import.meta.url));

/** Files of the project that the copy uses. */
const SHARED = /^content\/(?:(?:agent|apps|ui|style|simulator)\/|translations\/[^/]+\/ui\.yaml$)/;

const own = readFiles(folder);
const languages = new Set([...own.keys()].flatMap((file) => /^content\/articles\/([^/]+)\//.exec(file)?.[1] ?? []));
const isOfItsLanguages = (file: string) =>
  file.startsWith('content/simulator/') ||
  [...languages].some((each) => file.includes(`/${each}.`) || file.includes(`/${each}/`));

type Words = Record<string, unknown>;

/** The words with an id of the other words, at each of some levels. */
function only(words: unknown, like: unknown, levels: number): Words {
  const kept = Object.entries(words as Words).filter(([id]) => Object.hasOwn(like as object, id));
  return Object.fromEntries(
    kept.map(([id, each]) => [id, levels > 1 ? only(each, (like as Words)[id], levels - 1) : each]),
  );
}

/** Agents' words about the guides and symptoms of the copy. */
function agentWords(text: string): string {
  const { scripts, diagnosis, warnings: _, ...words } = parse(text) as Words;
  const guides = Object.fromEntries(
    [...own.keys()].flatMap((file) => /^content\/walkthroughs\/([^.]+)/.exec(file)?.[1] ?? []).map((id) => [id, {}]),
  );
  const symptoms = Object.fromEntries(
    [...own].flatMap(([file, symptom]) => {
      const id = /^content\/diagnosis\/([a-z]+-[^.]+)\./.exec(file)?.[1];
      return id === undefined ? [] : [[id, parse(symptom) as Words]];
    }),
  );
  const all = { ...words, scripts: only(scripts, guides, 1), diagnosis: only(diagnosis, symptoms, 3) };
  return stringify(all, { lineWidth: 0 });
}

const shared = [...readFiles(projectFolder)]
  .filter(([file]) => SHARED.test(file) && isOfItsLanguages(file))
  .map(
    ([file, text]) =>
      [
        file,
        file.startsWith('content/agent/') ? agentWords(text) : text.replace(/^choices:\n(?: .*\n)+/m, ''),
      ] as const,
  );
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
