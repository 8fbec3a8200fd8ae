import type { Issues, PageDocument } from '../../support/documents.ts';

/** The built site, as far as links ask for it. */
export interface LinkedSite {
  /** Where it is published: addresses that begin with it are the site's own. */
  origin: string;
  exists(address: string): boolean;
  /** The ids that a page has; `undefined` where there is no such page. */
  idsOf(address: string): ReadonlySet<string> | undefined;
}

/** Attributes that hold an address, by the elements that have them. */
const ADDRESSES: readonly (readonly [selector: string, attribute: string])[] = [
  ['a[href], area[href], link[href], use[href]', 'href'],
  ['script[src], img[src], source[src], video[src], audio[src], iframe[src], input[src]', 'src'],
  ['form[action]', 'action'],
  ['meta[property="og:image"], meta[property="og:url"]', 'content'],
];

/** All addresses that a page names, also those in its structured data. */
function addressesOf({ document }: PageDocument): string[] {
  const inMarkup = ADDRESSES.flatMap(([selector, attribute]) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? ''),
  );
  const inData = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    [...script.textContent.matchAll(/"(?:url|item|image)":"([^"]+)"/g)].map(([, address]) => address!),
  );
  return [...inMarkup, ...inData];
}

/** Links of a page that lead nowhere, or outside by anything but a whole https address. */
export function linkIssues(page: PageDocument, site: LinkedSite): Issues {
  const issues = addressesOf(page).flatMap((address) => {
    const url = resolved(address, new URL(page.address, site.origin));
    if (url === undefined) return [`“${address}” is no address`];
    if (url.origin !== site.origin) return isWhole(address, url) ? [] : [`“${address}” is no whole https address`];
    if (!site.exists(url.pathname)) return [`“${address}” leads to no file`];
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (fragment === '' || site.idsOf(url.pathname)?.has(fragment)) return [];
    return [`“${address}” leads to no element`];
  });
  return [...new Set(issues)];
}

function resolved(address: string, base: URL): URL | undefined {
  // Anything but printable ASCII and other scripts' letters must be escaped in an address.
  return address === '' || /[\s<>"\\^`{|}]/.test(address) || !URL.canParse(address, base)
    ? undefined
    : new URL(address, base);
}

function isWhole(address: string, url: URL): boolean {
  return address.startsWith('https://') && url.username === '' && url.port === '' && url.hostname.includes('.');
}
