import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageFinisher } from '../../src/build/finish-page.ts';
import { pathOf } from '../../src/build/offline.ts';
import { writeWorker } from '../../src/build/offline.ts';
import { siteOf } from '../../src/build/site-settings.ts';
import { siteFolder } from './pages.ts';

/** A copy of the built site, to be changed as another build would change it. */
export interface BuiltCopy {
  folder: string;
  /** Writes the lists of what is kept anew, as a build does last; with another setting of what that is. */
  finish(offline?: 'language' | 'off'): Promise<void>;
  /** Changes a text of a file. @throws where it is not there */
  edit(file: string, text: string, other: string): void;
  /** Gives all scripts other names, as a build does to those that have changed; gives the old ones. */
  rename(): string[];
  /** Its pages, data and the worker by their addresses, with their texts: all that keeps its address when it changes. */
  pages(): readonly (readonly [address: string, text: string])[];
  remove(): void;
}

/** Copies the built site. */
export function copyOfBuilt(): BuiltCopy {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-built-'));
  cpSync(siteFolder, folder, { recursive: true, preserveTimestamps: true });
  const texts = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(html|js)$/.test(file));
  const change = (file: string, changed: (text: string) => string): void => {
    const text = readFileSync(join(folder, file), 'utf8');
    const other = changed(text);
    if (other !== text) writeFileSync(join(folder, file), other);
  };
  return {
    folder,
    finish: async (offline) => void (await writeWorker(folder, { ...siteOf(), ...(offline && { offline }) })),
    edit(file, text, other) {
      if (!readFileSync(join(folder, file), 'utf8').includes(text))
        throw new Error(`There is no “${text}” in ${file}.`);
      change(file, (whole) => whole.replaceAll(text, other));
    },
    rename() {
      const names = readdirSync(join(folder, '_astro')).filter((name) => name.endsWith('.js'));
      const otherOf = (name: string) => name.replace(/\.js$/, 'X.js');
      for (const name of names) renameSync(join(folder, '_astro', name), join(folder, '_astro', otherOf(name)));
      const anyName = new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
      for (const file of texts()) change(file, (text) => text.replace(anyName, otherOf));
      // What names them has changed with them, and pages say what is in what they load.
      const finish = pageFinisher(folder);
      for (const file of texts().filter((file) => file.endsWith('.html')))
        change(file, (text) => finish(text.replaceAll(/ integrity="[^"]*"/g, '')));
      return names.map((name) => `/_astro/${name}`);
    },
    pages: () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(html|json)$|^(sw|update)\.js$/.test(file) && !file.startsWith('_astro'))
        .map((file) => [`/${pathOf(file)}`, readFileSync(join(folder, file), 'utf8')] as const),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
