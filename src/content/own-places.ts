import type { PageContext } from './page-context.ts';
import type { PlaceId } from './language.schemas.ts';

/** A page besides articles, with the title it gives itself. */
export interface SitePlace {
  title: string;
  summary: string;
  url: string;
}

/**
 * Pages besides articles that search finds. `undefined` if the site does not have the page. A new one needs an entry in
 * `PLACES`, and search terms in `content/search/`.
 */
export function placesOf({
  addresses,
  hasDiagnosis,
  language,
  site,
  support,
  t,
}: PageContext): Record<PlaceId, SitePlace | undefined> {
  const hasScreens = site.simulator !== 'none';
  return {
    simulator: hasScreens
      ? { title: t('sim.page.title'), summary: t('sim.page.description'), url: addresses.simulator(language) }
      : undefined,
    screens: hasScreens
      ? { title: t('screens.title'), summary: t('screens.description'), url: addresses.screens(language) }
      : undefined,
    diagnosis: hasDiagnosis
      ? { title: t('diag.page.title'), summary: t('diag.page.description'), url: addresses.diagnosis(language) }
      : undefined,
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
