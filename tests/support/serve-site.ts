import type { TestProject } from 'vitest/node';
import { siteFolder } from './pages.ts';
import { serveFolder } from './serve-folder.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served: `http://127.0.0.1:port`. */
    site: string;
  }
}

/** Vitest's global setup: serves the built site. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  const { origin, close } = await serveFolder(siteFolder);
  project.provide('site', origin);
  return close;
}
