import { CACHE, HASHED_FOLDERS, HEADERS } from './headers.ts';

/**
 * `_headers`, as Netlify, Cloudflare Pages and others read it. Where several rules match, they send all of their
 * headers, so no header may be in two of them: what is not hashed keeps the network's own rule, which asks each time.
 *
 * @param base where the site stands on its host: `/`, or `/help/`
 */
export function cdnHeaders(base: string): string {
  const rules = [
    ['/*', HEADERS] as const,
    ...HASHED_FOLDERS.map((folder) => [`${base}${folder}*`, { 'Cache-Control': CACHE.hashed }] as const),
  ];
  const text = rules.map(([path, headers]) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
    return `${path}\n${lines.join('')}`;
  });
  return `# Written by \`npm run release -- deploy\`. Do not edit.\n${text.join('\n')}`;
}
