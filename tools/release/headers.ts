/**
 * The response headers, for any server: the one source for nginx's maps.conf and for the `_headers` file of
 * content delivery networks. deploy/nginx/server/headers.conf sends what the maps hold; tests compare them.
 */

export type HeaderValues = Readonly<Record<string, string>>;

/** Features of a browser that no page uses: nothing that runs in one may ask for them either. */
const UNUSED = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** Pages carry their own policy in their head, but only a header can say who may frame them. Nobody may. */
const FRAMES = framesOf([]);

/** The policy of a page that some sites may frame. @param origins as `content/site.yaml` has them */
export function framesOf(origins: readonly string[]): string {
  return `frame-ancestors ${origins.length === 0 ? "'none'" : origins.join(' ')}`;
}

/** Sent with every response. */
export const COMMON = {
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
} as const satisfies HeaderValues;

/** Sent with HTML documents only: browsers ignore these on scripts, styles, images and data, which are most responses. */
export const DOCUMENT = {
  'Content-Security-Policy': FRAMES,
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': ['clipboard-write=(self)', ...UNUSED.map((name) => `${name}=()`)].join(', '),
  // An address tells what a reader needs help with, down to the step: no other site may learn it.
  'Referrer-Policy': 'no-referrer',
  // For browsers that do not know `frame-ancestors`.
  'X-Frame-Options': 'DENY',
} as const satisfies HeaderValues;

/** Scripts that run as workers, by the end of their path. */
export const WORKERS = String.raw`/(?:sw|pagefind-worker)\.js$`;

/** A worker has the policies of its own response, not those of the page that starts it. */
export const WORKER = {
  'Content-Security-Policy': `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; ${FRAMES}`,
  // Without it a page that requires CORP may not start the worker.
  'Cross-Origin-Embedder-Policy': 'require-corp',
} as const satisfies HeaderValues;

/** `hsts` of `content/site.yaml`. */
export type Hsts = Readonly<{ days: number; includeSubDomains: boolean }> | undefined;

/** What documents are sent besides, where the operator asked for it. */
export function hstsHeader(hsts: Hsts): HeaderValues {
  if (hsts === undefined) return {};
  const subdomains = hsts.includeSubDomains ? '; includeSubDomains' : '';
  return { 'Strict-Transport-Security': `max-age=${hsts.days * SECONDS_A_DAY}${subdomains}` };
}

const SECONDS_A_DAY = 86_400;

/** What of the site has a name that changes with what is in it; the search index of many articles has parts, `pagefind/2/` and on. */
export const HASHED = [
  '_astro/',
  String.raw`pagefind/(?:\d+/)?(?:fragment|index)/`,
  // The index's lists among others: `pagefind/pagefind.ja_90fc048ab9.pf_meta`.
  String.raw`pagefind/(?:\d+/)?pagefind\.[^/]+\.pf_meta$`,
];

/** The same as folders, for who takes no patterns. @param parts of the search index, by their names */
export function hashedFolders(parts: readonly string[]): string[] {
  const indexes = ['pagefind/', ...parts.map((part) => `pagefind/${part}/`)];
  return ['_astro/', ...indexes.flatMap((index) => [`${index}fragment/`, `${index}index/`])];
}

export const CACHE = {
  /** A hashed file is never asked for again. */
  hashed: 'public, max-age=31536000, immutable',
  /** All else is kept, and asked after each time: an answer is 304 while nothing has changed. */
  other: 'no-cache',
} as const;

/** Whose pages may show pages of this site in a frame, as `content/site.yaml` has it; absent: nobody's. */
type Embedding = Readonly<Record<'help' | 'console', readonly string[]>> | undefined;

/** The folders of pages for frames, below a language. */
const FRAMED_FOLDERS = { help: ['articles/', 'diagnosis/', 'search/'], console: ['agent/'] };

/** What a release needs to know of a site. */
export interface SiteHeaders {
  languages: readonly string[];
  /** The site's path on its host: `/` or `/help/`. Absent: at its root. */
  base?: string;
  embedding?: Embedding;
  hsts?: Hsts;
}

/** What there is for frames: a path of the site, a folder's with a slash behind it, and who may frame it. None where nobody may. */
export function framedPaths({
  languages,
  embedding,
}: SiteHeaders): readonly { path: string; origins: readonly string[] }[] {
  const { help = [], console = [] } = embedding ?? {};
  const inLanguages = (folders: readonly string[]) =>
    languages.flatMap((language) => folders.map((folder) => `embed/${language}/${folder}`));
  return [
    ...(help.length === 0 ? [] : ['embed/help.js', 'embed/help/', ...inLanguages(FRAMED_FOLDERS.help)]).map((path) => ({
      path,
      origins: help,
    })),
    ...(console.length === 0 ? [] : inLanguages(FRAMED_FOLDERS.console)).map((path) => ({ path, origins: console })),
  ];
}

/** What a page for frames and the script that opens it send instead: other sites load both. */
export const FRAMED = { 'Cross-Origin-Resource-Policy': 'cross-origin' } as const;
