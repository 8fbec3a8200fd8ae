import { pathToFileURL } from 'node:url';
import * as runtime from 'astro/jsx-runtime';
import { evaluate, type EvaluateOptions } from 'satteri';
import { FEATURES, formatProblem, type Article } from '../../../content/index.ts';
import { articlePlugin } from './article-plugin.ts';

/** Astro's runtime takes any props; Sätteri's types ask for one that takes what is not known. */
type Runtime = Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>;

/** An article's text as a component; `components` are what its tags stand for. */
type Content = (props: { components: Readonly<Record<string, unknown>> }) => unknown;

/**
 * The text of an article. It is made when a page asks for it: as a module of the build each article would be bundled
 * and loaded, which takes most of the time and of the memory of a large help center (docs/decisions/0023).
 *
 * To make it is to run it: an article in whose text anything is wrong, such as code, is not made (docs/decisions/0031).
 *
 * @throws {Refused} where something is wrong with the article's text, which the check tells before a build begins
 */
export async function contentOf(article: Article): Promise<Content> {
  if (!article.outline.readable || article.outline.problems.length > 0) throw new Refused(article);
  const { default: body } = (await evaluate(article.source, {
    ...(runtime as unknown as Runtime),
    mdastPlugins: [articlePlugin],
    features: FEATURES,
    elementAttributeNameCase: 'html',
    fileURL: pathToFileURL(article.file),
  })) as { default: (props: object) => unknown };
  return ({ components }) => body({ components: { Fragment: runtime.Fragment, ...components } });
}

/** The text of an article is not run, since something is wrong with it. */
class Refused extends Error {
  override name = 'Refused';
  constructor({ file, outline }: Article) {
    super([`${file} is not shown until it is mended.`, ...outline.problems.map(formatProblem)].join('\n\n'));
  }
}
