import { cdnHeaders } from './cdn-text.ts';
import { nginxHeaders, nginxMaps } from './nginx-text.ts';

/** The files of `deploy/` that are written, not typed, by their path in it. */
export function generatedFiles(languages: readonly string[]): Readonly<Record<string, string>> {
  return {
    _headers: cdnHeaders(),
    'nginx/server/headers.conf': nginxHeaders(),
    'nginx/http/maps.conf': nginxMaps(languages),
  };
}
