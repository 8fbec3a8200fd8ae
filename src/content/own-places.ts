import type { PlaceId } from './language.schemas.ts';
import type { PageContext } from './page-context.ts';

type SitePlace = Record<'title' | 'summary' | 'url', string>;

/** The site's pages besides articles. A new one also needs search terms in `content/search/`. */
export function placesOf(context: PageContext): Partial<Record<PlaceId, SitePlace>> {
  const { addresses, hasDiagnosis, language, site, support, t } = context;
  return {
    ...(site.simulator !== 'none' && {
      simulator: { title: t('sim.page.title'), summary: t('sim.page.description'), url: addresses.simulator(language) },
      screens: { title: t('screens.title'), summary: t('screens.description'), url: addresses.screens(language) },
    }),
    ...(hasDiagnosis && {
      diagnosis: {
        title: t('diag.page.title'),
        summary: t('diag.page.description'),
        url: addresses.diagnosis(language),
      },
    }),
    // Numbers are typed into the search of the home page.
    numbers: { title: t('code.title'), summary: t('code.text'), url: `${addresses.home(language)}#q` },
    support: { title: support.title, summary: t('stuck.elsewhere'), url: support.address },
    accessibility: {
      title: t('access.title'),
      summary: t('access.description'),
      url: addresses.accessibility(language),
    },
    privacy: { title: t('privacy.title'), summary: t('privacy.description'), url: addresses.privacy(language) },
  };
}
