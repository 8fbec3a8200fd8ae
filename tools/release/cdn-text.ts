import { CACHE, FRAMED, framesOf, type framedPaths, hashedFolders, HEADERS } from './headers.ts';

/** Those of which pages for frames have others. */
const OF_FRAMES = ['Content-Security-Policy', 'Cross-Origin-Resource-Policy', 'X-Frame-Options'] as const;

/**
 * `_headers`, as Netlify, Cloudflare Pages and others read it. Where several rules match, they send all of their
 * headers, so no header may be in two of them: what is not hashed keeps the network's own rule, which asks each time. Where some pages
 * are there for frames, what they have otherwise is said of everything else by name.
 *
 * @param base where the site stands on its host: `/`, or `/help/`
 * @param framed what is there for frames
 * @param entries what stands in the site and at the top of its host, folders with a slash behind them
 * @param parts of the search index, by their names
 */
export function cdnHeaders(
  base: string,
  framed: ReturnType<typeof framedPaths> = [],
  entries: readonly string[] = [],
  parts: readonly string[] = [],
): string {
  const rules: (readonly [path: string, headers: Readonly<Record<string, string>>])[] = [
    ['/*', framed.length === 0 ? HEADERS : headersWhere((name) => !isOfFrames(name))],
    ...(framed.length === 0 ? [] : framedRules(base, framed, entries)),
    ...hashedFolders(parts).map((folder) => [`${base}${folder}*`, { 'Cache-Control': CACHE.hashed }] as const),
  ];
  const text = rules.map(([path, headers]) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
    return `${path}\n${lines.join('')}`;
  });
  return `# Written by \`npm run release -- deploy\`. Do not edit.\n${text.join('\n')}`;
}

/** The pages for frames, and all else by what it begins with. */
function framedRules(
  base: string,
  framed: ReturnType<typeof framedPaths>,
  entries: readonly string[],
): (readonly [string, Readonly<Record<string, string>>])[] {
  const refused = headersWhere(isOfFrames);
  return [
    ...entries.map((entry) => [starred(entry), refused] as const),
    ...framed.map(
      ({ path, origins }) =>
        [starred(base + path), { 'Content-Security-Policy': framesOf(origins), ...FRAMED }] as const,
    ),
  ];
}

/** A folder, and all that is in it; the first page alone is only itself. */
function starred(path: string): string {
  return path.endsWith('/') && path !== '/' ? `${path}*` : path;
}

function isOfFrames(name: string): boolean {
  return OF_FRAMES.some((each) => each === name);
}

function headersWhere(isWanted: (name: string) => boolean): Record<string, string> {
  return Object.fromEntries(Object.entries(HEADERS).filter(([name]) => isWanted(name)));
}
