import { createProduct, type Product, type ProductDefinition } from '../../../machines/simulator/index.ts';
import { partIn } from '../../ui/dom.ts';

/** Makes the simulated product that the page carries. The build put its description there, checked. */
export function productIn(document: Document): Product {
  return createProduct(JSON.parse(partIn(document, '#sim-product').textContent) as ProductDefinition);
}
