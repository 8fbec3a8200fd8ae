import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import type { Plugin, ViteDevServer } from 'vite';
import { libraryOf, PICTURES } from '../content/index.ts';

/** Virtual module with the pictures below `content/pictures/` by path, in the format of Astro's image service. */
const NAME = 'virtual:shirube/pictures';
const RESOLVED = `\0${NAME}`;

/** Articles are not modules, and content can be in any folder, so their pictures are imported here. */
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

/** Reading the size of an Astro image emits the original file, so the size is separate. */
async function entryOf(file: string, place: string, index: number): Promise<{ line: string; entry: string }> {
  const { width, height, format } = await imageMetadata(readFileSync(file), file);
  const own = JSON.stringify({ width, height, format }).slice(0, -1);
  return {
    line: `import p${index} from ${JSON.stringify(file.replaceAll('\\', '/'))};`,
    entry: `${JSON.stringify(place)}: ${own}, "image": p${index} }`,
  };
}

export function forgetPictures({ environments }: Pick<ViteDevServer, 'environments'>): void {
  for (const { moduleGraph, hot } of Object.values(environments)) {
    const module = moduleGraph.getModuleById(RESOLVED);
    if (!module) continue;
    moduleGraph.invalidateModule(module);
    // The renderer has already evaluated it.
    hot.send({ type: 'full-reload' });
  }
}
