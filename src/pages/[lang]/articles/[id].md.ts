import type { APIRoute, GetStaticPaths } from 'astro';
import { articleMarkdown } from '../../../features/export/page-data.ts';
import { articlePaths, contextOf, languagePaths, library } from '../../_library.ts';

export const getStaticPaths = (() => articlePaths(languagePaths())) satisfies GetStaticPaths;

/** An article as Markdown, for whoever reads it without a browser. */
export const GET: APIRoute<Record<string, unknown>, { lang: string; id: string }> = async ({
  params: { lang, id },
}) => {
  const page = await contextOf(lang, id);
  return new Response(articleMarkdown(library(), page, id), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
