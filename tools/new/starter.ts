import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, sep } from 'node:path';
import type { Say } from '../../src/build/words.ts';

/** Where a new product can be used: an app on one of two phones, or a browser. */
export const DEVICES = ['android', 'iphone', 'web'] as const;
export type Device = (typeof DEVICES)[number];

/** What is filled into a starter, by the name that it has there in double braces. */
export type Blanks = Readonly<Record<'name' | 'device' | 'deviceName' | 'today', string>>;

interface Words {
  [key: string]: Words | string;
}

const STARTERS = fileURLToPath(new URL('./starters/', import.meta.url));
const SHIPPED = fileURLToPath(new URL('../../content/', import.meta.url));

/** The folders that a help center is put together from; words of a later one are laid over those of an earlier one. */
const PARTS: Readonly<Record<Device, readonly string[]>> = {
  android: ['both', 'system', 'phone'],
  iphone: ['both', 'system', 'phone'],
  web: ['both', 'web'],
};

/** The groups of interface words that are a product's own, as a whole. */
const OWN_GROUPS: readonly string[] = ['task', 'platform', 'method', 'product'];

export const starterLanguages: readonly string[] = readdirSync(join(STARTERS, 'both', 'ui'))
  .map((file) => file.replace(/\.json$/, ''))
  .sort();

/**
 * The content of a small help center, by path: what its starters hold, and the interface words that ship, with those about
 * the product in place of theirs. `site.yaml` is not among it.
 *
 * @param languages such as there is a starter in
 * @param say the words of the comments
 */
export function starterFiles(
  device: Device,
  languages: readonly string[],
  blanks: Blanks,
  say: Say,
): Map<string, string> {
  const files = new Map<string, string>();
  const left = starterLanguages.filter((language) => !languages.includes(language));
  for (const part of PARTS[device]) {
    for (const file of filesBelow(join(STARTERS, part))) {
      // Words are put together below.
      if (file.endsWith('.json') || left.some((language) => isIn(language, file))) continue;
      files.set(`content/${file}`, filled(readFileSync(join(STARTERS, part, file), 'utf8'), blanks, say));
    }
  }
  for (const language of languages) {
    for (const folder of ['apps', 'ui']) {
      const file = `${folder}/${language}.json`;
      const own = PARTS[device]
        .map((part) => join(STARTERS, part, file))
        .filter((path) => existsSync(path))
        .map((path) => JSON.parse(filled(readFileSync(path, 'utf8'), blanks, say)) as Words);
      const words = own.reduce(laidOver, folder === 'ui' ? shippedWords(language) : {});
      files.set(`content/${file}`, `${JSON.stringify(words, null, 2)}\n`);
    }
    files.set(`content/style/${language}.yaml`, readFileSync(join(SHIPPED, `style/${language}.yaml`), 'utf8'));
  }
  return files;
}

/** Whether a file holds words of a language. */
function isIn(language: string, file: string): boolean {
  return file.split('/').some((name) => name === language || name === `${language}.yaml`);
}

/** The interface words that ship, without those that are a product's own as a whole. */
function shippedWords(language: string): Words {
  const words = JSON.parse(readFileSync(join(SHIPPED, `ui/${language}.json`), 'utf8')) as Words;
  return Object.fromEntries(
    Object.entries(words).map(([group, own]) => [group, OWN_GROUPS.includes(group) ? {} : own]),
  );
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
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((file) => file.split(sep).join('/'))
    .sort();
}
