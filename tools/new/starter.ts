import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, sep } from 'node:path';
import type { Say } from '../../src/build/words.ts';

/** The phone that a new product's app is used on. */
export const DEVICES = ['android', 'iphone'] as const;
export type Device = (typeof DEVICES)[number];

/** What is filled into a starter, by the name that it has there in double braces. */
export type Blanks = Readonly<Record<'name' | 'device' | 'deviceName' | 'today', string>>;

interface Words {
  [key: string]: Words | string;
}

const STARTERS = fileURLToPath(new URL('./starters/', import.meta.url));
const SHIPPED = fileURLToPath(new URL('../../content/', import.meta.url));

/** The groups of interface words that are a product's own, as a whole. */
const OWN_GROUPS: readonly string[] = ['task', 'platform', 'method', 'product'];

export const starterLanguages: readonly string[] = readdirSync(join(STARTERS, 'ui'))
  .map((file) => file.replace(/\.json$/, ''))
  .sort();

/**
 * The content of a small help center, by path: what its starters hold, and the interface words that ship, with those about
 * the product in place of theirs. `site.yaml` is not among it.
 *
 * @param languages such as there is a starter in
 * @param say the words of the comments
 */
export function starterFiles(languages: readonly string[], blanks: Blanks, say: Say): Map<string, string> {
  const files = new Map<string, string>();
  const left = starterLanguages.filter((language) => !languages.includes(language));
  for (const file of filesBelow(STARTERS)) {
    if (left.some((language) => isIn(language, file))) continue;
    const text = filled(readFileSync(join(STARTERS, file), 'utf8'), blanks, say);
    const ui = /^ui\/(.+)\.json$/.exec(file)?.[1];
    files.set(`content/${file}`, ui === undefined ? text : withShippedWords(ui, JSON.parse(text) as Words));
  }
  for (const language of languages) {
    files.set(`content/style/${language}.yaml`, readFileSync(join(SHIPPED, `style/${language}.yaml`), 'utf8'));
  }
  return files;
}

/** Whether a file holds words of a language. */
function isIn(language: string, file: string): boolean {
  return file.split(/[/.]/).includes(language);
}

/** The interface words that ship, with a product's own in their place. */
function withShippedWords(language: string, own: Words): string {
  const shipped = JSON.parse(readFileSync(join(SHIPPED, `ui/${language}.json`), 'utf8')) as Words;
  const kept = Object.entries(shipped).map(([group, words]) => [group, OWN_GROUPS.includes(group) ? {} : words]);
  return `${JSON.stringify(laidOver(Object.fromEntries(kept) as Words, own), null, 2)}\n`;
}

/** Words with others in place of those of the same key. */
function laidOver(words: Words, own: Words): Words {
  const laid = Object.entries(own).map(([key, value]): [string, Words | string] => {
    const under = words[key];
    return [key, typeof value === 'object' && typeof under === 'object' ? laidOver(under, value) : value];
  });
  return { ...words, ...Object.fromEntries(laid) };
}

/** A text with its blanks filled in; those that a page fills in stay. */
function filled(text: string, blanks: Blanks, say: Say): string {
  return text
    .replace(/\{\{comment\.([a-z-]+)\}\}/g, (_, key: string) => say(`comment.${key}`))
    .replace(/\{\{(\w+)\}\}/g, (all, name: string) =>
      Object.hasOwn(blanks, name) ? blanks[name as keyof Blanks] : all,
    );
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .map((file) => file.split(sep).join('/'))
    .sort();
}
