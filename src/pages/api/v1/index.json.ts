import type { APIRoute } from 'astro';
import { API_SCHEMAS } from '../../../content/index.ts';
import { apiIndex } from '../../../features/export/page-data.ts';
import { addressesOf } from '../../../i18n/index.ts';
import { contextOf, library } from '../../_library.ts';

/** Where everything is. */
export const GET: APIRoute = async () => {
  const content = library();
  const languages = Object.keys(content.site.languages);
  const names = new Map(
    await Promise.all(languages.map(async (each) => [each, (await contextOf(each)).siteName] as const)),
  );
  const addresses = addressesOf(content.site.address);
  return Response.json(apiIndex(content, addresses, (each) => names.get(each) ?? '', Object.keys(API_SCHEMAS)));
};
