import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compressFolder } from './compress.ts';
import { cdnHeaders, type Entry } from './cdn-text.ts';
import type { SiteHeaders } from './headers.ts';
import { nginxMaps } from './nginx-text.ts';
import { keepTimes, timesOf } from './times.ts';

/** From what a release is made, and where it is laid. */
export interface ReleasePlan extends SiteHeaders {
  dist: string;
  /** This project's `deploy/`. */
  deploy: string;
  /** Where the release goes; what is there goes. */
  folder: string;
  beside?: Readonly<Record<string, string>>;
  /** Brotli's quality, 0 to 11 (the default). */
  quality?: number;
}

const TOOLS = ['publish.sh', 'withdraw.js'];

/**
 * Writes everything that a server needs: `site/`, the built site with its compressed files, `_headers` and an error page for
 * content delivery networks; `nginx/`, its configuration; and the scripts that publish the site and withdraw its service worker. The
 * old release stays until the new one is complete.
 *
 * @throws if something cannot be read or written; the folder is unchanged then
 */
export async function makeRelease({ folder, ...plan }: ReleasePlan): ReturnType<typeof compressFolder> {
  const made = join(folder, '.made');
  rmSync(made, { recursive: true, force: true });
  try {
    mkdirSync(made, { recursive: true });
    const sizes = await lay(plan, made, timesOf(join(folder, 'site')));
    const parts = readdirSync(made);
    for (const part of parts) {
      rmSync(join(folder, part), { recursive: true, force: true });
      renameSync(join(made, part), join(folder, part));
    }
    return sizes;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

async function lay(
  { dist, deploy, beside = {}, quality, ...headers }: Omit<ReleasePlan, 'folder'>,
  made: string,
  before: ReturnType<typeof timesOf>,
): ReturnType<typeof compressFolder> {
  const { languages, base = '/' } = headers;
  const site = join(made, 'site');
  // A folder that is only a link to another one would otherwise be copied as that, and the other one written to.
  cpSync(dist, site, { recursive: true, dereference: true });
  cpSync(join(deploy, 'nginx'), join(made, 'nginx'), { recursive: true });
  for (const tool of TOOLS) cpSync(join(deploy, tool), join(made, tool));
  writeFiles(made, { 'nginx/http/maps.conf': nginxMaps(headers), ...beside });
  for (const language of languages) {
    const page = join(site, base, language, '404/index.html');
    if (existsSync(page)) cpSync(page, join(site, base, language, '404.html'));
  }
  writeFileSync(join(site, '_headers'), cdnHeaders(headers, entriesOf(site, base), partsOf(site, base)));
  const sizes = await compressFolder(site, quality);
  keepTimes(site, before);
  letRead(made);
  return sizes;
}

/** The files and folders at the top of a host and of its site, except the folder for frames. */
function entriesOf(host: string, base: string): Entry[] {
  const below = (folder: string): Entry[] =>
    readdirSync(join(host, folder), { withFileTypes: true }).map((entry) => {
      const path = `${folder}${entry.name}${entry.isDirectory() ? '/' : ''}`;
      return { path, hasDocuments: hasDocuments(join(host, path)) };
    });
  return [...(base === '/' ? [] : below('/')), ...below(base)].filter(({ path }) => !`${base}embed/`.startsWith(path));
}

function hasDocuments(path: string): boolean {
  return path.endsWith('/')
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).some((file) => file.endsWith('.html'))
    : path.endsWith('.html');
}

function partsOf(host: string, base: string): string[] {
  const index = join(host, base, 'pagefind');
  return existsSync(index) ? readdirSync(index).filter((name) => /^\d+$/.test(name)) : [];
}

/** Makes a folder readable for all accounts: the server runs as another one than the build. */
function letRead(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) letRead(path);
    else chmodSync(path, 0o644);
  }
}

/** Writes files by their path in a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
