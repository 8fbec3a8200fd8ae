import type { Site } from '../content/index.ts';

const PAGES: Readonly<Record<'help' | 'console', readonly (readonly [pattern: string, page: string])[]>> = {
  help: [
    ['/embed/help/[topic]', 'topic'],
    ['/embed/[lang]/articles/[id]', 'article'],
    ['/embed/[lang]/diagnosis', 'symptoms'],
    ['/embed/[lang]/diagnosis/[symptom]', 'symptom'],
    ['/embed/[lang]/search', 'search'],
  ],
  console: [
    ['/embed/[lang]/agent', 'console'],
    ['/embed/[lang]/agent/overview', 'overview'],
  ],
};

/**
 * The pages for frames of other sites, if site.yaml allows frames. They are injected routes, so that other sites do not
 * have their scripts.
 */
export function embedRoutes({ embedding }: Site): { pattern: string; entrypoint: string }[] {
  if (!embedding) return [];
  return (['help', 'console'] as const)
    .filter((scope) => embedding[scope].length > 0)
    .flatMap((scope) => PAGES[scope])
    .map(([pattern, name]) => ({ pattern, entrypoint: `./src/pages/_embed/${name}.astro` }));
}
