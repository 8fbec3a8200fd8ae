import { cornerOf, fieldKind, isSwitch, labelOf } from '../../machines/simulator/index.ts';
import { createFigures } from '../../machines/rehearsal/index.ts';
import { productOf, type Library, type ScreenSource } from '../../src/content/index.ts';

/**
 * The screens that the guides of a library are performed on; nothing where the site has no simulator.
 *
 * @param version of the app, where the product names several: the newest if none is said
 */
export function screensOf(library: Library, version?: string): ScreenSource | undefined {
  const product = productOf(library);
  if (!product) return undefined;
  const { guides, remedies } = library;
  const graphs = new Map([...guides].map(([id, { graph }]) => [id, graph]));
  // That a code is an example is true of figures alone.
  return {
    cornerOf,
    fieldKind,
    isSwitch,
    labelOf,
    showsCode: () => false,
    ...createFigures(product, graphs, remedies, version ?? product.versions.at(-1)),
  };
}
