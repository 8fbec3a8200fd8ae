import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { libraryOf } from '../../src/content/index.ts';
import { serveReleased } from '../../tools/serving/released.ts';
import { siteFolder } from './pages.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** nginx with the released site and its configuration: the port, the release, the site in it, and nginx's log. */
    serving: { port: number; release: string; folder: string; log: string };
  }
}

/** Vitest's global setup: makes a release of the built site and serves it by the nginx that SHIRUBE_NGINX names. */
export default async function serveRelease(project: TestProject): Promise<() => Promise<void>> {
  const nginx = process.env['SHIRUBE_NGINX']!;
  const languages = Object.keys(libraryOf(process.cwd()).site.languages);
  // What nginx does with compressed files does not depend on how small they are.
  const { port, folder, log, close } = await serveReleased(nginx, { dist: siteFolder, languages, quality: 4 });
  project.provide('site', `http://127.0.0.1:${port}`);
  project.provide('serving', { port, release: folder, folder: join(folder, 'site'), log });
  return close;
}
