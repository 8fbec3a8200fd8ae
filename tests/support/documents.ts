import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { siteFolder, sitePages, type SitePage } from './pages.ts';

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

/** A page with something changed in it, so that a check can be shown to fail. */
export function doctored(page: PageDocument, change: (document: Document) => void): PageDocument {
  const document = parse(page.html);
  change(document);
  const html = document.toString();
  if (html === parse(page.html).toString()) throw new Error(`Nothing was changed in ${page.address}.`);
  return { ...page, html, document };
}

export function parse(html: string): Document {
  return parseHTML(html).document;
}

/** The file that a static host would answer an address with; `undefined` where there is none. */
export function fileAt(address: string): Buffer | undefined {
  const file = join(
    siteFolder,
    ...decodeURIComponent(address.endsWith('/') ? `${address}index.html` : address).split('/'),
  );
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
}

/** An element's words on one line, without the parts that match `leaveOut`. */
export function textOf(element: Element | null | undefined, leaveOut?: string): string {
  if (!element) return '';
  const copy = element.cloneNode(true) as Element;
  if (leaveOut) for (const part of copy.querySelectorAll(leaveOut)) part.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
