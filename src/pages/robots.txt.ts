import type { APIRoute } from 'astro';
import { library } from './_library.ts';

/** Everything may be read; the sitemap says what there is. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap-index.xml', library().site.address).href}\n`);
