import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

/** A page of the built site. */
export interface SitePage {
  address: string;
  /** `undefined` for the pages that speak all languages: `/`, `/404.html` and those of topics. */
  language: string | undefined;
  /** Whether that is an edition of a language. */
  isEdition: boolean;
  /**
   * `choice`, `topic`, `missing`, `home`, `search`, `guide` (an article with steps), `article`, or the folder below the
   * language.
   */
  kind: string;
}

/** The built site: `dist/`, or what SHIRUBE_DIST names. */
export const siteFolder = resolve(process.env['SHIRUBE_DIST'] ?? 'dist');

/** Every page of the built site, by address. */
export const sitePages: readonly SitePage[] = readPages();

/** The pages of a kind. */
export function pagesOf(...kinds: string[]): SitePage[] {
  return sitePages.filter(({ kind }) => kinds.includes(kind));
}

/**
 * The pages that are completed in a browser: every one that readers see. Of those that are made alike, the longest of each
 * kind represents the others: both languages are on it. So it is with an edition, whose pages are those of its language in other words.
 */
export const browsedPages: readonly SitePage[] = sitePages.filter((page) => {
  if (!page.isEdition && page.kind !== 'topic') return true;
  const alike = pagesOf(page.kind).filter(({ isEdition }) => isEdition === page.isEdition);
  return alike.every((each) => sizeOf(each) <= sizeOf(page));
});

/** The first page of each kind. */
export function onePageOfEachKind(): SitePage[] {
  return browsedPages.filter(({ kind }, index) => browsedPages.findIndex((each) => each.kind === kind) === index);
}

function readPages(): SitePage[] {
  if (!existsSync(join(siteFolder, '404.html'))) {
    throw new Error(`There is no built site at ${siteFolder}: run "npm run build" first.`);
  }
  return readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => pageAt(file.split(sep).join('/')))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

function pageAt(file: string): SitePage {
  const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  const parts = address.split('/').filter((part) => part !== '');
  const [language, folder] = parts;
  if (language === undefined) return { address, language, isEdition: false, kind: 'choice' };
  if (language === 'help') return { address, language: undefined, isEdition: false, kind: 'topic' };
  if (parts.length === 1 && !address.endsWith('/'))
    return { address, language: undefined, isEdition: false, kind: 'missing' };
  const isEdition = /^<!doctype html><html[^>]* data-edition=/i.test(readFileSync(join(siteFolder, file), 'utf8'));
  return { address, language, isEdition, kind: kindAt(file, parts, folder) };
}

function kindAt(file: string, parts: readonly string[], folder: string | undefined): string {
  if (folder === 'agent' && parts.length > 2) return `agent-${parts[2]!}`;
  return folder === undefined ? 'home' : kindOf(folder, file);
}

function sizeOf({ address }: SitePage): number {
  return statSync(join(siteFolder, address, 'index.html')).size;
}

function kindOf(folder: string, file: string): string {
  if (folder === '404') return 'missing';
  if (folder !== 'articles') return folder;
  return readFileSync(join(siteFolder, file), 'utf8').includes('data-step=') ? 'guide' : 'article';
}
