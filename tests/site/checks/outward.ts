import type { PageDocument } from '../../support/documents.ts';
import { textOf, type Issues } from '../../support/documents.ts';

/** Ends the words of a link to another site. */
const MARK = '↗';

/** Words beside an address in a page's data, which a script makes a link of. */
const NAMES = ['title', 'link', 'words'];

/** Links of a page that leave the site and do not say so, those that its scripts make of the page's data included. */
export function unsaidLinks({ document }: PageDocument, origin: string): Issues {
  const links = [...document.querySelectorAll('a[href]')]
    .filter((link) => leaves(link.getAttribute('href')!, origin))
    .map((link) => textOf(link));
  const support = [...document.querySelectorAll('[data-support]')].map(
    (each) => each.getAttribute('data-support-words') ?? '',
  );
  const data = [...document.querySelectorAll('script[type="application/json"]')].flatMap((script) =>
    namedIn(JSON.parse(script.textContent), origin),
  );
  return [...links, ...support, ...data].filter((words) => !words.includes(MARK));
}

/** The same of a file of data. */
export function unsaidInData(data: unknown, origin: string): Issues {
  return namedIn(data, origin).filter((words) => !words.includes(MARK));
}

function leaves(address: string, origin: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:' && new URL(address).origin !== origin;
}

/** The words of anything that in some data has an address of another site. */
function namedIn(data: unknown, origin: string): string[] {
  if (typeof data !== 'object' || data === null) return [];
  const values = Object.values(data);
  const within = values.flatMap((value) => namedIn(value, origin));
  if (Array.isArray(data) || !values.some((value) => typeof value === 'string' && leaves(value, origin))) return within;
  const name = Object.entries(data).find(([key]) => NAMES.includes(key))?.[1];
  return [...within, typeof name === 'string' ? name : JSON.stringify(data)];
}
