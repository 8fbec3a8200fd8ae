import { memoized } from './memoized.ts';

/** Where a site stands on its host, with a slash on both sides: `/`, or `/help/` where the root is somebody else's. */
export function baseOf(site: string): string {
  return new URL(site).pathname.replace(/\/*$/, '/');
}

/**
 * The addresses of a site as links have them: from the root of its host, below the path of its own address. Pages end in
 * a slash. They are public: links and scripts outside rely on them, so add to them, but do not rename them.
 *
 * @param site its own address, as `content/site.yaml` has it
 * @example addressesOf('https://x.example/help/').home('xx') // '/help/xx/'
 */
export const addressesOf = memoized((site) => {
  const base = baseOf(site);
  return {
    /** A file by its path in the site: `favicon.svg`; without a path the first page. */
    file: (path = '') => base + path,
    /** A page by its path below the language: `articles/x/`. */
    page: (language: string, path: string) => `${base}${language}/${path}`,
    home: (language: string) => `${base}${language}/`,
    article: (language: string, id: string) => `${base}${language}/articles/${id}/`,
    search: (language: string) => `${base}${language}/search/`,
    /** Where a link of the product's own screens leads. */
    topic: (topic: string) => `${base}help/${topic}/`,
    /** What is kept on a reader's device. */
    privacy: (language: string) => `${base}${language}/privacy/`,
    /** What is known of how usable the site is. */
    accessibility: (language: string) => `${base}${language}/accessibility/`,
    /** The screens of all guides, for who is on one of them. */
    screens: (language: string) => `${base}${language}/screens/`,
    simulator: (language: string) => `${base}${language}/simulator/`,
    /** All symptoms, or one. */
    diagnosis: (language: string, symptom?: string) =>
      symptom === undefined ? `${base}${language}/diagnosis/` : `${base}${language}/diagnosis/${symptom}/`,
    /** An address with its host, for whatever is read outside of the site. */
    whole: (address: string) => new URL(address, site).href,
  };
});

/** The addresses of one site. */
export type Addresses = ReturnType<typeof addressesOf>;
