// The entry point for code that reads a product's files. Not for browsers: zod is too large for them.
export { parseDefinition, PRODUCT_FILES, type ProductFile } from './check.ts';
export { behaviourSchema, productSchema } from './definition.ts';
export { screensSchema } from './screens/definition.ts';
export { MARK, themeSheet } from './theme.ts';
export { productWords } from './vocabulary.ts';
