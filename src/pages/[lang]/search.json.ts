import type { APIRoute } from 'astro';
import { addresses } from '../../i18n/index.ts';
import { codeFaults, codeNotices } from '../_code-words.ts';
import { languagePaths, library, readingOf } from '../_library.ts';

export const getStaticPaths = languagePaths;

/** What the search says and leads to, fetched only when somebody searches; src/client/search/words.ts reads it. */
export const GET: APIRoute = async ({ params }) => {
  const reading = await readingOf(params['lang']!);
  const { language, site, t, word } = reading;
  const { ui } = library();
  const chain = [site.source, site.languages[language]?.fallback, language].filter((each) => each !== undefined);
  const merged: Record<string, string> = Object.assign({}, ...chain.map((each) => ui.get(each) ?? {}));
  return Response.json({
    ui: Object.fromEntries(Object.entries(merged).filter(([key]) => key.startsWith('search.'))),
    faults: codeFaults(reading),
    notices: codeNotices(reading),
    kinds: { guide: t('search.guide'), problem: word('kind', 'problem'), reference: word('kind', 'reference') },
    page: addresses.search(language),
    ...(reading.hasDiagnosis ? { diagnosis: { title: t('diag.page.link'), url: addresses.diagnosis(language) } } : {}),
    support: { title: t('stuck.support'), url: site.support.address },
  });
};
