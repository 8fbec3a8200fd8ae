import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';
import type { Shipped } from './notices/shipped.ts';

const SOURCE = fileURLToPath(new URL('../features/counters/counters.start.ts', import.meta.url));

/** The script's name in the built site. */
const COUNTERS_SCRIPT = 'counters.js';

/** What stands for whether readers are counted in the code that browsers run (`src/ui/kept/list.ts`). */
export function countersDefined(isCounting: boolean): Record<string, string> {
  return { SHIRUBE_COUNTERS: String(isCounting) };
}

/**
 * Writes the script that counts into a built site. It is bundled by itself and shares no chunk with the others, so that these are byte
 * for byte the same on a site that counts nobody.
 *
 * @param base where the site stands on its host: `/`, or `/help/`
 * @returns the packages of which something is in it
 * @throws where it cannot be bundled or written
 */
export function writeCountersScript(folder: string, base: string): Promise<Shipped[]> {
  return bundle(SOURCE, join(folder, COUNTERS_SCRIPT), 'es', { base, define: countersDefined(true) });
}
