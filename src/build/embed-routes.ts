import type { Site } from '../content/index.ts';

/** The pages of each scope, by their files in `src/pages/`. */
const PAGES: Readonly<Record<'help' | 'console', readonly string[]>> = {
  help: [
    'help/[topic]',
    '[lang]/articles/[id]',
    '[lang]/diagnosis/index',
    '[lang]/diagnosis/[symptom]',
    '[lang]/search',
  ],
  console: ['[lang]/agent/index', '[lang]/agent/overview'],
};

/**
 * The pages for frames of other sites, if site.yaml allows frames. They are injected routes: the same pages in another
 * layout (src/layouts/FramedPage.astro).
 */
export function embedRoutes({ embedding }: Site): { pattern: string; entrypoint: string }[] {
  if (!embedding) return [];
  return (['help', 'console'] as const)
    .filter((scope) => embedding[scope].length > 0)
    .flatMap((scope) => PAGES[scope])
    .map((page) => ({ pattern: `/embed/${page.replace(/\/index$/, '')}`, entrypoint: `./src/pages/${page}.astro` }));
}
