import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compressFolder } from './compress.ts';
import { generatedFiles } from './generated.ts';
import { keepTimes, timesOf } from './times.ts';

/** From what a release is made, and where it is laid. */
export interface ReleasePlan {
  /** The built site. It is left as it is. */
  dist: string;
  /** This project's `deploy/`. */
  deploy: string;
  /** Where the release goes; what is there goes. */
  folder: string;
  languages: readonly string[];
  /** Brotli's quality, 0 to 11 (the default). */
  quality?: number;
}

/**
 * Lays down all that a server needs: `site/`, the built site with its compressed files, `_headers` and a page for what
 * is not there where content delivery networks look for it; and `nginx/`, its configuration.
 */
export async function makeRelease({
  dist,
  deploy,
  folder,
  languages,
  quality,
}: ReleasePlan): ReturnType<typeof compressFolder> {
  const site = join(folder, 'site');
  const before = timesOf(site);
  for (const part of ['site', 'nginx']) rmSync(join(folder, part), { recursive: true, force: true });
  // A folder that is only a link to another one would otherwise be copied as that, and the other one written to.
  cpSync(dist, site, { recursive: true, dereference: true });
  cpSync(join(deploy, 'nginx'), join(folder, 'nginx'), { recursive: true });
  const { _headers, ...nginx } = generatedFiles(languages);
  writeFiles(folder, nginx);
  writeFileSync(join(site, '_headers'), _headers!);
  for (const language of languages) {
    const page = join(site, language, '404/index.html');
    if (existsSync(page)) cpSync(page, join(site, language, '404.html'));
  }
  const sizes = await compressFolder(site, quality);
  keepTimes(site, before);
  return sizes;
}

/** Writes files by their path in a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
