import type { Plugin } from 'vite';

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

/**
 * Bundles only the encoder of `qrcode` for browsers: its canvas renderer, nearly as large, is unused. Node and the
 * development server use the whole package.
 */
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
