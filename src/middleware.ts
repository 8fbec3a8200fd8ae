import { defineMiddleware } from 'astro:middleware';
import { checkLibrary, formatProblem, libraryOf, projectRoot } from './content/index.ts';
import { canBeMarked, lineBreaker, resolveMarks } from './i18n/index.ts';
import { faultsPage } from './layouts/faults-page.ts';

/**
 * Finishes pages during development: declares the language of fallback words and controls line breaks. If a page fails
 * because of invalid content, it shows the problems instead. In builds `src/build/prerenderer.ts` finishes pages, since
 * reading and writing each page again takes long.
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
