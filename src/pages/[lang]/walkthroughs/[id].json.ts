import type { APIRoute, GetStaticPaths } from 'astro';
import { aroundGuide } from '../../../features/walkthrough/page-data.ts';
import { readerPaths, library, contextOf } from '../../_library.ts';

export const getStaticPaths = (() =>
  readerPaths().flatMap(({ params }) =>
    [...library().guides.keys()].map((id) => ({ params: { ...params, id } })),
  )) satisfies GetStaticPaths;

/** What stands around the steps of a guide in its walk, fetched with it. */
export const GET: APIRoute<Record<string, unknown>, { lang: string; id: string }> = async ({
  params: { lang, id },
}) => {
  const page = await contextOf(lang, id);
  return Response.json(aroundGuide(library(), page.of(id), id));
};
