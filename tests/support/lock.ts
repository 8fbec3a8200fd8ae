import { parse } from 'yaml';
import { known } from '../../machines/known.ts';
import { createProduct } from '../../machines/simulator/index.ts';
import { parseDefinition, PRODUCT_FILES, type ProductFile } from '../../machines/simulator/simulator.parse.ts';
import { readFiles } from '../../src/content/index.ts';
import { projectFolder } from './sources.ts';

/** The files of a smart lock, by their place: a product that has nothing in common with the one that ships. */
export const lockFiles: ReadonlyMap<string, string> = readFiles(`${projectFolder}tests/fixtures/lock`);

/** The file of a part of the lock. */
export function lockFile(name: ProductFile): string {
  return `content/simulator/${name}.yaml`;
}

const data = PRODUCT_FILES.map((name) => [name, parse(known(lockFiles.get(lockFile(name)))) as unknown]);
const result = parseDefinition(Object.fromEntries(data) as Record<ProductFile, unknown>);

/** The lock itself. @throws where its description is not whole */
export const lock = createProduct('definition' in result ? result.definition : known(undefined, 'A whole lock'));
