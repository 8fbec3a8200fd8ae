import { apiArticles } from '../../../../features/export/page-data.ts';
import { contextOf, languagePaths, library, type LanguageRoute } from '../../../_library.ts';

export const getStaticPaths = languagePaths;

/** The articles of a language. */
export const GET: LanguageRoute = async ({ params }) =>
  Response.json(apiArticles(library(), await contextOf(params.lang)));
