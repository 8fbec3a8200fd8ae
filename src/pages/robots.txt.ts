import type { APIRoute } from 'astro';
import { addressesOf } from '../i18n/index.ts';
import { library } from './_library.ts';

export const GET: APIRoute = () => {
  const { file, whole } = addressesOf(library().site.address);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${whole(file('sitemap-index.xml'))}\n`);
};
