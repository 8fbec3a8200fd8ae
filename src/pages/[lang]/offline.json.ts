import { readerPaths, contextOf, shownJson, type LanguageRoute } from '../_library.ts';

export const getStaticPaths = readerPaths;

/** What is said where a page is not of the newest version, or a part of it could not be loaded. */
export const GET: LanguageRoute = async ({ params }) => {
  const { t } = await contextOf(params.lang);
  const words = {
    'update.ready': t('update.ready'),
    'update.older': t('update.older'),
    'update.failed': t('update.failed'),
    'update.reload': t('update.reload'),
    'update.later': t('update.later'),
  };
  return shownJson(words);
};
