import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseDocument } from 'yaml';
import { projectFolder } from './sources.ts';

/** Where the shipped help center is published in tests that have it below the root of its host. */
export const BASE = '/support/help/';

/** What an article of it was called once. */
export const OLD = 'selfie-camera';

/** A picture of that article, a file of `public/`, as a writer writes it. */
const PICTURE = '/icon-192.png';

/** Writes the shipped content, and a picture in it, with an address that has a path, without its last slash as somebody may write it. */
export function writeUnderPath(root: string): void {
  cpSync(join(projectFolder, 'content'), join(root, 'content'), { recursive: true });
  const file = join(root, 'content/site.yaml');
  const settings = parseDocument(readFileSync(file, 'utf8'));
  settings.set('address', `https://shirube.example${BASE.slice(0, -1)}`);
  writeFileSync(file, settings.toString());
  for (const language of ['en', 'ja', 'ja-easy']) {
    const article = join(root, `content/articles/${language}/front-camera.mdx`);
    const text = readFileSync(article, 'utf8').replace(/^(title: .*)$/m, `$1\naliases: [${OLD}]`);
    writeFileSync(article, text.replace(/^(### .*)$/m, `$1\n\n![IB Key](${PICTURE})`));
  }
}

/** The paths of all files in a folder, with slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).filter(Boolean).join('/'));
}

/** Attributes that a browser or a script takes an address from, and what an address from the root of the host is. */
const ATTRIBUTE = /\s(?:href|src|action|content|poster|data-[\w-]+)="(\/[^"]*|0; url=\/[^"]*)"/g;

/** Addresses in a file of a built site that leave out the path of the site: in attributes of a page, as texts of JSON. */
export function addressesOutside(file: string, text: string, base: string): string[] {
  const found = file.endsWith('.html')
    ? [...text.matchAll(ATTRIBUTE)].map(([, address]) => address!.replace('0; url=', ''))
    : textsIn(JSON.parse(text)).filter((each) => /^\/[\w.-]/.test(each));
  return found.filter((address) => !address.startsWith(base));
}

function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : [];
}
