import type { APIRoute, GetStaticPaths } from 'astro';
import { filmOf } from '../../../../features/show/page-data.ts';
import { contextOf, readerPaths, library } from '../../../_library.ts';

export const getStaticPaths = (() =>
  readerPaths().flatMap(({ params }) =>
    [...library().guides.keys()].map((id) => ({ params: { ...params, id } })),
  )) satisfies GetStaticPaths;

/** A guide as it is shown, fetched when somebody asks to see it. */
export const GET: APIRoute<Record<string, unknown>, { lang: string; id: string }> = async ({
  params: { lang, id },
}) => {
  const page = await contextOf(lang, id);
  return Response.json(filmOf(library(), page.of(id), id));
};
