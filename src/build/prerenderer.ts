import type { AstroPrerenderer } from 'astro';
import { canBeMarked, resolveMarks } from '../i18n/index.ts';

/**
 * Renders what Astro renders, says of words that stand in for others which language they are in, and has each page finished
 * before it is written. To read and write every page again after the build takes longer.
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
      const type = response.headers.get('content-type') ?? '';
      if (!canBeMarked(type)) return rendered;
      const text = resolveMarks(await response.text(), type);
      const isPage = type.startsWith('text/html');
      const written = isPage ? finish(text) : text;
      if (isPage) see(decodeURI(new URL(request.url).pathname), written);
      // As bytes: a response that is given a text takes a fifth more of the build's memory.
      const finished = new Response(Buffer.from(written), response);
      return rendered instanceof Response ? finished : { ...rendered, response: finished };
    },
  };
}
