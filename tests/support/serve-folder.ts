import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
};

/** Pages for what is not there, by their paths in a site. */
const NOT_THERE = /\/404(?:\.html|\/index\.html)$/;

/** What was sent to a site. */
export interface Sent {
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A folder that is being served. */
export interface Served {
  /** `http://127.0.0.1:port` */
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on a free port as the project's own nginx does: the page for what is not there is 404 by its own
 * address too. The site may be below a path.
 *
 * @param lacks addresses where there is nothing
 * @param sent takes what is sent to the site, in its order
 * @param before a script that runs before each page's own
 */
export async function serveFolder(
  folder: string,
  lacks: readonly string[] = [],
  sent: Sent[] = [],
  before = '',
): Promise<Served> {
  const [first = '404.html'] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => basename(file) === '404.html')
    .sort((a, b) => a.length - b.length);
  const site = join(folder, dirname(first));
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      let body = '';
      request.on('data', (text: Buffer) => (body += text.toString()));
      request.on('end', () => {
        sent.push({ url: request.url ?? '', headers: request.headers, body });
        response.writeHead(204).end();
      });
    } else if (lacks.includes(request.url ?? '')) response.writeHead(404).end();
    else answer(folder, site, request.url ?? '/', response, before);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(folder: string, site: string, url: string, response: ServerResponse, before: string): void {
  const place = fileAt(folder, url);
  if (place === 'folder') {
    const { pathname, search } = new URL(url, 'http://site');
    response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    return;
  }
  const isThere = place !== undefined && !NOT_THERE.test(place.slice(folder.length));
  const file = place ?? missingAt(site, url.slice(site.length - folder.length));
  const headers = {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  };
  const modified = statSync(file).mtime.toUTCString();
  const body = readFileSync(file);
  // A page's policy is in it, and holds for what follows it.
  const isBegun = before !== '' && extname(file) === '.html';
  const text = isBegun ? body.toString().replace('<head>', () => `<head><script>${before}</script>`) : body;
  response.writeHead(isThere ? 200 : 404, { ...headers, 'Last-Modified': modified }).end(text);
}

function missingAt(site: string, url: string): string {
  const language = /^\/([^/?#]+)/.exec(url)?.[1] ?? '';
  const own = join(site, basename(language), '404/index.html');
  return existsSync(own) ? own : join(site, '404.html');
}

/** The file at an address, `folder` where the address lacks its slash, `undefined` where there is none. */
function fileAt(folder: string, url: string): string | undefined {
  let path: string;
  try {
    // The URL parser takes `..` out, also where it is escaped; a null byte names no file.
    path = decodeURIComponent(new URL(url, 'http://site').pathname);
  } catch {
    return undefined;
  }
  const file = join(folder, path);
  if (path.includes('\0') || !`${file}${sep}`.startsWith(`${folder}${sep}`) || !existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  if (!path.endsWith('/')) return 'folder';
  const index = join(file, 'index.html');
  return existsSync(index) ? index : undefined;
}
