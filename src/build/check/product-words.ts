import { fileURLToPath } from 'node:url';
import { fault, type Problem } from '../../../machines/problem.ts';
import { addressesIn, placesIn, readFiles, readLibrary, type Library } from '../../content/index.ts';

/** Interface words that are rarely true of two products. docs/other-products.md lists all words about the product. */
const ABOUT_THE_PRODUCT = [
  'site.subject',
  'site.description',
  'site.title',
  'site.independent',
  'site.setUp',
  'article.siblings',
  'note.secretTitle',
  'note.secret',
  'agent.never.text',
  'search.placeholder',
  'footer.disclaimer',
];

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** Words about the product that are still the shipped ones: readers of another help center would believe them. */
export function wordsOfAnother(library: Library): Problem[] {
  const { ui, site, problems } = library;
  // An invalid site.yaml does not say whose help center it is.
  if (problems.some(({ file }) => file === 'content/site.yaml')) return [];
  const files = [...readFiles(PROJECT)].filter(([file]) => /^content\/(?:ui\/|site\.yaml$)/.test(file));
  const { ui: shipped, site: its } = readLibrary(new Map(files));
  const own = addressesIn(site.support.address);
  if (addressesIn(its.support.address).some((address) => own.includes(address))) return [];
  return Object.keys(site.languages).flatMap((language) =>
    ABOUT_THE_PRODUCT.flatMap((key): Problem[] => {
      const words = ui.get(language)?.[key];
      if (words === undefined || words !== shipped.get(language)?.[key]) return [];
      const message = `\`${key}\` is the same as in the shipped help center: \`${words}\``;
      const hint = 'Describe your product. If the text is true for it, leave it.';
      const at = placesIn(library, `content/ui/${language}.json`);
      return [fault('product-word', message, hint, at(...key.split('.')))];
    }),
  );
}
