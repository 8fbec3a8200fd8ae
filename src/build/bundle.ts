import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';
import { licenseList, takeList, type Shipped } from './notices.ts';

/** Bundles a script with an address of its own into one file without imports. */
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

export function countersDefined(isCounting: boolean): Record<string, string> {
  return { SHIRUBE_COUNTERS: String(isCounting) };
}

/** Bundled separately, so that the other scripts are the same on sites that count nobody. */
export function writeCountersScript(folder: string, base: string): Promise<Shipped[]> {
  const source = new URL('../features/counters/counters.start.ts', import.meta.url);
  return bundle(fileURLToPath(source), join(folder, 'counters.js'), 'es', { base, define: countersDefined(true) });
}

/** Bundled separately, like the counters' script. */
export function writeNoticeScript(folder: string, base: string): Promise<Shipped[]> {
  const source = new URL('../features/notice/notice.start.ts', import.meta.url);
  return bundle(fileURLToPath(source), join(folder, 'notice.js'), 'es', { base });
}

/** Its address is the same in every release, since pages stay open for long. */
export function writeUpdateScript(folder: string, base: string): Promise<Shipped[]> {
  const source = new URL('../features/offline/update/update.ts', import.meta.url);
  return bundle(fileURLToPath(source), join(folder, 'update.js'), 'es', { base });
}

/** Plain `import()`. Vite's preload helper costs 0.9 kB per page, more than the round trip that it saves. */
export const plainImports: Plugin = {
  name: 'shirube:plain-imports',
  apply: 'build',
  enforce: 'pre',
  config: () => ({ build: { modulePreload: { resolveDependencies: () => [] } } }),
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};

/** Only the encoder of `qrcode` is sent to browsers: its canvas renderer, nearly as large, is unused. */
export const qrModules: Plugin = {
  name: 'shirube:qr-modules',
  apply: 'build',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^qrcode$/ },
    handler(_, importer) {
      return this.environment.name === 'client' ? this.resolve('qrcode/lib/core/qrcode.js', importer) : undefined;
    },
  },
};
