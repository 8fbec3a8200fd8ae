import type { PageContext } from './page-context.types.ts';
import type { PlaceId } from './language.schemas.ts';

/** A place of the site that is no article, as its own page calls it. */
export interface SitePlace {
  title: string;
  summary: string;
  url: string;
}

/**
 * The places besides articles that search leads to; nothing where the site has none. Whoever adds one adds its name to
 * `PLACES`, and what people type who look for it to `content/search/`.
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
    // A number is typed into the search itself: the field of the home page has the focus when one comes there.
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
