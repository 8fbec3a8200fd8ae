// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where the built site is served on its host, as its settings say: the packages must be there, and the content sound.
 *
 * @param {string} root the folder with `content/`
 * @returns {Promise<string>} `/`, or `/help/`
 */
export async function sitePath(root) {
  const { parse } = await import('yaml');
  const { address } = parse(readFileSync(join(root, 'content', 'site.yaml'), 'utf8'));
  const { pathname } = new URL(address);
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}
