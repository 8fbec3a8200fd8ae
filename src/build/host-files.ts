import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What crawlers and researchers look for at the top of a host alone, wherever the site stands. */
const OF_THE_HOST = ['robots.txt', '.well-known'];

/** Takes away what an earlier build has left, perhaps of a site at another path: Astro empties only its own folder. */
export function emptyHost(host: string): void {
  if (!existsSync(host)) return;
  for (const name of readdirSync(host)) rmSync(join(host, name), { recursive: true, force: true });
}

/** Lays at the top of the host what a site below it has built for the host as a whole. */
export function layAtTop(host: string, site: string): void {
  if (join(host, '/') === join(site, '/')) return;
  for (const name of OF_THE_HOST) renameSync(join(site, name), join(host, name));
}
