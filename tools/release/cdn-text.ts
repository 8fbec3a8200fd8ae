import {
  CACHE,
  COMMON,
  DOCUMENT,
  FRAMED,
  framedPaths,
  framesOf,
  hashedFolders,
  hstsHeader,
  WORKER,
  WORKERS,
  type HeaderValues,
  type SiteHeaders,
} from './headers.ts';

/** A file or a folder at the top of the site or of its host. */
export interface Entry {
  /** With a slash at the end of a folder's. */
  path: string;
  /** Whether it is an HTML document, or has any in it. */
  hasDocuments: boolean;
}

/**
 * `_headers`, as Netlify, Cloudflare Pages and others read it. It knows paths, not media types: a folder that has
 * documents in it sends their headers with all of its files. Networks send the headers of every rule that matches a
 * path, so no path may get a header from two rules. Files without a hash get the network's own cache rule, which
 * revalidates each time.
 *
 * @param entries everything at the top but the folder for frames
 * @param parts of the search index besides the first one, by their names
 */
export function cdnHeaders(site: SiteHeaders, entries: readonly Entry[], parts: readonly string[]): string {
  const { base = '/', hsts } = site;
  const framed = framedPaths(site);
  const documents = { ...DOCUMENT, ...hstsHeader(hsts) };
  const { 'X-Frame-Options': _, ...framedDocuments } = documents;
  const { 'Cross-Origin-Resource-Policy': resource, ...common } = COMMON;
  // Pages for frames have another one.
  const unframed = framed.length === 0 ? {} : { 'Cross-Origin-Resource-Policy': resource };
  const rules: readonly (readonly [path: string, headers: HeaderValues])[] = [
    ['/*', framed.length === 0 ? COMMON : common],
    [base, { ...unframed, ...documents }],
    ...entries.map(({ path, hasDocuments }) => {
      const isWorker = new RegExp(WORKERS).test(path);
      return [starred(path), { ...unframed, ...(hasDocuments && documents), ...(isWorker && WORKER) }] as const;
    }),
    ...framed.map(({ path, origins }) => {
      const headers = { ...framedDocuments, ...FRAMED, 'Content-Security-Policy': framesOf(origins) };
      return [starred(base + path), path.endsWith('/') ? headers : FRAMED] as const;
    }),
    ...['', ...parts.map((part) => `${part}/`)].map(
      (part) => [`${base}pagefind/${part}pagefind-worker.js`, WORKER] as const,
    ),
    ...hashedFolders(parts).map((folder) => [`${base}${folder}*`, { 'Cache-Control': CACHE.hashed }] as const),
  ];
  const text = rules.flatMap(([path, headers]) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
    return lines.length === 0 ? [] : [`${path}\n${lines.join('')}`];
  });
  return `# Written by \`npm run release\`. Do not edit.\n${text.join('\n')}`;
}

function starred(path: string): string {
  return path.endsWith('/') ? `${path}*` : path;
}
