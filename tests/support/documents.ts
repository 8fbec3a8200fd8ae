import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse, textOf } from './html.ts';
import { siteFolder, sitePages, type SitePage } from './pages.ts';

export { parse, textOf };

/** A page of the built site, parsed. */
export interface PageDocument extends SitePage {
  html: string;
  document: Document;
}

/** What a check found wrong, in words: one line a fault. */
export type Issues = string[];

/** All pages of the built site, by address, each parsed when it is first asked for. */
export const documents: readonly PageDocument[] = sitePages.map((page) => {
  const html = fileAt(page.address)!.toString();
  let document: Document | undefined;
  return {
    ...page,
    html,
    get document() {
      return (document ??= parse(html));
    },
  };
});

/** Where search engines look for a page: of an edition's that nobody has written yet, and which repeats its language's, there. */
const foundAt = ({ document }: PageDocument): string | undefined => {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return canonical ? new URL(canonical).pathname : undefined;
};

/** The pages that say something of their own: all but those of an edition that repeat their language's. */
export const ownDocuments: readonly PageDocument[] = documents.filter(
  (page) => !page.isEdition || [page.address, undefined].includes(foundAt(page)),
);

/** The page at an address. */
export function documentAt(address: string): PageDocument {
  const page = documents.find((each) => each.address === address);
  if (!page) throw new Error(`The built site has no page ${address}.`);
  return page;
}

/** The file that a static host would answer an address with; `undefined` where there is none. */
export function fileAt(address: string): Buffer | undefined {
  const file = join(
    siteFolder,
    ...decodeURIComponent(address.endsWith('/') ? `${address}index.html` : address).split('/'),
  );
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
}
