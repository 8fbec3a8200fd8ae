/**
 * What is sent with every answer, whatever serves the site: the one source of the configuration of nginx and of the
 * `_headers` of a content delivery network. `npm run release` writes both; a test holds `deploy/` to it.
 */

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

/** Pages have their own policy, in their head; but who may frame them only a header can say. Nobody may. */
const FRAMES = framesOf([]);

/** The policy of a page that some may show in a frame. @param origins as `content/site.yaml` has them */
export function framesOf(origins: readonly string[]): string {
  return `frame-ancestors ${origins.length === 0 ? "'none'" : origins.join(' ')}`;
}

/** A script that runs by itself, as a worker does, has no page's policy: it goes by the one that it is sent with. */
export const WORKER_POLICY = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; ${FRAMES}`;

/** Headers of every answer. The policy of scripts is {@link WORKER_POLICY} where the server can tell them apart. */
export const HEADERS = {
  'Content-Security-Policy': FRAMES,
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': ['clipboard-write=(self)', ...UNUSED.map((name) => `${name}=()`)].join(', '),
  // An address tells what somebody has trouble with, down to the step: no other site is told.
  'Referrer-Policy': 'no-referrer',
  // Two years, the most that anybody asks for. To be in the browsers' own lists (`preload`) is the operator's choice.
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  // For browsers older than the policy above.
  'X-Frame-Options': 'DENY',
} as const satisfies Readonly<Record<string, string>>;

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
export type Embedding = Readonly<Record<'help' | 'console', readonly string[]>> | undefined;

/** The folders of pages for frames, below a language. */
const FRAMED_FOLDERS = { help: ['articles/', 'diagnosis/', 'search/'], console: ['agent/'] };

/** What there is for frames: a path of the site, a folder's with a slash behind it, and who may frame it. None where nobody may. */
export function framedPaths(
  languages: readonly string[],
  embedding: Embedding,
): readonly { path: string; origins: readonly string[] }[] {
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

/** What is sent otherwise with a page for frames, and with the script that opens it: other sites load both. */
export const FRAMED = { 'Cross-Origin-Resource-Policy': 'cross-origin' } as const;
