import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';

const SOURCE = fileURLToPath(new URL('../../src/client/update/update.ts', import.meta.url));

/**
 * Writes the script that speaks of versions into a built site. Its address is the same in every release: a page that has
 * been open for long asks for it there.
 *
 * @param base where the site stands on its host: `/`, or `/help/`
 * @throws where it cannot be bundled or written
 */
export async function writeUpdateScript(folder: string, base: string): Promise<void> {
  await bundle(SOURCE, join(folder, 'update.js'), 'es', base);
}
