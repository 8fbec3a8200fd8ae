import { pathToFileURL } from 'node:url';
import * as runtime from 'astro/jsx-runtime';
import { evaluate, type EvaluateOptions } from 'satteri';
import type { Article } from '../content/index.ts';
import { articlePlugin } from './article-plugin.ts';

/** Astro's runtime takes any props; Sätteri's types ask for one that takes what is not known. */
type Runtime = Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>;

/** An article's text as a component; `components` are what its tags stand for. */
type Content = (props: { components: Readonly<Record<string, unknown>> }) => unknown;

/**
 * The text of an article. It is made when a page asks for it: as a module of the build each article would be bundled
 * and loaded, which takes most of the time and of the memory of a large help center (docs/decisions/0023).
 *
 * @throws where the article cannot be read, which the check of the content tells before a build begins
 */
export async function contentOf(article: Article): Promise<Content> {
  const { default: body } = (await evaluate(article.source, {
    ...(runtime as unknown as Runtime),
    mdastPlugins: [articlePlugin],
    features: { smartPunctuation: false },
    elementAttributeNameCase: 'html',
    fileURL: pathToFileURL(article.file),
  })) as { default: (props: object) => unknown };
  return ({ components }) => body({ components: { Fragment: runtime.Fragment, ...components } });
}
