import { changesFeed, openSearch } from '../../features/export/page-data.ts';
import { contextOf, languagePaths, library, readerPaths, type LanguageRoute } from '../_library.ts';

export const getStaticPaths = () => [
  ...readerPaths().map(({ params }) => ({ params: { ...params, file: 'opensearch' } })),
  ...languagePaths().map(({ params }) => ({ params: { ...params, file: 'changes' } })),
];

export const GET: LanguageRoute<'file'> = async ({ params: { lang, file } }) => {
  const context = await contextOf(lang);
  const text = file === 'changes' ? changesFeed(library(), context) : openSearch(context);
  const type = file === 'changes' ? 'application/rss+xml' : 'application/opensearchdescription+xml';
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
};
