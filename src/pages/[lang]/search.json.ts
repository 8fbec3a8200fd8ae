import { uiWords } from '../../content/index.ts';
import { codeFaults, codeNotices } from '../../features/case-code/page-data.ts';
import { readerPaths, library, contextOf, type LanguageRoute, shownJson } from '../_library.ts';

export const getStaticPaths = readerPaths;

/** The texts and links of the search, for src/features/search/look-up.ts. */
export const GET: LanguageRoute = async ({ params }) => {
  const context = await contextOf(params.lang);
  const { addresses, language, t, word } = context;
  return shownJson({
    ui: uiWords(library(), language, (key) => key.startsWith('search.')),
    faults: codeFaults(context),
    notices: codeNotices(context),
    kinds: { guide: t('search.guide'), problem: word('kind', 'problem'), reference: word('kind', 'reference') },
    page: addresses.search(language),
    ...(context.hasDiagnosis ? { diagnosis: { title: t('diag.page.link'), url: addresses.diagnosis(language) } } : {}),
    support: { title: context.support.title, url: context.support.address },
  });
};
