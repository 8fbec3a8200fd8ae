import { defineMiddleware } from 'astro:middleware';
import { checkLibrary, formatProblem, libraryOf, projectRoot } from './content/index.ts';
import { canBeMarked, lineBreaker, resolveMarks } from './i18n/index.ts';

/**
 * Finishes pages during development: declares the language of fallback words and controls line breaks. If a page fails
 * because of invalid content, it shows the problems instead. In builds `src/build/finish-page.ts` finishes pages, since
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

/** The problems of the content, with what to do. It reloads when a file is saved. */
function faultsPage(address: string, problems: readonly string[]): string {
  const items = problems.map((problem) => `<li><p>${escaped(problem).replaceAll('\n', '<br>')}</p></li>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'; connect-src 'self' ws:">
<title>The content has faults</title>
<script type="module" src="/@vite/client"></script>
<h1>This page cannot be shown</h1>
<p><code>${escaped(address)}</code> needs content that has faults. None of it was run.
Fix the faults and save the files. The page then reloads.</p>
<ol>
${items.join('\n')}
</ol>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
