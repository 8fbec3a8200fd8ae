import { basename, dirname } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { licenseList, takeList, type Shipped } from './notices/shipped.ts';

/**
 * Bundles a script of the site that has an address of its own: one file, which imports nothing.
 *
 * @param format `iife` for a plain script, `es` for a module
 * @param site where it stands on its host (`/help/`), for a script that does not find it by itself; what names stand for
 * @returns the packages of which something is in it
 * @throws where it cannot be bundled or written
 */
export async function bundle(
  source: string,
  file: string,
  format: 'iife' | 'es',
  site: Pick<InlineConfig, 'base' | 'define'> = {},
): Promise<Shipped[]> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    base: '/',
    ...site,
    build: {
      outDir: dirname(file),
      emptyOutDir: false,
      license: licenseList,
      rolldownOptions: {
        input: source,
        preserveEntrySignatures: 'strict',
        output: { format, entryFileNames: basename(file), codeSplitting: false },
      },
    },
  });
  return takeList(dirname(file));
}
