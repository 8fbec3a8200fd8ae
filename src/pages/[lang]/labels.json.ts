import { screenWords } from '../../features/simulator/page-data.ts';
import { languagePaths, library, readingOf, type LanguageRoute } from '../_library.ts';

export const getStaticPaths = languagePaths;

/** What the simulated apps' screens and buttons say, fetched only when somebody uses one in a guide. */
export const GET: LanguageRoute = async ({ params }) =>
  Response.json(screenWords(library(), await readingOf(params.lang)));
