/** The type that a host answers with, by the end of a file's name. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
};

/** What a host that compresses leaves as it is: pictures, and what Pagefind writes, which is compressed already. */
const COMPRESSED = /\.png$|\/pagefind\/.*(?<!\.js)$/;

export function typeOf(file: string): string {
  return TYPES[/\.[^./]+$/.exec(file)?.[0] ?? ''] ?? 'application/octet-stream';
}

export function isCompressible(file: string): boolean {
  return !COMPRESSED.test(file);
}
