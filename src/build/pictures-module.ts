import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import type { Plugin, ViteDevServer } from 'vite';
import { libraryOf, PICTURES } from '../content/index.ts';

/** What pages import: each picture below `content/pictures/` by its place there, as Astro's image service takes it. */
const NAME = 'virtual:shirube/pictures';
const RESOLVED = `\0${NAME}`;

/**
 * Pictures of articles as modules. An article is none itself (decision 0023), and content may stand anywhere, so what it shows is
 * imported here for it.
 */
export function picturesModule(root: string): Plugin {
  return {
    name: 'shirube-pictures',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const places = [...libraryOf(root, true).pictures].filter(([, fault]) => !fault).map(([place]) => place);
      const made = await Promise.all(places.map((place, index) => entryOf(join(root, PICTURES, place), place, index)));
      return `${made.map(({ line }) => line).join('\n')}
export const pictures = { ${made.map(({ entry }) => entry).join(', ')} };`;
    },
  };
}

/** Whoever asks an image of Astro for its size is given the whole file as well: the size stands beside it. */
async function entryOf(file: string, place: string, index: number): Promise<{ line: string; entry: string }> {
  const { width, height, format } = await imageMetadata(readFileSync(file), file);
  const own = JSON.stringify({ width, height, format }).slice(0, -1);
  return {
    line: `import p${index} from ${JSON.stringify(file.replaceAll('\\', '/'))};`,
    entry: `${JSON.stringify(place)}: ${own}, "image": p${index} }`,
  };
}

/** Lets pages see pictures that have come, gone or changed since they were read. */
export function forgetPictures({ environments }: Pick<ViteDevServer, 'environments'>): void {
  for (const { moduleGraph, hot } of Object.values(environments)) {
    const module = moduleGraph.getModuleById(RESOLVED);
    if (!module) continue;
    moduleGraph.invalidateModule(module);
    // What makes pages has run it already: it runs anew.
    hot.send({ type: 'full-reload' });
  }
}
