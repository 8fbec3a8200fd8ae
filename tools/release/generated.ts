import { cdnHeaders } from './cdn-text.ts';
import { nginxHeaders, nginxMaps } from './nginx-text.ts';

/**
 * The files of `deploy/` that are written, not typed, by their path in it.
 *
 * @param base where the site stands on its host: `/`, or `/help/`
 */
export function generatedFiles(
  languages: readonly string[],
  base = '/',
): Readonly<Record<'_headers' | `nginx/${string}`, string>> {
  return {
    _headers: cdnHeaders(base),
    'nginx/server/headers.conf': nginxHeaders(),
    'nginx/http/maps.conf': nginxMaps(languages, base),
  };
}
