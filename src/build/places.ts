import type { AstroUserConfig } from 'astro';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot, publicHome } from '../content/index.ts';
import { baseOf } from '../i18n/index.ts';

/** Whether the content is this project's, not one named by SHIRUBE_ROOT. */
export function isOwnContent(): boolean {
  return resolve(projectRoot()) === process.cwd();
}

/** The output folder, laid out as the host: files below the site's path, and files of the host at the top. */
export function hostFolder(): string {
  return join(resolve(projectRoot()), 'dist');
}

/** Output and caches of another help center are beside its content, and its `public/` replaces ours. */
export function placesOf(site: string): Pick<AstroUserConfig, 'base' | 'outDir' | 'cacheDir' | 'publicDir'> {
  const base = baseOf(site);
  const served = { base, outDir: join(hostFolder(), base) };
  if (isOwnContent()) return served;
  const root = resolve(projectRoot());
  return { ...served, cacheDir: join(root, '.cache/astro'), publicDir: join(publicHome(root), 'public') };
}

/** Astro's temporary files are in the built folder, or in the project for content outside of it. */
export function turnMark(): string {
  const project = process.cwd();
  const root = resolve(projectRoot());
  const isWithin = !relative(project, root).startsWith('..') && !isAbsolute(relative(project, root));
  return join(isWithin ? root : project, '.cache', isWithin ? 'build.turn' : 'build-elsewhere.turn');
}

const OF_THE_HOST = ['robots.txt', '.well-known'];

/** Removes an earlier build, which may be of a site at another path: Astro empties only its own folder. */
export function emptyHost(host: string): void {
  if (!existsSync(host)) return;
  for (const name of readdirSync(host)) rmSync(join(host, name), { recursive: true, force: true });
}

export function layAtTop(host: string, site: string): void {
  if (join(host, '/') === join(site, '/')) return;
  for (const name of OF_THE_HOST) renameSync(join(site, name), join(host, name));
}

/** No build takes this long: the process with the number in the lock is another one. */
const MAX_BUILD_MS = 3_600_000;

/** Waits until no other build writes to the same folder. Returns a function that releases the lock. */
export async function acquireBuildLock(lock: string, tell: () => void): Promise<() => void> {
  mkdirSync(dirname(lock), { recursive: true });
  for (let reported = false; !claimed(lock); reported = true) {
    if (!reported) tell();
    await wait(200);
  }
  const release = (): void => {
    process.off('exit', release);
    rmSync(lock, { force: true });
  };
  process.once('exit', release);
  return release;
}

function claimed(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isAbandoned(lock: string): boolean {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    // A new file is still empty. Signal 0 only checks that the process exists.
    return Date.now() - statSync(lock).mtimeMs > MAX_BUILD_MS || (owner > 0 && !process.kill(owner, 0));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
