import { basename, dirname } from 'node:path';
import { build } from 'vite';
import { licenseList, takeList, type Shipped } from './notices/shipped.ts';

/**
 * Bundles a script of the site that has an address of its own: one file, which imports nothing.
 *
 * @param format `iife` for a plain script, `es` for a module
 * @param base where the site stands on its host, for a script that does not find it by itself: `/help/`
 * @returns the packages of which something is in it
 * @throws where it cannot be bundled or written
 */
export async function bundle(source: string, file: string, format: 'iife' | 'es', base = '/'): Promise<Shipped[]> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    base,
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
