import { copyFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PAGE_FILES } from '../ui/kept/list.ts';
import { bundle } from './bundle.ts';
import type { Shipped } from './notices/shipped.ts';
import { digest, offlineLists, type OfflineSite } from './offline-files.ts';

const SOURCE = fileURLToPath(new URL('../worker/worker.ts', import.meta.url));
const WITHDRAWN = fileURLToPath(new URL('../../deploy/withdraw.js', import.meta.url));

/**
 * Writes the service worker, and beside each page the list of files that it needs offline. Must run last: files that
 * change later do not match the list.
 */
export async function writeWorker(folder: string, site: OfflineSite): Promise<Shipped[]> {
  const worker = join(folder, 'sw.js');
  if (site.offline === 'off') {
    // This worker removes itself and its caches.
    copyFileSync(WITHDRAWN, worker);
    return [];
  }
  const lists = offlineLists(folder, site);
  const release = digest(JSON.stringify([...lists])).slice(0, 8);
  for (const [page, files] of lists)
    writeFileSync(join(folder, dirname(page), PAGE_FILES), JSON.stringify({ release, files }));
  return bundle(SOURCE, worker, 'iife', { define: { __RELEASE__: JSON.stringify(release) } });
}
