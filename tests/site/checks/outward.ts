import type { PageDocument } from '../../support/documents.ts';
import { textOf, type Issues } from '../../support/documents.ts';

/** How a link says that it leads to another site, by language. */
const MARKS: Readonly<Record<string, RegExp>> = {
  ja: /（外部サイト(・[^）]+)?）/,
  'ja-easy': /（ほかのサイト(・[^）]+)?）/,
  en: /\(another site(, in [^)]+)?\)/,
};

/** Words beside an address in a page's data, which a script makes a link of. */
const NAMES = ['title', 'link', 'words'];

/** Links of a page that leave the site and do not say so, those that its scripts make of the page's data included. */
export function unsaidLinks({ document, language }: PageDocument, origin: string): Issues {
  const speaking = (link: Element) => {
    const around = link.closest('[lang]');
    return around?.getAttribute('data-edition') ?? around?.getAttribute('lang') ?? language;
  };
  const links = [...document.querySelectorAll('a[href]')]
    .filter((link) => leaves(link.getAttribute('href')!, origin))
    .map((link) => ({ words: textOf(link), language: speaking(link) }));
  const support = [...document.querySelectorAll('[data-support]')].map((each) => ({
    words: each.getAttribute('data-support-words') ?? '',
    language,
  }));
  const data = [...document.querySelectorAll('script[type="application/json"]')].flatMap((script) =>
    namedIn(JSON.parse(script.textContent), origin).map((words) => ({ words, language })),
  );
  return [...links, ...support, ...data].filter((link) => !isSaid(link)).map(({ words }) => words);
}

/** The same of a file of data in a language. */
export function unsaidInData(data: unknown, language: string, origin: string): Issues {
  return namedIn(data, origin).filter((words) => !isSaid({ words, language }));
}

function isSaid({ words, language }: { words: string; language: string | undefined }): boolean {
  return (MARKS[language ?? ''] ?? /$./).test(words);
}

function leaves(address: string, origin: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:' && new URL(address).origin !== origin;
}

/** The words of whatever in some data has an address of another site. */
function namedIn(data: unknown, origin: string): string[] {
  if (typeof data !== 'object' || data === null) return [];
  const values = Object.values(data);
  const within = values.flatMap((value) => namedIn(value, origin));
  if (Array.isArray(data) || !values.some((value) => typeof value === 'string' && leaves(value, origin))) return within;
  const name = Object.entries(data).find(([key]) => NAMES.includes(key))?.[1];
  return [...within, typeof name === 'string' ? name : JSON.stringify(data)];
}
