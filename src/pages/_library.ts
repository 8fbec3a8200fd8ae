import type { APIRoute } from 'astro';
import {
  articleIds,
  createPageContext,
  libraryOf,
  productOf,
  projectRoot,
  published,
  readersLanguages,
  type Library,
  type PageContext,
  type ScreenSource,
} from '../content/index.ts';
import { unbroken } from '../i18n/index.ts';
import type { Product } from '../../machines/simulator/index.ts';

/** The screens of each library: its guides are performed once a build. */
const opened = new WeakMap<Library, Promise<ScreenSource>>();

/** The published library of a build, which reads it once. */
let built: Library | undefined;

/** The library: in development fresh and with its drafts, in a build as it is published. */
export function library(): Library {
  if (import.meta.env.DEV) return libraryOf(projectRoot(), true);
  return (built ??= published(libraryOf(projectRoot())));
}

/** Words as data that a page fetches to show them: as in the page itself, no line breaks inside a name. */
export function shownJson(data: unknown): Response {
  const text = unbroken(library().unbroken)(JSON.stringify(data));
  return new Response(text, { headers: { 'content-type': 'application/json' } });
}

/** A route with a file for each language. */
export type LanguageRoute = APIRoute<Record<string, unknown>, { lang: string }>;

/** A route with a file for each guide, or whatever else has an id. */
export type GuideRoute = APIRoute<Record<string, unknown>, { id: string }>;

/** One path for each language, for pages that have no other part. */
export function languagePaths(): { params: { lang: string } }[] {
  return Object.keys(library().site.languages).map((lang) => ({ params: { lang } }));
}

/** The same for pages of readers, who can choose an edition too. */
export function readerPaths(): { params: { lang: string } }[] {
  return readersLanguages(library().site).map((lang) => ({ params: { lang } }));
}

/**
 * One path for each article in each of some languages, an article in all of them together: then a part of the search index is
 * complete early (src/build/search-part.ts). The languages are asked for once, since in development each asking looks at all files.
 */
export function articlePaths(languages: { params: { lang: string } }[]): { params: { lang: string; id: string } }[] {
  return articleIds(library()).flatMap((id) => languages.map(({ params }) => ({ params: { ...params, id } })));
}

/** One path for each guide in each language and edition, for what a walk fetches. */
export function guidePaths(): { params: { lang: string; id: string } }[] {
  return readerPaths().flatMap(({ params }) =>
    [...library().guides.keys()].map((id) => ({ params: { ...params, id } })),
  );
}

/** A route with a file for each guide in each language. */
export type WalkRoute = APIRoute<Record<string, unknown>, { lang: string; id: string }>;

/** What a page knows while it is rendered. */
export async function contextOf(language: string, article?: string): Promise<PageContext> {
  return createPageContext(library(), language, article, { screens: await screens(), marks: true });
}

/** What pages of each language know, for a file that has all of them. */
export function pagesByLanguage(): Map<string, (article?: string) => Promise<PageContext>> {
  return new Map(
    Object.keys(library().site.languages).map((language) => [language, (article) => contextOf(language, article)]),
  );
}

/** The world that the figures are taken from; nothing where the site has none. */
export async function screens(): Promise<ScreenSource | undefined> {
  const content = library();
  const product = productOf(content);
  if (!product) return undefined;
  const known = opened.get(content) ?? openScreens(product, content);
  opened.set(content, known);
  return known;
}

async function openScreens(product: Product, { guides, remedies }: Library): Promise<ScreenSource> {
  const { cornerOf, labelOf, isSwitch, showsCode, fieldKind } = await import('../../machines/simulator/index.ts');
  const { createFigures } = await import('../../machines/rehearsal/index.ts');
  const graphs = new Map([...guides].map(([id, { graph }]) => [id, graph]));
  return { cornerOf, labelOf, isSwitch, showsCode, fieldKind, ...createFigures(product, graphs, remedies) };
}
