import { openSearch } from '../../features/export/page-data.ts';
import { contextOf, readerPaths, type LanguageRoute } from '../_library.ts';

export const getStaticPaths = readerPaths;

export const GET: LanguageRoute = async ({ params }) =>
  new Response(openSearch(await contextOf(params.lang)), {
    headers: { 'content-type': 'application/opensearchdescription+xml' },
  });
