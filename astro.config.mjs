import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { countersDefined, plainImports, qrModules } from './src/build/bundle.ts';
import { FLOOR } from './src/build/floor.ts';
import { shirube } from './src/build/integration.ts';
import { bannerOf, licenseList } from './src/build/notices.ts';
import { placesOf } from './src/build/places.ts';
import { policyFor, siteOf } from './src/build/site-settings.ts';

const site = siteOf();
/** Modules that most pages load, in few files: each file costs a request, and compresses worse on its own. */
const sharedChunks = {
  groups: [
    {
      name: 'shared',
      test: /vite\/preload-helper|[\\/](src[\\/]ui[\\/](later|page|device|storage[\\/]shelf|kept[\\/](list|prefix))|machines[\\/]walkthrough[\\/]walkthrough\.fragment)\.ts$/,
    },
    {
      name: 'ui',
      test: /[\\/](src[\\/]ui[\\/](dom|load|t)|machines[\\/](assert-defined|case-code[\\/]write-code))\.ts$/,
    },
    {
      name: 'route',
      test: /[\\/](machines[\\/]walkthrough[\\/]walkthrough\.(case|progress|graph))\.ts$/,
    },
  ],
};

// Seven of a hash's characters are what the bundler asks for beyond 64 files, and nothing compresses them. A name says no
// more than what it is: Astro calls a component's script by 38 characters more, and others by the folder of their module.
const shortName = ({ name }) =>
  `_astro/${name.replace(/\.astro_astro_type_script_index_(\d+)_lang$/, '$1').replace(/^(walkthrough|interview|rolldown)[.-]|\.esm$/, '')}.[hash:7].js`;
const shortNames = { chunkFileNames: shortName, entryFileNames: shortName };

export default defineConfig({
  site: site.address,
  ...placesOf(site.address),
  // Links end in a slash; an address typed without one is answered all the same.
  trailingSlash: 'ignore',
  // White space between inline elements is written out where it is meant: Japanese has none there.
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  // A linked sheet costs a round trip before the first paint; Astro hashes inlined ones for the policy.
  // Rendering a page waits for the disk a third of the time, so pages are rendered concurrently.
  build: { inlineStylesheets: 'always', format: 'directory', concurrency: 4 },
  security: { csp: policyFor(site) },
  // Small modules that several islands use would each be a file of its own, which costs more than it spares.
  vite: {
    plugins: [plainImports, qrModules],
    // What commands keep there is nobody's page, and some of it links to whole systems.
    server: { watch: { ignored: ['**/.cache/**'] } },
    define: { ...countersDefined(site.counters !== undefined), SHIRUBE_OFFLINE: String(site.offline !== 'off') },
    // A script of a few hundred bytes in each page would weigh more than its address: it is read, and fetched, once.
    build: { license: licenseList, assetsInlineLimit: 0 },
    environments: {
      client: {
        build: {
          // Scripts alone are lowered: what styles would grow by is more than they gain.
          target: FLOOR.map(({ target }) => target),
          rolldownOptions: { output: { codeSplitting: sharedChunks, ...shortNames, postBanner: bannerOf } },
        },
      },
    },
  },
  // No article shows code, and what colours it would need styles that the policy does not allow.
  markdown: { syntaxHighlight: false },
  // Articles are no modules of the build (src/features/article/markdown): what MDX makes of them is rendered by its integration.
  integrations: [mdx(), shirube()],
});
