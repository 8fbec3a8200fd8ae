import type { Article, Library } from './library.ts';
import { attribute, walk } from './mdast.ts';
import { memoizeByIdentity } from './memoize.ts';
import { readOutline, type Use } from './outline.ts';

/** Today where the build runs, as `2027-01-31`. As in other build tools, `SOURCE_DATE_EPOCH` sets another day. */
export function buildDay(now = new Date()): string {
  const seconds = process.env['SOURCE_DATE_EPOCH'];
  // Swedish dates have this form.
  return (seconds ? new Date(Number(seconds) * 1000) : now).toLocaleDateString('sv');
}

/** The content as readers see it on a day: without `<Dated>`, and without the texts of other days. */
export const onDay = memoizeByIdentity((library: Library, day: string): Library => {
  const articles = library.articles.map((article) => articleOn(article, day));
  return articles.every((article, index) => article === library.articles[index]) ? library : { ...library, articles };
});

const articleOn = memoizeByIdentity((article: Article, day: string): Article => {
  const { outline, source, file } = article;
  if (outline.problems.length > 0 || datedIn(article).length === 0) return article;
  let [text, at] = ['', 0];
  // Line breaks are kept, so that lines have the same numbers.
  const cut = (from = 0, to = 0): void => {
    text += source.slice(at, from) + source.slice(from, to).replace(/[^\n]+/g, '');
    at = to;
  };
  walk({ type: 'root', children: [...outline.nodes] }, (node) => {
    const { name, position, children = [] } = node;
    if (name !== 'Dated' || !position) return;
    const { start, end } = position;
    if (isShown({ from: attribute(node, 'from'), until: attribute(node, 'until') }, day)) {
      cut(start.offset, children[0]?.position?.start.offset);
      cut(children.at(-1)?.position?.end.offset, end.offset);
    } else cut(start.offset, end.offset);
  });
  text += source.slice(at);
  // Translators work on the phrases of all days.
  return { ...article, source: text, outline: { ...readOutline(text, file), phrases: outline.phrases } };
});

/** The first day after `day` on which published articles change. */
export function nextChange({ articles }: Library, day: string): string | undefined {
  return articles
    .flatMap(datedIn)
    .flatMap(({ from, until }) => [from ?? '', until ?? ''])
    .filter((each) => each > day)
    .sort()[0];
}

export function datedIn({ outline }: Article): Use[] {
  return outline.uses.filter(({ component }) => component === 'Dated');
}

function isShown({ from = '', until }: Pick<Use, 'from' | 'until'>, day: string): boolean {
  return from <= day && (until === undefined || day < until);
}
