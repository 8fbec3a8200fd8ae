/** What a file is for, the first to be kept first. */
export const PURPOSES = [
  'shell',
  'scripts',
  'search',
  'diagnosis',
  'simulator',
  'guides',
  'agent',
  'articles',
  'others',
  'pictures',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What a built site has in it, as far as the purpose of a file depends on it. */
export interface SiteParts {
  languages: readonly string[];
  /** Ids of the articles that are guides. */
  guides: readonly string[];
}

/** What no page asks for: files for search engines, for machines that read, for other sites and their frames, for the system, and Pagefind's own pages and excerpts. */
const NEVER = [
  /^sitemap.*\.xml$/,
  /^(robots\.txt|\.well-known\/.*)$/,
  /^(apple-touch-icon|icon-|og\.).*/,
  /(^|\/)opensearch\.xml$/,
  // In a frame of another site, a browser has another store for what is kept.
  /^embed\//,
  /^(llms(-full)?\.txt|changes\.xml|api\/.*|articles\/.*\.md)$/,
  /^pagefind\/(\d+\/)?(fragment\/|pagefind-(?!entry))/,
  /^sw\.js$/,
  /\.(map|br|gz)$/,
];

const RULES: readonly (readonly [RegExp, Purpose])[] = [
  [
    /^(index\.html|privacy\/.*|404(\.html|\/.*)|manifest\.webmanifest|(offline|display|readings)\.json|(update|counters)\.js|favicon\.svg)$/,
    'shell',
  ],
  // What is seen where it is read is kept where there is room, after all that can be read.
  [/^_astro\/.*\.(webp|svg)$/, 'pictures'],
  // The words of every walk, without which none begins.
  [/^(_astro\/|walkthrough\.json)/, 'scripts'],
  [/^(search|pagefind)[/.]/, 'search'],
  [/^(diagnosis[/.]|walkthroughs\.json)/, 'diagnosis'],
  [/^(simulator\/|labels\.json)/, 'simulator'],
  // To be shown a guide, or to hear it, is more than to read it.
  [/^walkthroughs\/[^/]+\/(show|aloud)\.json$/, 'others'],
  [/^walkthroughs\//, 'guides'],
  [/^agent[/.]/, 'agent'],
  [/^articles\//, 'articles'],
];

/**
 * What a file of the built site is for; `undefined` where no page asks for it.
 *
 * @param file its path in the site: `xx/diagnosis/index.html`
 */
export function purposeOf(file: string, parts: SiteParts): Purpose | undefined {
  const below = belowLanguage(file, parts);
  if (NEVER.some((pattern) => pattern.test(below))) return undefined;
  const guide = /^articles\/([^/]+)\//.exec(below)?.[1];
  if (guide !== undefined && parts.guides.includes(guide)) return 'guides';
  return RULES.find(([pattern]) => pattern.test(below))?.[1] ?? 'others';
}

/** A file's path without its language: a page has it in common with the same page in other languages. */
export function belowLanguage(file: string, { languages }: SiteParts): string {
  const [first = '', ...rest] = file.split('/');
  return languages.includes(first) ? rest.join('/') : file;
}

/** The address at which a host answers with a file: `xx/index.html` is `/xx/`. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
