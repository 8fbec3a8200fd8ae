import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';
import type { Shipped } from './notices/shipped.ts';

const SOURCE = fileURLToPath(new URL('../features/offline/update/update.ts', import.meta.url));

/**
 * Writes the script that speaks of versions into a built site. Its address is the same in every release: a page that has
 * been open for long asks for it there.
 *
 * @param base where the site stands on its host: `/`, or `/help/`
 * @returns the packages of which something is in it
 * @throws where it cannot be bundled or written
 */
export function writeUpdateScript(folder: string, base: string): Promise<Shipped[]> {
  return bundle(SOURCE, join(folder, 'update.js'), 'es', { base });
}
