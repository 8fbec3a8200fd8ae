import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ViteDevServer } from 'vite';
import { uiWords, type Library, type Site } from '../content/index.ts';
import { bundle } from './bundle.ts';
import type { Shipped } from './notices.ts';

const SOURCE = fileURLToPath(new URL('../features/embed/loader/help.ts', import.meta.url));

const WORDS = ['embed.panel', 'embed.close'];

/** Its address is permanent. Not a module, so that pages of other sites can load it without CORS. */
export async function writeEmbedLoader(folder: string, library: Library): Promise<Shipped[]> {
  const { languages, source } = library.site;
  const order = [source, ...Object.keys(languages).filter((language) => language !== source)];
  const words = order.map((language) => ({ language, ...uiWords(library, language, (key) => WORDS.includes(key)) }));
  mkdirSync(join(folder, 'embed'), { recursive: true });
  return bundle(SOURCE, join(folder, 'embed/help.js'), 'iife', { define: { __WORDS__: JSON.stringify(words) } });
}

export function serveEmbedLoader({ middlewares }: ViteDevServer, library: () => Library): void {
  middlewares.use((request, response, next) => {
    if (!/\/embed\/help\.js(?:\?|$)/.test(request.url ?? '')) return void next();
    const folder = mkdtempSync(join(tmpdir(), 'shirube-'));
    writeEmbedLoader(folder, library())
      .then(() => {
        response.setHeader('Content-Type', 'text/javascript');
        response.setHeader('Cache-Control', 'no-store');
        response.end(readFileSync(join(folder, 'embed/help.js')));
      })
      .catch(next)
      .finally(() => rmSync(folder, { recursive: true }));
  });
}

const PAGES: Readonly<Record<'help' | 'console', readonly string[]>> = {
  help: [
    'help/[topic]',
    '[lang]/articles/[id]',
    '[lang]/diagnosis/index',
    '[lang]/diagnosis/[symptom]',
    '[lang]/search',
  ],
  console: ['[lang]/agent/index', '[lang]/agent/overview'],
};

/** The same pages in the layout for frames (src/layouts/FramedPage.astro), if site.yaml allows frames. */
export function embedRoutes({ embedding }: Site): { pattern: string; entrypoint: string }[] {
  if (!embedding) return [];
  return (['help', 'console'] as const)
    .filter((scope) => embedding[scope].length > 0)
    .flatMap((scope) => PAGES[scope])
    .map((page) => ({ pattern: `/embed/${page.replace(/\/index$/, '')}`, entrypoint: `./src/pages/${page}.astro` }));
}
