import { known } from '../../machines/known.ts';
import type { Product } from '../../machines/simulator/index.ts';
import type { ProductFile } from '../../machines/simulator/simulator.parse.ts';
import { productOf, readFiles, readLibrary } from '../../src/content/index.ts';
import type { OtherProduct } from './other-products.ts';
import { projectFolder } from './sources.ts';

const filesOf = (product: OtherProduct) => readFiles(`${projectFolder}tests/fixtures/${product}`);

/** The files that describe a smart lock, by their place: a product that has nothing in common with the one that ships. */
export const lockFiles: ReadonlyMap<string, string> = new Map(
  [...filesOf('other-product')].filter(([file]) => file.startsWith('content/simulator/')),
);

/** The file of a part of the lock. */
export function lockFile(name: ProductFile): string {
  return `content/simulator/${name}.yaml`;
}

/** The smart lock: an app on the phone, the page of a hub, and a cloud. */
export const lock = simulated('other-product');
/** A form in the browser with a review before it is sent: there is no phone. */
export const form = simulated('form-product');

function simulated(product: OtherProduct): Product {
  return known(productOf(readLibrary(filesOf(product))), `The simulator of ${product}`);
}
