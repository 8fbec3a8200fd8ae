import { isPreview } from '../../content/index.ts';
import { changesFeed } from '../../features/export/page-data.ts';
import { contextOf, languagePaths, library, type LanguageRoute } from '../_library.ts';

export const getStaticPaths = () => (isPreview() ? [] : languagePaths());

export const GET: LanguageRoute = async ({ params }) =>
  new Response(changesFeed(library(), await contextOf(params.lang)), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
