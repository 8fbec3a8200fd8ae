import { CACHE, framedPaths, FRAMED, framesOf, HASHED, HEADERS, WORKER_POLICY, type Embedding } from './headers.ts';

const NOTE = '# Written by `npm run release -- deploy`. Do not edit.\n';

/** Headers that depend on what is answered: nginx looks their value up. */
const BY_ANSWER: Readonly<Record<string, string>> = {
  'Content-Security-Policy': '$shirube_policy',
  'Cache-Control': '$shirube_cache',
  Allow: '$shirube_allow',
};

/** The same where some pages are there for frames: an older browser would refuse these, and a page that asks for leave of what it shows. */
const BY_FRAME: Readonly<Record<string, string>> = {
  'Cross-Origin-Resource-Policy': '$shirube_resource',
  'X-Frame-Options': '$shirube_frames',
};

/** For `server { }`: all headers. An empty value is not sent. A `location` with one of its own would lose all of these. */
export function nginxHeaders(isFramed = false): string {
  const lines = Object.entries({ ...HEADERS, ...BY_ANSWER, ...(isFramed && BY_FRAME) }).map(
    ([name, value]) => `add_header ${name} ${value.startsWith('$') ? value : `"${value}"`} always;\n`,
  );
  return NOTE + lines.sort().join('');
}

/**
 * For `http { }`: what depends on the answer, and the page for what is not there, in the language that was read.
 *
 * @param base where the site stands on its host: `/`, or `/help/`
 */
export function nginxMaps(languages: readonly string[], base: string, embedding?: Embedding): string {
  const framed = framedPaths(languages, embedding).map(({ path, origins }) => ({
    path: `~^${base}${path.replace('.', String.raw`\.`)}`,
    origins,
  }));
  const hashed = HASHED.map((path) => `(?:200|206|304):${base}${path}`);
  return [
    NOTE,
    map('$uri $shirube_policy', [
      ['default', HEADERS['Content-Security-Policy']],
      [String.raw`~\.js$`, WORKER_POLICY],
      ...framed.map(({ path, origins }) => [path, framesOf(origins)]),
    ]),
    ...(framed.length === 0 ? [] : framedMaps(framed.map(({ path }) => path))),
    // By the status too: that a file is not there must not be kept for a year.
    map('$status:$uri $shirube_cache', [
      // Looked up anew when an answer becomes an error.
      ['volatile'],
      ['default', CACHE.other],
      ...hashed.map((path) => [`~^${path}`, CACHE.hashed]),
    ]),
    map('$request_method $shirube_refused', [
      ['default', '1'],
      ['GET', ''],
      ['HEAD', ''],
    ]),
    map('$status $shirube_allow', [
      ['default', ''],
      ['405', 'GET, HEAD'],
    ]),
    map('$uri $shirube_missing', [
      ['default', `${base}404.html`],
      ...languages.map((language) => [`~*^${base}${language}(?:/|$)`, `${base}${language}/404/index.html`]),
    ]),
  ].join('\n');
}

/** What is sent otherwise with what other sites show and load. */
function framedMaps(paths: readonly string[]): string[] {
  return [
    map('$uri $shirube_resource', [
      ['default', HEADERS['Cross-Origin-Resource-Policy']],
      ...paths.map((path) => [path, FRAMED['Cross-Origin-Resource-Policy']]),
    ]),
    map('$uri $shirube_frames', [['default', HEADERS['X-Frame-Options']], ...paths.map((path) => [path, ''])]),
  ];
}

function map(head: string, rows: readonly (readonly string[])[]): string {
  const [from = '', to = ''] = head.split(' ');
  const lines = rows.map((row) => `  ${row.map((word) => (row.length > 1 ? `"${word}"` : word)).join(' ')};\n`);
  return `map "${from}" ${to} {\n${lines.join('')}}\n`;
}
