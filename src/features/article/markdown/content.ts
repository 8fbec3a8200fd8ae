import { pathToFileURL } from 'node:url';
import * as runtime from 'astro/jsx-runtime';
import { evaluate, type EvaluateOptions } from 'satteri';
import { FEATURES, formatProblem, type Article } from '../../../content/index.ts';
import { articlePlugin } from './article-plugin.ts';

/** Sätteri's types expect a runtime with unknown props; Astro's accepts any. */
type Runtime = Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>;

/** The text of an article as a component; `components` implement its tags. */
type Content = (props: { components: Readonly<Record<string, unknown>> }) => unknown;

/**
 * The text of an article. It is compiled when a page needs it, because bundling each article as a module takes too much
 * time and memory in a large help center (docs/decisions/0001-content-model.md).
 *
 * @throws if the article contains errors: compiled articles are executed, so code in them is refused
 */
export async function contentOf(article: Article): Promise<Content> {
  const { file, outline } = article;
  if (!outline.readable || outline.problems.length > 0) {
    const problems = outline.problems.map(formatProblem);
    const message = [`${file} is not shown until its errors are fixed.`, ...problems].join('\n\n');
    throw Object.assign(new Error(message), { name: 'Refused' });
  }
  const { default: body } = (await evaluate(article.source, {
    ...(runtime as unknown as Runtime),
    mdastPlugins: [articlePlugin],
    features: FEATURES,
    elementAttributeNameCase: 'html',
    fileURL: pathToFileURL(article.file),
  })) as { default: (props: object) => unknown };
  return ({ components }) => body({ components: { Fragment: runtime.Fragment, ...components } });
}
