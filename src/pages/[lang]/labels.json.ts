import type { APIRoute } from 'astro';
import { languagePaths, library, readingOf } from '../_library.ts';

export const getStaticPaths = languagePaths;

/** What the simulated apps' screens and buttons say, fetched only when somebody uses one in a guide. */
export const GET: APIRoute = async ({ params }) => {
  const { label, site } = await readingOf(params['lang']!);
  const keys = Object.keys(library().labels.get(site.source)?.words ?? {});
  return Response.json(Object.fromEntries(keys.map((key) => [key, label(key).text])));
};
