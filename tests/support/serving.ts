import { inject } from 'vitest';
import { ask, type Answer } from './raw-http.ts';

/** Asks nginx for a path of the released site. */
export function get(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  return ask(inject('serving').port, path, headers, method);
}
