import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { injectManifest } from 'workbox-build';
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
  const place = mkdtempSync(join(tmpdir(), 'shirube-worker-'));
  const list = offlineList(folder, filesOf(folder), languages, most);
  try {
    const packages = await bundle(SOURCE, join(place, 'sw.js'), 'iife');
    await injectManifest({
      swSrc: join(place, 'sw.js'),
      swDest: join(folder, 'sw.js'),
      globDirectory: folder,
      // Workbox would hash every file of a large site, of which few are listed.
      globPatterns: [],
      additionalManifestEntries: list.fetched.map(({ url, revision }) => ({ url, revision })),
    });
    return { ...list, packages };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** The paths of a site's files. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
