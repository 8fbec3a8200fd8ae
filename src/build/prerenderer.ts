import type { AstroPrerenderer } from 'astro';
import { canBeMarked, resolveMarks } from '../i18n/index.ts';

/**
 * Wraps Astro's prerenderer: declares the language of fallback words, and finishes pages before they are written, which
 * is faster than rewriting them after the build.
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
      // Bytes, since a text response increases the memory of a build by a fifth.
      const finished = new Response(Buffer.from(written), response);
      return rendered instanceof Response ? finished : { ...rendered, response: finished };
    },
  };
}
