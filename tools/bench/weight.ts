import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { articleIds, libraryOf, projectRoot } from '../../src/content/index.ts';

const dist = join(projectRoot(), 'dist');

interface Weight {
  page: string;
  language: string;
  /** HTML with its inlined styles. */
  html: number;
  /** Scripts that the page loads at once, and what they import. */
  script: number;
  total: number;
  requests: number;
}

/** Brotli at its highest quality, as a server with precompressed files sends it. */
function weigh(file: string): number {
  return brotliCompressSync(readFileSync(file)).length;
}

/** The modules that a page or a module loads without being asked. */
function modulesOf(text: string, from: string): string[] {
  const found = [
    ...text.matchAll(/<script[^>]+src="([^"]+)"/g),
    ...text.matchAll(/(?:^|[;\s}])import[^"'()]*["']([^"']+)["']/g),
  ];
  return found.map(([, address]) => new URL(address!, `https://site.example${from}`).pathname);
}

function measure(page: string, address: string, language: string): Weight {
  const path = address.replace('{l}', language);
  const file = join(dist, path, 'index.html');
  const waiting = modulesOf(readFileSync(file, 'utf8'), `/${path}`);
  const scripts = new Set<string>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (scripts.has(next)) continue;
    scripts.add(next);
    waiting.push(...modulesOf(readFileSync(join(dist, next), 'utf8'), next));
  }
  const html = weigh(file);
  const script = [...scripts].reduce((sum, each) => sum + weigh(join(dist, each)), 0);
  return { page, language, html, script, total: html + script, requests: 1 + scripts.size };
}

/** What a cold visit to each page moves, in bytes after brotli. Reads the built site. */
export function weights(): Weight[] | undefined {
  if (!existsSync(join(dist, 'index.html'))) return undefined;
  const library = libraryOf(projectRoot());
  const languages = Object.keys(library.site.languages);
  const pages = { home: '{l}/', search: '{l}/search/', simulator: '{l}/simulator/' };
  for (const id of articleIds(library)) Object.assign(pages, { [id]: `{l}/articles/${id}/` });
  return [
    measure('first page', '', '–'),
    ...Object.entries(pages).flatMap(([page, address]) =>
      languages.map((language) => measure(page, address, language)),
    ),
  ];
}
