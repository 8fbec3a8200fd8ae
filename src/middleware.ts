import { defineMiddleware } from 'astro:middleware';
import { canBeMarked, resolveMarks } from './i18n/index.ts';

/**
 * Says of words that stand in for missing ones which language they are in. A page without any stays as it is. In a build
 * that is done when a page is finished (tools/build/prerenderer.ts): to read and write each once more takes a while.
 */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const type = response.headers.get('content-type') ?? '';
  if (import.meta.env.PROD || !canBeMarked(type)) return response;
  return new Response(resolveMarks(await response.text(), type), response);
});
