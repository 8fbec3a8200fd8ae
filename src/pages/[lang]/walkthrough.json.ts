import type { APIRoute } from 'astro';
import { languagePaths, library, readingOf } from '../_library.ts';

export const getStaticPaths = languagePaths;

/** The words of the guided walkthrough, fetched only when somebody wants to be guided. */
export const GET: APIRoute = async ({ params }) => {
  const { language, site } = await readingOf(params['lang']!);
  const { ui } = library();
  const chain = [site.source, site.languages[language]?.fallback, language].filter((each) => each !== undefined);
  const merged: Record<string, string> = Object.assign({}, ...chain.map((each) => ui.get(each) ?? {}));
  const wanted = Object.entries(merged).filter(([key]) => key.startsWith('walk.'));
  return Response.json(Object.fromEntries(wanted));
};
