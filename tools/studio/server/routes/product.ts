import { jsonSchemas, libraryOf } from '../../../../src/content/index.ts';
import { sketchOf } from '../product/sketch.ts';
import { ok, refuse, type Routes } from '../route.ts';

/** The schema of each file of the product. */
const SCHEMAS = new Map([
  ['screens', 'simulator-screens'],
  ['behaviour', 'simulator-behaviour'],
  ['product', 'simulator-product'],
  ['remedies', 'remedies'],
]);

/** The simulated product as it is written. */
export const PRODUCT_ROUTES: Routes = {
  'GET product': ({ root }, { query }) => {
    const library = libraryOf(root, true);
    const wanted = query.get('language') ?? '';
    const language = Object.hasOwn(library.site.languages, wanted) ? wanted : library.site.source;
    return ok(sketchOf(library, language, Number(query.get('practice')) || 0));
  },

  /** What can stand in a file of the product, for completions. */
  'GET product/schema': ({ root, say }, { query }) => {
    const schema = SCHEMAS.get(query.get('part') ?? '');
    return schema === undefined
      ? refuse(say('studio.notUnderstood'))
      : ok(jsonSchemas(libraryOf(root, true)).get(`${schema}.json`));
  },
};
