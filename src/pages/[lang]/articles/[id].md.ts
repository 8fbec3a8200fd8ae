import type { APIRoute } from 'astro';
import { articleMarkdown } from '../../../features/export/page-data.ts';
import { articlePaths, contextOf, languagePaths, library } from '../../_library.ts';

export const getStaticPaths = () => articlePaths(languagePaths());

export const GET: APIRoute<Record<string, unknown>, { lang: string; id: string }> = async ({ params }) => {
  const { lang, id } = params;
  const page = await contextOf(lang, id);
  return new Response(articleMarkdown(library(), page, id), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
