import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Product } from '../../machines/simulator/index.ts';
import { parseDefinition, PRODUCT_FILES, type ProductFile } from '../../machines/simulator/check.ts';

/** The file of a part of a product's description. */
export function fileOf(name: ProductFile): string {
  return `content/simulator/${name}.yaml`;
}

/** The files that describe the product of a help center, by their place. */
export function describingFiles(folder: string): ReadonlyMap<string, string> {
  return new Map(PRODUCT_FILES.map((name) => [fileOf(name), readFileSync(join(folder, fileOf(name)), 'utf8')]));
}

/** The product of a help center, by the files that describe it alone: its articles are not read, which takes a second. */
export function describedIn(folder: string): Product {
  const files = describingFiles(folder);
  const data = Object.fromEntries(PRODUCT_FILES.map((name) => [name, parse(files.get(fileOf(name)) ?? '') as unknown]));
  const result = parseDefinition(data as Record<ProductFile, unknown>);
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return new Product(result.definition);
}
