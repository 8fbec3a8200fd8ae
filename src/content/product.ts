import { createProduct, type Product } from '../../machines/simulator/index.ts';
import type { Library } from './library.ts';
import { perLibrary, perThing } from './per-library.ts';

/** The simulated product of some content; nothing where it has none, or none that can be read. */
export const productOf: (library: Library) => Product | undefined = perLibrary(({ site, simulator }: Library) =>
  site.simulator === 'none' || !simulator ? undefined : createdFrom(simulator),
);

const createdFrom = perThing(createProduct);
