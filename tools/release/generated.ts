import { cdnHeaders } from './cdn-text.ts';
import { framedPaths, type Embedding } from './headers.ts';
import { nginxHeaders, nginxMaps } from './nginx-text.ts';

/**
 * The files of `deploy/` that are written, not typed, by their path in it.
 *
 * @param base where the site stands on its host: `/`, or `/help/`
 * @param embedding who may frame pages of it
 * @param entries what stands at the top of the host, folders with a slash behind them: then no rule of a network may be for all
 * @param parts of the search index beside the first one, by their names
 */
export function generatedFiles(
  languages: readonly string[],
  base = '/',
  embedding?: Embedding,
  entries: readonly string[] = [],
  parts: readonly string[] = [],
): Readonly<Record<'_headers' | `nginx/${string}`, string>> {
  return {
    _headers: cdnHeaders(base, framedPaths(languages, embedding), entries, parts),
    'nginx/server/headers.conf': nginxHeaders(framedPaths(languages, embedding).length > 0),
    'nginx/http/maps.conf': nginxMaps(languages, base, embedding),
  };
}
