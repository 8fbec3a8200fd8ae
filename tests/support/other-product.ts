import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFolder } from './sources.ts';

const folder = fileURLToPath(new URL('../fixtures/other-product/content', import.meta.url));

/** Writes the help center about a lamp: its own content, and the shipped interface words with its own laid over them. */
export function writeOtherProduct(root: string): void {
  cpSync(folder, join(root, 'content'), { recursive: true });
  // How the interface words are to be written goes with them.
  cpSync(join(projectFolder, 'content/style'), join(root, 'content/style'), { recursive: true });
  for (const language of ['en', 'ja']) {
    const path = `content/ui/${language}.json`;
    const words = over(readJson(join(projectFolder, path)), readJson(join(root, path)));
    // What a reader can want, and on what, are the product's own words.
    for (const group of ['task', 'platform', 'method']) words[group] = readJson(join(root, path))[group]!;
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
