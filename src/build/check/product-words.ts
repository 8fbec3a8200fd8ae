import { fileURLToPath } from 'node:url';
import type { Problem } from '../../../machines/problem.ts';
import { addressesIn, readFiles, readLibrary, type Library } from '../../content/index.ts';

/** The interface words that say what is hardly true of two products. docs/other-products.md lists all that are about one. */
const ABOUT_THE_PRODUCT = [
  'site.subject',
  'site.description',
  'article.siblings',
  'note.secretTitle',
  'note.secret',
  'agent.never.text',
  'search.placeholder',
  'footer.disclaimer',
];

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Words about the product that say the same as the project's own: left over in the help center of another one, which a
 * reader would take for true. It is another one where support is reached at another address.
 */
export function wordsOfAnother({ ui, yaml, site, problems }: Library): Problem[] {
  // Where site.yaml cannot be read, whose help center it is nobody knows.
  if (problems.some(({ file }) => file === 'content/site.yaml')) return [];
  const files = [...readFiles(PROJECT)].filter(([file]) => /^content\/(?:ui\/|site\.yaml$)/.test(file));
  const { ui: shipped, site: its } = readLibrary(new Map(files));
  const own = addressesIn(site.support.address);
  if (addressesIn(its.support.address).some((address) => own.includes(address))) return [];
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
