import { isAbsolute, join, relative, resolve } from 'node:path';
import type { AstroUserConfig } from 'astro';
import { projectRoot, publicHome } from '../content/index.ts';
import { baseOf } from '../i18n/index.ts';

/** Whether the content is this project's, and not that of another help center which SHIRUBE_ROOT names. */
export function isOwnContent(): boolean {
  return resolve(projectRoot()) === process.cwd();
}

/**
 * The folder that is built: it is laid out as the host is. A file lies in it at its address, below the path of the site,
 * and what belongs to a host as a whole at its top.
 */
export function hostFolder(): string {
  return join(resolve(projectRoot()), 'dist');
}

/**
 * Where Astro keeps what it makes, and at which path that is served. What it makes of another help center's content is
 * beside that content, so that the two never mix; what that help center has of `public/` (icons, the picture for shared
 * links) takes the place of ours.
 *
 * @param site the site's address
 */
export function placesOf(site: string): Pick<AstroUserConfig, 'base' | 'outDir' | 'cacheDir' | 'publicDir'> {
  const base = baseOf(site);
  const served = { base, outDir: join(hostFolder(), base) };
  if (isOwnContent()) return served;
  const root = resolve(projectRoot());
  return { ...served, cacheDir: join(root, '.cache/astro'), publicDir: join(publicHome(root), 'public') };
}

/**
 * The mark of a build that goes on. What Astro makes on the way stands in the folder that is built, or in one folder of the
 * project for whatever is built outside of it: builds that meet there take turns.
 */
export function turnMark(): string {
  const project = process.cwd();
  const root = resolve(projectRoot());
  const isWithin = !relative(project, root).startsWith('..') && !isAbsolute(relative(project, root));
  return join(isWithin ? root : project, '.cache', isWithin ? 'build.turn' : 'build-elsewhere.turn');
}
