import { aroundGuide } from '../../../features/walkthrough/page-data.ts';
import { contextOf, guidePaths, library, type WalkRoute, shownJson } from '../../_library.ts';

export const getStaticPaths = guidePaths;

/** What stands around the steps of a guide in its walk, fetched with it. */
export const GET: WalkRoute = async ({ params: { lang, id } }) => {
  const page = await contextOf(lang, id);
  return shownJson(aroundGuide(library(), page.of(id), id));
};
