import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import type { TestProject } from 'vitest/node';
import { siteFolder } from './pages.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served: `http://127.0.0.1:port`. */
    site: string;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
};

/** Vitest's global setup: serves the built site on a free port, as a static host does. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  const server = createServer((request, response) => answer(request.url ?? '/', response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('site', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}

function answer(url: string, response: ServerResponse): void {
  const place = fileAt(url);
  if (place === 'folder') {
    const { pathname, search } = new URL(url, 'http://site');
    response.writeHead(308, { Location: `${pathname}/${search}` }).end();
    return;
  }
  const file = place ?? join(siteFolder, '404.html');
  const headers = {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  };
  response.writeHead(place === undefined ? 404 : 200, headers).end(readFileSync(file));
}

/** The file at an address, `folder` where the address lacks its slash, `undefined` where there is none. */
function fileAt(url: string): string | undefined {
  let path: string;
  try {
    // The URL parser takes `..` out, also where it is escaped; a null byte names no file.
    path = decodeURIComponent(new URL(url, 'http://site').pathname);
  } catch {
    return undefined;
  }
  const file = join(siteFolder, path);
  if (path.includes('\0') || !`${file}${sep}`.startsWith(`${siteFolder}${sep}`) || !existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  if (!path.endsWith('/')) return 'folder';
  const index = join(file, 'index.html');
  return existsSync(index) ? index : undefined;
}
