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
 * Writes the service worker into a built site, and beside each page the list of files that it needs without a network. It must come
 * last: a file that is changed afterwards is not the one on the list, and is not kept.
 *
 * @returns the packages that are part of it
 * @throws where the worker cannot be bundled or written
 */
export async function writeWorker(folder: string, site: OfflineSite): Promise<Shipped[]> {
  const worker = join(folder, 'sw.js');
  if (site.offline === 'off') {
    // The worker of an earlier release removes itself and what it has kept.
    copyFileSync(WITHDRAWN, worker);
    return [];
  }
  const lists = offlineLists(folder, site);
  const release = digest(JSON.stringify([...lists])).slice(0, 8);
  for (const [page, files] of lists)
    writeFileSync(join(folder, dirname(page), PAGE_FILES), JSON.stringify({ release, files }));
  return bundle(SOURCE, worker, 'iife', { define: { __RELEASE__: JSON.stringify(release) } });
}
