import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from './documents.ts';

/** Attributes that hold an address, by the elements that have them. */
const ADDRESSES: readonly (readonly [selector: string, attribute: string])[] = [
  ['a[href], area[href], link[href], use[href]', 'href'],
  ['script[src], img[src], source[src], video[src], audio[src], iframe[src], input[src]', 'src'],
  ['form[action]', 'action'],
  ['meta[property="og:image"], meta[property="og:url"]', 'content'],
];

function addressesOf(document: Document): string[] {
  const inMarkup = ADDRESSES.flatMap(([selector, attribute]) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? ''),
  );
  const inData = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    [...script.textContent.matchAll(/"(?:url|item|image)":"([^"]+)"/g)].map(([, address]) => address!),
  );
  return [...inMarkup, ...inData];
}

/** Links of a built site that lead nowhere, fragments included, and those to other sites that are no whole https address. */
export function brokenLinks(folder: string): string[] {
  const pages = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => [
        `/${file.split(sep).join('/')}`.replace(/\/index\.html$/, '/'),
        parse(readFileSync(join(folder, file), 'utf8')),
      ]),
  );
  const canonical = [...pages.values()].flatMap((page) => page.querySelector('link[rel="canonical"]') ?? [])[0];
  const { origin } = new URL(canonical!.getAttribute('href')!);
  const issueOf = (page: string, address: string): string | undefined => {
    const url = resolved(address, new URL(page, origin));
    if (url === undefined) return 'is no address';
    if (url.origin !== origin) return isWhole(address, url) ? undefined : 'is no whole https address';
    const file = join(folder, decodeURIComponent(url.pathname), url.pathname.endsWith('/') ? 'index.html' : '');
    if (!existsSync(file) || !statSync(file).isFile()) return 'leads to no file';
    const fragment = decodeURIComponent(url.hash.slice(1));
    return fragment === '' || pages.get(url.pathname)?.getElementById(fragment) ? undefined : 'leads to no element';
  };
  return [...pages].flatMap(([page, document]) =>
    [...new Set(addressesOf(document))].flatMap((address) => {
      const issue = issueOf(page, address);
      return issue === undefined ? [] : [`${page}: “${address}” ${issue}`];
    }),
  );
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
