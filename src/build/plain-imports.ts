import type { Plugin } from 'vite';

/**
 * `import()` as the language has it. Vite wraps each into a helper that preloads what the module imports: 0.9 kB on every
 * page, which costs more than the one round trip that it saves to who asks for a walk, before the worker has it all.
 */
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
