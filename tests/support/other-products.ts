import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './sources.ts';

/** The folders of help centers about something else, below `tests/fixtures/`. */
export type OtherProduct = 'lamp' | 'other-product' | 'card-reader';

/** Writes the help center about a bicycle lamp, which has no simulator. */
export function writeLamp(root: string): void {
  writeProduct('lamp', root);
}

/** Writes a help center about another product: its own content, and the shipped interface words with its own laid over them. */
export function writeProduct(product: OtherProduct, root: string): void {
  cpSync(join(projectFolder, 'tests/fixtures', product, 'content'), join(root, 'content'), { recursive: true });
  // How the interface words are to be written goes with them.
  mkdirSync(join(root, 'content/style'), { recursive: true });
  for (const language of ['en', 'ja']) {
    const path = `content/ui/${language}.json`;
    if (!existsSync(join(root, path))) continue;
    const style = `content/style/${language}.yaml`;
    cpSync(join(projectFolder, style), join(root, style));
    const own = readJson(join(root, path));
    const words = over(readJson(join(projectFolder, path)), own);
    // What a reader can want, and on what, and the texts about a product, are its own words.
    for (const group of ['task', 'platform', 'method', 'product']) words[group] = own[group] ?? {};
    writeFileSync(join(root, path), JSON.stringify(words, null, 2));
  }
}

interface Words {
  [key: string]: Words | string;
}

function over(words: Words, own: Words): Words {
  const laid = Object.entries(own).map(([key, value]): [string, Words | string] => {
    const under = words[key];
    return [key, typeof value === 'object' && typeof under === 'object' ? over(under, value) : value];
  });
  return { ...words, ...Object.fromEntries(laid) };
}

function readJson(file: string): Words {
  return JSON.parse(readFileSync(file, 'utf8')) as Words;
}
