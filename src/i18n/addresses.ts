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
    /** A file by its path in the site, such as `favicon.svg`. Without a path, the first page. */
    file: (path = '') => base + path,
    /** A page by its path below the language: `articles/x/`. */
    page: (language: string, path: string) => `${base}${language}/${path}`,
    home: (language: string) => `${base}${language}/`,
    article: (language: string, id: string) => `${base}${language}/articles/${id}/`,
    search: (language: string) => `${base}${language}/search/`,
    /** The target of links on the product's own screens. */
    topic: (topic: string) => `${base}help/${topic}/`,
    /** The page about data stored on the reader's device. */
    privacy: (language: string) => `${base}${language}/privacy/`,
    /** The accessibility statement. */
    accessibility: (language: string) => `${base}${language}/accessibility/`,
    /** The screens of all guides, for readers who see one of them. */
    screens: (language: string) => `${base}${language}/screens/`,
    simulator: (language: string) => `${base}${language}/simulator/`,
    /** The page of all symptoms, or of one. */
    diagnosis: (language: string, symptom?: string) =>
      symptom === undefined ? `${base}${language}/diagnosis/` : `${base}${language}/diagnosis/${symptom}/`,
    /** The full URL of an address, for use outside of the site. */
    whole: (address: string) => new URL(address, site).href,
  };
});

export type Addresses = ReturnType<typeof addressesOf>;
