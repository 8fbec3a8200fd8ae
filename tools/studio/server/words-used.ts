import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../../src/content/index.ts';
import type { WordUse, WordsUsed } from '../protocol/words.types.ts';

/** Whatever in the code looks like a key, and groups of words whose keys content chooses. */
const QUOTED = /(['"`])([A-Za-z][\w-]*(?:\.[\w-]+)+)\1|\bword\(\s*(['"`])([^'"`$]*)\3/g;
/** A label or reference as articles, screens, walkthroughs and what agents say name it. */
const NAME = /[A-Za-z][\w-]*(?:\.[\w-]+)*/g;
const NAMING = /^content\/(articles|simulator|walkthroughs|agent|diagnosis)\//;

/**
 * Where words are used, as far as their names tell: interface words in the code, labels and references in articles, screens and
 * the rest of the content.
 *
 * @param texts the content's files
 * @param code the folder of the project
 */
export function wordsUsed(library: Library, texts: ReadonlyMap<string, string>, code: string): WordsUsed {
  const named = new Map<string, Map<string, WordUse>>();
  for (const [file, text] of texts) {
    if (!NAMING.test(file)) continue;
    const [, article] = /^content\/articles\/[^/]+\/(.+)\.mdx$/.exec(file) ?? [];
    const use: WordUse = article === undefined ? { file } : { article };
    for (const [key] of text.matchAll(NAME)) named.set(key, (named.get(key) ?? new Map()).set(article ?? file, use));
  }
  const usesOf = (key: string): WordUse[] => [...(named.get(key)?.values() ?? [])];
  const labels = Object.keys(library.labels.get(library.site.source)?.words ?? {});
  return {
    ui: interfaceWords(library, code),
    apps: Object.fromEntries(labels.map((key) => [key, usesOf(key)])),
    references: Object.fromEntries(
      Object.keys(library.references).map((id) => [`references.${id}.subject`, usesOf(id)]),
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
