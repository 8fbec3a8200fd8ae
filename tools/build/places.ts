import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AstroUserConfig } from 'astro';
import { projectRoot } from '../../src/content/index.ts';

/** Whether the content is this project's, and not that of another help center which SHIRUBE_ROOT names. */
export function isOwnContent(): boolean {
  return resolve(projectRoot()) === process.cwd();
}

/**
 * Where Astro keeps what it makes of another help center's content: beside that content, so that the two never mix.
 * What that help center has of `public/` (icons, the picture for shared links) takes the place of ours.
 */
export function placesOf(): Pick<AstroUserConfig, 'outDir' | 'cacheDir' | 'publicDir'> {
  if (isOwnContent()) return {};
  const root = resolve(projectRoot());
  const own = join(root, 'public');
  return {
    outDir: join(root, 'dist'),
    cacheDir: join(root, '.cache/astro'),
    ...(existsSync(own) ? { publicDir: own } : {}),
  };
}
