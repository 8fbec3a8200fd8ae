import { filmOf } from '../../../../features/show/page-data.ts';
import { contextOf, guidePaths, library, type WalkRoute, shownJson } from '../../../_library.ts';

export const getStaticPaths = guidePaths;

/** A guide as it is shown, fetched when somebody asks to see it. */
export const GET: WalkRoute = async ({ params: { lang, id } }) => {
  const page = await contextOf(lang, id);
  return shownJson(filmOf(library(), page.of(id), id));
};
