import type { APIRoute, GetStaticPaths } from 'astro';
import { spokenOf } from '../../../../features/aloud/page-data.ts';
import { contextOf, readerPaths, library } from '../../../_library.ts';

export const getStaticPaths = (() =>
  readerPaths().flatMap(({ params }) =>
    [...library().guides.keys()].map((id) => ({ params: { ...params, id } })),
  )) satisfies GetStaticPaths;

/** A guide as it is read aloud, fetched when somebody wants to listen. */
export const GET: APIRoute<Record<string, unknown>, { lang: string; id: string }> = async ({
  params: { lang, id },
}) => {
  const page = await contextOf(lang, id);
  return Response.json(spokenOf(library(), page.of(id), id));
};
