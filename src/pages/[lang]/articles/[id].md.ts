import { articleMarkdown } from '../../../features/export/page-data.ts';
import { articlePaths, contextOf, languagePaths, library, type LanguageRoute } from '../../_library.ts';

export const getStaticPaths = () => articlePaths(languagePaths());

export const GET: LanguageRoute<'id'> = async ({ params: { lang, id } }) => {
  const page = await contextOf(lang, id);
  return new Response(articleMarkdown(library(), page, id), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
