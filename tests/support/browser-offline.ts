import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { pageFinisher } from '../../tools/build/finish-page.ts';
import { writeWorker } from '../../tools/build/offline-worker.ts';
import type { Visit } from './browser-walk-open.ts';
import { PATIENCE, type View } from './browser.ts';
import { siteFolder } from './pages.ts';
import { serveFolder, type Served } from './serve-folder.ts';

/** A reader whose browser keeps the site. */
export const WITH_WORKER: View = { worker: true };

/** A copy of the built site that is being served, to be changed and to be ended. What ended may be ended again. */
export interface SiteCopy extends Served {
  folder: string;
  /** Publishes what has been changed: the list of files is made anew. */
  publish(most?: number): Promise<void>;
  /** Changes a text of a file. @throws where it is not there */
  edit(file: string, text: string, other: string): void;
  /** Gives a script another name, as a build does to one that has changed; gives the old one. */
  rename(script: string): string;
}

/** Serves a copy of the built site. */
export async function copyOfSite(): Promise<SiteCopy> {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-offline-'));
  cpSync(siteFolder, folder, { recursive: true });
  const served = await serveFolder(folder);
  return {
    ...served,
    folder,
    publish: async (most) => void (await writeWorker(folder, ['ja', 'en'], most)),
    edit(file, text, other) {
      const before = readFileSync(join(folder, file), 'utf8');
      if (!before.includes(text)) throw new Error(`There is no “${text}” in ${file}.`);
      writeFileSync(join(folder, file), before.replaceAll(text, other));
    },
    rename(script) {
      const name = readdirSync(join(folder, '_astro')).find((file) => file.startsWith(`${script}.`))!;
      const other = name.replace('.js', 'X.js');
      renameSync(join(folder, '_astro', name), join(folder, '_astro', other));
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(html|js)$/.test(file)) continue;
        const text = readFileSync(join(folder, file), 'utf8');
        if (text.includes(name)) writeFileSync(join(folder, file), text.replaceAll(name, other));
      }
      // What names it has changed with it, and pages say what is in what they load.
      const finish = pageFinisher(folder);
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!file.endsWith('.html')) continue;
        const text = readFileSync(join(folder, file), 'utf8');
        writeFileSync(join(folder, file), finish(text.replaceAll(/ integrity="[^"]*"/g, '')));
      }
      return `/_astro/${name}`;
    },
    async close() {
      await served.close().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the service worker says how much it keeps. */
export async function keeps(page: Page, state: 'complete' | 'partial' | 'full' = 'complete'): Promise<void> {
  await page.locator(`html[data-offline="${state}"]`).waitFor({ state: 'attached', timeout: 2 * PATIENCE });
}

/** The addresses that are kept, without their revisions. */
export function keptAddresses(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });
}

/** A built site as a reader finds it who has seen one page of it, and whose network is gone: its server has ended. */
export async function withoutNetwork(visit: Visit, folder: string, address: string): Promise<Page> {
  const { origin, close } = await serveFolder(folder);
  const page = await visit(origin + address, WITH_WORKER);
  await keeps(page);
  await close();
  return page;
}
