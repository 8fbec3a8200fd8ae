import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';
import type { Shipped } from './notices/shipped.ts';
import { offlineList, type OfflineList } from './offline-list.ts';

const SOURCE = fileURLToPath(new URL('../worker/worker.ts', import.meta.url));

/**
 * Writes the service worker into a built site, with the list of what it keeps. It must come last: whatever is changed in
 * the site afterwards is not what the list says, and is not kept.
 *
 * @param most bytes that it may fetch; absent: what `offline-list.ts` says
 * @returns what it keeps, and the packages it is made of
 * @throws where the worker cannot be bundled or written
 */
export async function writeWorker(
  folder: string,
  languages: readonly string[],
  most?: number,
): Promise<OfflineList & { packages: Shipped[] }> {
  const list = offlineList(folder, filesOf(folder), languages, most);
  const files = list.fetched.map(({ url, revision }) => ({ url, revision }));
  const packages = await bundle(SOURCE, join(folder, 'sw.js'), 'iife', {
    define: { __FILES__: JSON.stringify(files) },
  });
  return { ...list, packages };
}

/** The paths of a site's files. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
