import type { z } from 'zod';
import { parseWith } from '../data/index.ts';
import { checkedDefinition, type DefinitionProblem, type ProductFile } from './check.ts';
import { behaviourSchema, productSchema, type ProductDefinition } from './definition.ts';
import { screensSchema } from './screens/definition.ts';
import { sketchActors, sketchScreens, type ActorSketch, type ScreenSketch } from './sketch.ts';

/** The files in content/simulator. */
export const PRODUCT_FILES = ['product', 'behaviour', 'screens'] as const satisfies readonly ProductFile[];
export type { ActorSketch, ProductFile, ScreenSketch };
export { behaviourSchema, productSchema, screensSchema };
export { productWords } from './vocabulary.ts';

const SCHEMAS = { product: productSchema, behaviour: behaviourSchema, screens: screensSchema };

/** Parses and checks a product. Returns all problems if there are any. */
export function parseDefinition(
  data: Readonly<Record<ProductFile, unknown>>,
): { definition: ProductDefinition } | { problems: DefinitionProblem[] } {
  const read = PRODUCT_FILES.map((of) => ({ of, result: parseWith(SCHEMAS[of] as z.ZodType, data[of]) }));
  const problems = read.flatMap(({ of, result }) =>
    'problems' in result ? result.problems.map((problem) => ({ ...problem, of })) : [],
  );
  if (problems.length > 0) return { problems };
  const [product, actors, screens] = read.map(({ result }) => ('value' in result ? result.value : undefined));
  return checkedDefinition({ ...(product as z.output<typeof productSchema>), actors, screens } as ProductDefinition);
}

/** Only the screens, for previews; `undefined` if they cannot be drawn. */
export function parseScreens(data: Readonly<Record<'product' | 'screens', unknown>>): ScreenSketch | undefined {
  const [product, screens] = [parseWith(productSchema, data.product), parseWith(screensSchema, data.screens)];
  if ('problems' in product || 'problems' in screens) return undefined;
  return sketchScreens({ ...product.value, actors: {}, screens: screens.value } as unknown as ProductDefinition);
}

/** Only the actors, for previews; `undefined` if they cannot be parsed. */
export function parseActors(data: unknown): ActorSketch[] | undefined {
  const read = parseWith(behaviourSchema, data);
  return 'problems' in read ? undefined : sketchActors(read.value);
}
