import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright';
import { libraryOf, projectRoot, published, type Library } from '../../src/content/index.ts';
import { baseOf } from '../../src/i18n/index.ts';
import { answersFrom, type HostAnswers } from './load/answers.ts';
import { launchFor } from './load/browser.ts';
import { serveFast, TRUST, type Server, type Trust } from './load/server.ts';
import { kindsOf, type KindOfPage } from './page-kinds.ts';

/** The built site, served as a good host serves it, and a browser to visit it. */
export interface MeasuredSite {
  /** The built site's folder: `dist/`, or what SHIRUBE_DIST names. */
  dist: string;
  library: Library;
  /** The pages to measure: one of each kind and language, of those that `--page=` and `--language=` name. */
  pages: readonly KindOfPage[];
  answers: HostAnswers;
  server: Server;
  browser: Browser;
  trust: Trust;
}

/**
 * What was built: the folder that is laid out as the host is, and in it the site's own.
 *
 * @throws where nothing is built
 */
function builtSite(): { dist: string; site: string; base: string } {
  const dist = resolve(process.env['SHIRUBE_DIST'] ?? join(projectRoot(), 'dist'));
  const base = baseOf(libraryOf(projectRoot()).site.address);
  const site = join(dist, base);
  if (!existsSync(join(site, 'index.html'))) throw new Error('There is no built site: run `npm run build` first.');
  return { dist, site, base };
}

/** Serves the built site and starts a browser, for as long as `measure` takes. */
export async function withMeasuredSite<T>(measure: (site: MeasuredSite) => Promise<T>): Promise<T> {
  const { dist, base } = builtSite();
  const library = published(libraryOf(projectRoot()));
  const pages = chosen(kindsOf(library, dist), process.argv);
  const answers = answersFrom(dist, base);
  const server = await serveFast(TRUST, answers);
  try {
    const browser = await launchFor(TRUST);
    try {
      return await measure({ dist, library, pages, answers, server, browser, trust: TRUST });
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

/** The pages that the command line names: `--page=home,guide --language=en`, a kind by its first letters. */
export function chosen(pages: readonly KindOfPage[], options: readonly string[]): KindOfPage[] {
  const named = (name: string): string[] =>
    options.flatMap((option) => (option.startsWith(`--${name}=`) ? option.slice(name.length + 3).split(',') : []));
  const [kinds, languages] = [named('page'), named('language')];
  return pages.filter(
    ({ kind, language }) =>
      (kinds.length === 0 || kinds.some((start) => kind.startsWith(start))) &&
      (languages.length === 0 || languages.includes(language)),
  );
}
