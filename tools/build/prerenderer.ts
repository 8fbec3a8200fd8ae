import type { AstroPrerenderer } from 'astro';

/**
 * Renders what Astro renders, and has each page finished before it is written. To read and write every page again after
 * the build takes longer.
 *
 * @param finish a page as it is to be written
 * @param see is shown each finished page with its address, while the others are still rendered
 */
export function finishing(
  usual: AstroPrerenderer,
  finish: (page: string) => string,
  see: (address: string, page: string) => void,
): AstroPrerenderer {
  return {
    ...usual,
    async render(request, options) {
      const rendered = await usual.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      if (!response.headers.get('content-type')?.startsWith('text/html')) return rendered;
      const page = finish(await response.text());
      see(decodeURI(new URL(request.url).pathname), page);
      const finished = new Response(page, response);
      return rendered instanceof Response ? finished : { ...rendered, response: finished };
    },
  };
}
