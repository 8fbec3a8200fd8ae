import { defineMiddleware } from 'astro:middleware';
import { unmarked, withLanguages } from './i18n/index.ts';

/** Says of words that stand in for missing ones which language they are in. A page without any stays as it is. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const kind = response.headers.get('content-type') ?? '';
  if (!/text|json|xml/.test(kind)) return response;
  const text = await response.text();
  return new Response(kind.includes('html') ? withLanguages(text) : unmarked(text), response);
});
