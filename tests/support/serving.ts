import { describe, inject } from 'vitest';
import { ask, type Answer } from './raw-http.ts';

/** Tests that need nginx: left out, and counted as such, where there is none (see tools/setup/nginx.mjs). */
export const describeServing = describe.skipIf(!process.env['SHIRUBE_NGINX']);

/** Asks nginx for a path of the released site. */
export function get(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  return ask(inject('serving').port, path, headers, method);
}
