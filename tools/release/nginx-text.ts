import {
  CACHE,
  COMMON,
  DOCUMENT,
  FRAMED,
  framedPaths,
  framesOf,
  HASHED,
  hstsHeader,
  WORKER,
  WORKERS,
  type SiteHeaders,
} from './headers.ts';

type Row = readonly [pattern: string, value: string];

/** Matches the media type that stands before the path. */
const HTML = '^text/html ';

/** maps.conf, for `http { }`: everything that depends on the site or on the response. headers.conf sends the values. */
export function nginxMaps(site: SiteHeaders): string {
  const { languages, base = '/', hsts } = site;
  const framed = framedPaths(site).map(({ path, origins }) => ({
    path: `${base}${path.replace('.', String.raw`\.`)}`,
    origins,
  }));
  return [
    '# Written by `npm run release -- deploy`. Do not edit.\n',
    map('$uri', '$shirube_resource', [
      ['default', COMMON['Cross-Origin-Resource-Policy']],
      ...framed.map(({ path }): Row => [`~^${path}`, FRAMED['Cross-Origin-Resource-Policy']]),
    ]),
    documentMap('$shirube_policy', DOCUMENT['Content-Security-Policy'], [
      [`~${WORKERS}`, WORKER['Content-Security-Policy']],
      ...framed.map(({ path, origins }): Row => [`~${HTML}${path}`, framesOf(origins)]),
    ]),
    documentMap('$shirube_embedder', DOCUMENT['Cross-Origin-Embedder-Policy'], [
      [`~${WORKERS}`, WORKER['Cross-Origin-Embedder-Policy']],
    ]),
    documentMap('$shirube_opener', DOCUMENT['Cross-Origin-Opener-Policy']),
    documentMap('$shirube_permissions', DOCUMENT['Permissions-Policy']),
    documentMap('$shirube_referrer', DOCUMENT['Referrer-Policy']),
    documentMap('$shirube_transport', hstsHeader(hsts)['Strict-Transport-Security'] ?? ''),
    documentMap(
      '$shirube_frames',
      DOCUMENT['X-Frame-Options'],
      framed.map(({ path }): Row => [`~${HTML}${path}`, '']),
    ),
    // By the status too: an error about a hashed file must not be kept for a year.
    volatileMap('$status:$uri', '$shirube_cache', [
      ['default', CACHE.other],
      ...HASHED.map((path): Row => [`~^(?:200|206|304):${base}${path}`, CACHE.hashed]),
    ]),
    map('$request_method', '$shirube_refused', [
      ['default', '1'],
      ['GET', ''],
      ['HEAD', ''],
    ]),
    map('$status', '$shirube_allow', [['405', 'GET, HEAD']]),
    map('$uri', '$shirube_missing', [
      ['default', `${base}404.html`],
      ...languages.map((language): Row => [`~*^${base}${language}(?:/|$)`, `${base}${language}/404/index.html`]),
    ]),
    // The agents' console: its pages, also those for frames, and its data. docs/deploying.md says how to protect them.
    map('$uri', '$shirube_agents', [
      ['default', 'off'],
      [`~^${base}(?:(?:embed/)?(?:${languages.join('|')})/)?agent(?:/|\\.json$)`, 'Agents'],
    ]),
  ].join('\n');
}

/** A header of HTML documents, and of what else `rows` name. */
function documentMap(variable: string, value: string, rows: readonly Row[] = []): string {
  return volatileMap('$sent_http_content_type $uri', variable, [...rows, [`~${HTML}`, value]]);
}

/** Evaluated again when a response becomes an error. */
function volatileMap(from: string, to: string, rows: readonly Row[]): string {
  return map(from, to, rows).replace('{\n', '{\n  volatile;\n');
}

function map(from: string, to: string, rows: readonly Row[]): string {
  const lines = rows.map((row) => `  ${row.map((word) => `"${word}"`).join(' ')};\n`);
  return `map "${from}" ${to} {\n${lines.join('')}}\n`;
}
