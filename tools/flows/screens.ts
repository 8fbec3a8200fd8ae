import { cornerOf, fieldKind, isSwitch, labelOf } from '../../machines/activation/index.ts';
import { createFigures } from '../../machines/rehearsal/index.ts';
import type { Library, ScreenSource } from '../../src/content/index.ts';

/** The screens that the guides of a library are performed on; nothing where the site has no simulator. */
export function screensOf({ guides, remedies, site }: Library): ScreenSource | undefined {
  if (site.simulator === 'none') return undefined;
  const graphs = new Map([...guides].map(([id, { graph }]) => [id, graph]));
  // That a code is an example is true of figures alone.
  return { cornerOf, fieldKind, isSwitch, labelOf, showsCode: () => false, ...createFigures(graphs, remedies) };
}
