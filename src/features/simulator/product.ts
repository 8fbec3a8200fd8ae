import { createProduct, type Product } from '../../../machines/simulator/index.ts';

/** The simulated product of this site. */
export function loadProduct(): Promise<Product> {
  return Promise.resolve(createProduct());
}
