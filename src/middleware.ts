import { defineMiddleware } from 'astro:middleware';
import { checkLibrary, formatProblem, libraryOf, projectRoot } from './content/index.ts';
import { canBeMarked, lineBreaker, resolveMarks } from './i18n/index.ts';
import { faultsPage } from './layouts/faults-page.ts';

/**
 * What a page passes on its way out while the content is written. In a build pages are finished elsewhere
 * (src/build/prerenderer.ts): to read and write each once more takes a while.
 *
 * Words that stand in for missing ones are told to be of another language, and lines break as they will once it is built. Of a
 * page that cannot be made because something is wrong with the content, what is wrong is shown.
 */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  if (import.meta.env.PROD) return next();
  try {
    const response = await next();
    const type = response.headers.get('content-type') ?? '';
    if (!canBeMarked(type)) return response;
    const text = resolveMarks(await response.text(), type);
    if (!type.startsWith('text/html')) return new Response(text, response);
    return new Response(lineBreaker(libraryOf(projectRoot()).unbroken)(text), response);
  } catch (error) {
    const problems = checkLibrary(libraryOf(projectRoot(), true));
    if (problems.length === 0) throw error;
    return new Response(faultsPage(url.pathname, problems.map(formatProblem)), {
      status: 500,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
  }
});
