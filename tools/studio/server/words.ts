import { readdirSync, readFileSync } from 'node:fs';

/** What the studio's page says in a language: each part of it has a file of its own. */
export function studioWords(language: string): Readonly<Record<string, string>> {
  const folder = new URL(`../words/${language}/`, import.meta.url);
  const files = readdirSync(folder).sort();
  return Object.assign(
    {},
    ...files.map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, string>),
  ) as Record<string, string>;
}
