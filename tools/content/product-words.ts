import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import type { Problem } from '../../machines/problem.ts';
import { readFiles, readLibrary, type Library } from '../../src/content/index.ts';

/** The interface words that say what is hardly true of two products. docs/other-products.md lists all that are about one. */
const ABOUT_THE_PRODUCT = [
  'site.subject',
  'site.description',
  'article.siblings',
  'note.secretTitle',
  'note.secret',
  'search.placeholder',
  'footer.disclaimer',
];

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Words about the product that say the same as the project's own: left over in another help center, which a reader would
 * take for true. In the project's own folder nobody can know.
 */
export function wordsOfAnother({ ui, yaml, site }: Library, root: string): Problem[] {
  if (resolve(root) === resolve(PROJECT)) return [];
  const files = [...readFiles(PROJECT)].filter(([file]) => file.startsWith('content/ui/'));
  const shipped = readLibrary(new Map(files)).ui;
  return Object.keys(site.languages).flatMap((language) =>
    ABOUT_THE_PRODUCT.flatMap((key): Problem[] => {
      const words = ui.get(language)?.[key];
      if (words === undefined || words !== shipped.get(language)?.[key]) return [];
      const file = `content/ui/${language}.json`;
      return [
        {
          code: 'product-word',
          message: `\`${key}\` still says what the shipped help center says of its product: \`${words}\``,
          hint: 'Say what is true of yours. If the same is true, leave it.',
          file,
          line: yaml.get(file)?.lineOf(key.split('.')) ?? 1,
        },
      ];
    }),
  );
}
