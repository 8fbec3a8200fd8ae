import type { APIRoute } from 'astro';
import { languagePaths, readingOf } from '../_library.ts';

export const getStaticPaths = languagePaths;

/** What is said where a new version of the site is offered. */
export const GET: APIRoute = async ({ params }) => {
  const { t } = await readingOf(params['lang']!);
  const words = {
    'update.ready': t('update.ready'),
    'update.reload': t('update.reload'),
    'update.later': t('update.later'),
  };
  return new Response(JSON.stringify(words), { headers: { 'content-type': 'application/json' } });
};
