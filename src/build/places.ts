import type { AstroUserConfig } from 'astro';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { projectRoot, publicHome } from '../content/index.ts';
import { baseOf } from '../i18n/index.ts';

/** Whether the content is this project's, or another one named by SHIRUBE_ROOT. */
export function isOwnContent(): boolean {
  return resolve(projectRoot()) === process.cwd();
}

/** The output folder, laid out as the host: files below the site's path, and files of the host at the top. */
export function hostFolder(): string {
  return join(resolve(projectRoot()), 'dist');
}

/**
 * Astro's folders and base path. Output and caches of another help center are beside its content, and its `public/`
 * replaces ours.
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
 * The lock file of builds. Astro's temporary files are in the built folder, or in one folder of the project for content
 * outside of it.
 */
export function turnMark(): string {
  const project = process.cwd();
  const root = resolve(projectRoot());
  const isWithin = !relative(project, root).startsWith('..') && !isAbsolute(relative(project, root));
  return join(isWithin ? root : project, '.cache', isWithin ? 'build.turn' : 'build-elsewhere.turn');
}

/** Files that must be at the root of a host. */
const OF_THE_HOST = ['robots.txt', '.well-known'];

/** Removes an earlier build, which may be of a site at another path: Astro empties only its own folder. */
export function emptyHost(host: string): void {
  if (!existsSync(host)) return;
  for (const name of readdirSync(host)) rmSync(join(host, name), { recursive: true, force: true });
}

/** Moves the files of the host to its root. */
export function layAtTop(host: string, site: string): void {
  if (join(host, '/') === join(site, '/')) return;
  for (const name of OF_THE_HOST) renameSync(join(site, name), join(host, name));
}
