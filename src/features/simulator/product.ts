import { createProduct, type Product, type ProductDefinition } from '../../../machines/simulator/index.ts';
import { loadJson } from '../../ui/load.ts';

/**
 * The simulated product of this site.
 *
 * @throws where the network fails
 */
export async function loadProduct(): Promise<Product> {
  return createProduct((await loadJson('simulator.json')) as ProductDefinition);
}
