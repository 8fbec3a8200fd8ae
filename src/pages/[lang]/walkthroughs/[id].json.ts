import { walkData } from '../../../features/walkthrough/page-data.ts';
import { contextOf, guidePaths, library, type WalkRoute, shownJson } from '../../_library.ts';

export const getStaticPaths = guidePaths;

/** The data of a guide's walk, loaded when a reader starts it. */
export const GET: WalkRoute = async ({ params: { lang, id } }) => {
  const page = await contextOf(lang, id);
  return shownJson(walkData(library(), page.of(id), id));
};
