import { memoized } from './memoized.ts';

/** The base path of a site, with a slash on both sides: `/`, or `/help/` for a site below the root of its host. */
export function baseOf(site: string): string {
  return new URL(site).pathname.replace(/\/*$/, '/');
}

/**
 * Addresses in a site as links use them: absolute paths that include the site's base path. Pages end in a slash.
 * External links and scripts rely on these addresses, so add to them, but do not rename them.
 * @param site the site's URL, as in `content/site.yaml`
 * @example addressesOf('https://x.example/help/').home('xx') // '/help/xx/'
 */
export const addressesOf = memoized((site) => {
  const base = baseOf(site);
  return {
    file: (path = '') => base + path,
    page: (language: string, path: string) => `${base}${language}/${path}`,
    home: (language: string) => `${base}${language}/`,
    article: (language: string, id: string) => `${base}${language}/articles/${id}/`,
    search: (language: string) => `${base}${language}/search/`,
    topic: (topic: string) => `${base}help/${topic}/`,
    privacy: (language: string) => `${base}${language}/privacy/`,
    accessibility: (language: string) => `${base}${language}/accessibility/`,
    screens: (language: string) => `${base}${language}/screens/`,
    simulator: (language: string) => `${base}${language}/simulator/`,
    diagnosis: (language: string, symptom?: string) =>
      symptom === undefined ? `${base}${language}/diagnosis/` : `${base}${language}/diagnosis/${symptom}/`,
    whole: (address: string) => new URL(address, site).href,
  };
});

export type Addresses = ReturnType<typeof addressesOf>;
