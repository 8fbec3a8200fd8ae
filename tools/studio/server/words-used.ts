import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { affectedBy, sharedIds, type Library } from '../../../src/content/index.ts';
import type { WordUse, WordsUsed } from '../protocol/words.types.ts';

/** Whatever in the code looks like a key, and groups of words whose keys content chooses. */
const QUOTED = /(['"`])([A-Za-z][\w-]*(?:\.[\w-]+)+)\1|\bword\(\s*(['"`])([^'"`$]*)\3/g;
/** A label as screens, walkthroughs and what agents say name it. */
const LABEL = /[A-Za-z][\w-]*(?:\.[\w-]+)+/g;
const NAMING = /^content\/(simulator|walkthroughs|agent|diagnosis)\//;

/**
 * Where words are used, as far as their names tell: interface words in the code, labels and references in articles, screens and
 * the rest of the content.
 *
 * @param texts the content's files
 * @param code the folder of the project
 */
export function wordsUsed(library: Library, texts: ReadonlyMap<string, string>, code: string): WordsUsed {
  const named = new Map<string, Set<string>>();
  for (const [file, text] of texts) {
    if (!NAMING.test(file)) continue;
    for (const [key] of text.matchAll(LABEL)) named.set(key, (named.get(key) ?? new Set()).add(file));
  }
  const inContent = (kind: 'label' | 'reference', id: string): WordUse[] => {
    const affected = affectedBy(library, { kind, id });
    const articles = new Set(affected.filter((each) => each.kind !== 'symptom').map((each) => each.id));
    const files = new Set(kind === 'label' ? named.get(id) : []);
    for (const each of affected) if (each.kind === 'symptom') files.add(`content/diagnosis/${each.id}.yaml`);
    return [...[...articles].map((article) => ({ article })), ...[...files].map((file) => ({ file }))];
  };
  return {
    ui: interfaceWords(library, code),
    apps: Object.fromEntries(sharedIds(library, 'label').map((key) => [key, inContent('label', key)])),
    references: Object.fromEntries(
      sharedIds(library, 'reference').map((id) => [`references.${id}.subject`, inContent('reference', id)]),
    ),
  };
}

function interfaceWords({ ui, site }: Library, code: string): Record<string, WordUse[]> {
  const used = new Map<string, Set<string>>();
  const groups = new Map<string, Set<string>>();
  for (const file of globSync('src/**/*.{ts,tsx,astro}', { cwd: code }).sort()) {
    for (const [, , key, , group] of readFileSync(join(code, file), 'utf8').matchAll(QUOTED)) {
      if (key !== undefined) used.set(key, (used.get(key) ?? new Set()).add(file));
      if (group !== undefined) groups.set(group, (groups.get(group) ?? new Set()).add(file));
    }
  }
  const keys = Object.keys(ui.get(site.source) ?? {});
  return Object.fromEntries(
    keys.map((key) => {
      const files = new Set([...(used.get(key) ?? []), ...(groups.get(key.split('.')[0] ?? '') ?? [])]);
      return [key, [...files].map((file) => ({ file }))];
    }),
  );
}
