import type { APIRoute } from 'astro';
import {
  articleIds,
  createPageContext,
  libraryOf,
  productOf,
  projectRoot,
  readersLanguages,
  shownIn,
  type Library,
  type PageContext,
  type ScreenSource,
} from '../content/index.ts';
import type { Product } from '../../machines/simulator/index.ts';

/** Figures are made once per library, because every guide has to be performed. */
const opened = new WeakMap<Library, Promise<ScreenSource>>();

let built: Library | undefined;

/** A build reads the library once; development reads it each time, with drafts. */
export function library(): Library {
  if (import.meta.env.DEV) return shownIn(libraryOf(projectRoot(), true), true);
  return (built ??= shownIn(libraryOf(projectRoot())));
}

/** A route with files for each language. */
export type LanguageRoute<Parameter extends string = 'lang'> = APIRoute<
  Record<string, unknown>,
  Record<Parameter | 'lang', string>
>;

export function languagePaths(): { params: { lang: string } }[] {
  return Object.keys(library().site.languages).map((lang) => ({ params: { lang } }));
}

/** Includes editions, which only readers can choose, except in frames (src/build/embed-routes.ts). */
export function readerPaths({ routePattern = '' } = {}): { params: { lang: string } }[] {
  if (routePattern.startsWith('/embed/')) return languagePaths();
  return readersLanguages(library().site).map((lang) => ({ params: { lang } }));
}

/**
 * One path for each article in each language, grouped by article, so that a part of the search index is complete early
 * (src/build/search-pagefind.ts).
 */
export function articlePaths(languages: { params: { lang: string } }[]): { params: { lang: string; id: string } }[] {
  return articleIds(library()).flatMap((id) => languages.map(({ params }) => ({ params: { ...params, id } })));
}

export async function contextOf(language: string, article?: string): Promise<PageContext> {
  return createPageContext(library(), language, article, { screens: await screens(), marks: true });
}

export function contextsFrom(language: string): Promise<[PageContext, ...PageContext[]]> {
  const others = Object.keys(library().site.languages).filter((each) => each !== language);
  return Promise.all([contextOf(language), ...others.map((each) => contextOf(each))]);
}

export async function screens(): Promise<ScreenSource | undefined> {
  const content = library();
  const product = productOf(content);
  if (!product) return undefined;
  const source = opened.get(content) ?? openScreens(product, content);
  opened.set(content, source);
  return source;
}

async function openScreens(product: Product, { guides, remedies }: Library): Promise<ScreenSource> {
  const { cornerOf, labelOf, isSwitch, showsCode, fieldKind } = await import('../../machines/simulator/index.ts');
  const { createFigures } = await import('../../machines/rehearsal/index.ts');
  const graphs = new Map([...guides].map(([id, { graph }]) => [id, graph]));
  return { cornerOf, labelOf, isSwitch, showsCode, fieldKind, ...createFigures(product, graphs, remedies) };
}
