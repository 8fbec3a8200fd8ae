import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languageOf, readersLanguages, type Site } from '../content/index.ts';
import { memoized } from '../i18n/index.ts';
import { PAGE_FILES } from '../ui/kept/list.ts';
import { bundle } from './bundle.ts';
import type { Shipped } from './notices.ts';

const SOURCE = fileURLToPath(new URL('../worker/worker.ts', import.meta.url));
const WITHDRAWN = fileURLToPath(new URL('../../deploy/withdraw.js', import.meta.url));

/** Bytes. A larger search index is not kept offline. */
const MAX_SEARCH_SIZE = 1_000_000;

/** Pages not available offline: in frames, not found, and links from a product. */
const NOT_KEPT = /^(embed|help)\/|\/404\//;
const BUNDLED = /[\w-]+(?:\.[\w-]+)+\.(?:js|css|svg|webp|png|jpe?g|avif)\b/g;

export type OfflineSite = Pick<Site, 'languages' | 'editions' | 'offline'>;

/** Files by path (`xx/` for `xx/index.html`), with the start of their SHA-256. */
export type FileList = Readonly<Record<string, string>>;

/** Home pages also list the search of their language, or all its pages if the site says so. */
export function offlineLists(folder: string, site: OfflineSite): ReadonlyMap<string, FileList> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const pages = files.filter((file) => file.endsWith('index.html') && !NOT_KEPT.test(file));
  const languages = readersLanguages(site);
  const dataOf = dataFinder(files);
  const linksOf = linkFinder(folder, files);
  const revisionOf = memoized((file) => digest(readFileSync(join(folder, file))).slice(0, 8));
  const listOf = (page: string): FileList => {
    const needed = new Set([page]);
    const language = languages.find((each) => page === `${each}/index.html`);
    if (language !== undefined) {
      const own = pages.filter((each) => each.startsWith(`${language}/`) && !each.startsWith(`${language}/agent/`));
      const always = [`${language}/search/index.html`, `${language}/offline/index.html`];
      for (const each of site.offline === 'language' ? own : always) needed.add(each);
      for (const each of wordsOf(language, files)) needed.add(each);
      const search = searchOf(language, languageOf(site, language), files);
      if (sizeOf(folder, search) <= MAX_SEARCH_SIZE) for (const each of search) needed.add(each);
    }
    for (const file of needed) for (const each of [...dataOf(file), ...linksOf(file)]) needed.add(each);
    return Object.fromEntries([...needed].map((file) => [pathOf(file), revisionOf(file)]));
  };
  return new Map(pages.map((page) => [page, listOf(page)]));
}

export function pathOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

function digest(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('base64url');
}

function dataFinder(files: readonly string[]): (page: string) => readonly string[] {
  const guides = Map.groupBy(files, (file) => /^(?:[^/]+\/)?walkthroughs\/([^/.]+)[/.]/.exec(file)?.[1]);
  const agents = files.filter((file) => /(^|\/)agent\.json$|^agent\//.test(file));
  return (page) => {
    const [language, kind, id, ...rest] = page.split('/');
    if (kind === 'agent') return agents;
    if (kind !== 'articles' || rest.length !== 1) return [];
    return (guides.get(id) ?? []).filter((file) => ['walkthroughs', language].includes(file.split('/')[0]));
  };
}

function linkFinder(folder: string, files: readonly string[]): (file: string) => readonly string[] {
  const bundled = new Set(files.filter((file) => file.startsWith('_astro/')));
  return memoized((file) => {
    if (!/\.(html|js|css)$/.test(file)) return [];
    const names = readFileSync(join(folder, file), 'utf8').match(BUNDLED) ?? [];
    return names.map((name) => `_astro/${name}`).filter((link) => bundled.has(link));
  });
}

function wordsOf(language: string, files: readonly string[]): string[] {
  const words = ['display', 'offline', 'readings'].map((name) => `${language}/${name}.json`);
  return ['favicon.svg', ...words].filter((file) => files.includes(file));
}

function searchOf(language: string, indexed: string, files: readonly string[]): string[] {
  const engine = files.includes(`pagefind/wasm.${indexed}.pagefind`) ? indexed : 'unknown';
  const index = new RegExp(
    `^pagefind/(\\d+/)?(pagefind\\.js|pagefind-entry\\.json|pagefind\\.${indexed}_\\w+\\.pf_meta|index/${indexed}_\\w+\\.pf_index|wasm\\.${engine}\\.pagefind)$`,
  );
  const data = [`${language}/search.json`, `search/${language}.json`, 'walkthroughs.json', 'diagnosis.json'];
  return files.filter((file) => data.includes(file) || index.test(file));
}

function sizeOf(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

/** Must run last: files that change later do not match the pages' lists. */
export async function writeWorker(folder: string, site: OfflineSite): Promise<Shipped[]> {
  const worker = join(folder, 'sw.js');
  if (site.offline === 'off') {
    // This worker removes itself and its caches.
    copyFileSync(WITHDRAWN, worker);
    return [];
  }
  const lists = offlineLists(folder, site);
  const release = digest(JSON.stringify([...lists])).slice(0, 8);
  for (const [page, files] of lists)
    writeFileSync(join(folder, dirname(page), PAGE_FILES), JSON.stringify({ release, files }));
  return bundle(SOURCE, worker, 'iife', { define: { __RELEASE__: JSON.stringify(release) } });
}
