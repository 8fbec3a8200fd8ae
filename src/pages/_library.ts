import { createReading, libraryOf, projectRoot, type Library, type Reading } from '../content/index.ts';

/** The library, fresh in development and read once in a build. */
export function library(): Library {
  return libraryOf(projectRoot(), import.meta.env.DEV);
}

/** One path for each language, for pages that have no other part. */
export function languagePaths(): { params: { lang: string } }[] {
  return Object.keys(library().site.languages).map((lang) => ({ params: { lang } }));
}

/** What a page knows while it is rendered. */
export function readingOf(language: string, article?: string): Reading {
  return createReading(library(), language, article);
}
