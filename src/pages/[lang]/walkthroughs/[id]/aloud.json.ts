import { spokenOf } from '../../../../features/aloud/page-data.ts';
import { contextOf, guidePaths, library, type WalkRoute } from '../../../_library.ts';

export const getStaticPaths = guidePaths;

/** A guide as it is read aloud, fetched when somebody wants to listen. */
export const GET: WalkRoute = async ({ params: { lang, id } }) => {
  const page = await contextOf(lang, id);
  return Response.json(spokenOf(library(), page.of(id), id));
};
