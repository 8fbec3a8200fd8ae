import { suggest, type Problem } from '../../../machines/problem.ts';
import { isOwnPicture } from '../address.ts';
import { BETWEEN_ARTICLES } from '../markdown-form.ts';
import type { Article } from '../article.types.ts';
import { localizedIn, type Library } from '../library.ts';

/** Links between articles lead to what exists, in every language; pictures, `related` and `<Problem>` too. */
export function checkLinks(library: Library): Problem[] {
  const ids = new Set(library.articles.map(({ id }) => id));
  return library.articles.flatMap((article) => [
    ...article.outline.links.flatMap(({ url, line }) => checkLink(library, article, url, line, ids)),
    ...article.outline.pictures.flatMap(({ url, line }): Problem[] =>
      // The form of an address is held where the article is read.
      !isOwnPicture(url) || library.publicFiles.has(url)
        ? []
        : [
            {
              code: 'image-missing',
              message: `The picture \`${url}\` is not there.`,
              hint: 'Put it into `public/`, or write its name as it is there: capital and small letters count.',
              file: article.file,
              line,
            },
          ],
    ),
    ...namedIn(article)
      .filter(({ id }) => !ids.has(id))
      .map(({ id, path }) => ({
        code: 'related-unknown',
        message: `\`${path[0]}\` names \`${id}\`, which is no article.`,
        hint: suggest(id, ids),
        file: article.file,
        line: article.lineOf(path),
      })),
    ...article.outline.uses.flatMap(({ component, id, line }): Problem[] => {
      if (component !== 'Problem' || !id) return [];
      const shown = localizedIn(library, id, article.language) ?? library.articles.find((other) => other.id === id);
      if (shown?.matter?.kind === 'problem' || (shown && !shown.matter)) return [];
      const known = library.articles.filter(({ matter }) => matter?.kind === 'problem').map((each) => each.id);
      return [
        {
          code: 'problem-article-unknown',
          message: `\`<Problem id="${id}" />\`: there is no problem article \`${id}\`.`,
          hint: suggest(id, new Set(known)),
          file: article.file,
          line,
        },
      ];
    }),
  ]);
}

/** The articles that an article's front matter names. */
function namedIn({ matter }: Article): { id: string; path: [field: string, ...rest: (string | number)[]] }[] {
  const required = matter?.kind === 'guide' ? matter.requirements : [];
  return [
    ...(matter?.related ?? []).map((id, index) => ({ id, path: ['related', index] as [string, number] })),
    ...required.flatMap(({ article: id }, index) =>
      id === undefined ? [] : [{ id, path: ['requirements', index, 'article'] as [string, number, string] }],
    ),
  ];
}

function checkLink(library: Library, article: Article, url: string, line: number, ids: ReadonlySet<string>): Problem[] {
  const at = { file: article.file, line };
  const [, id, fragment] = BETWEEN_ARTICLES.exec(url) ?? [];
  // The form of an address is held where the article is read.
  if (!id) return [];
  const target = localizedIn(library, id, article.language) ?? library.articles.find((other) => other.id === id);
  const moved = library.articles.find(({ matter }) => matter?.aliases.includes(id));
  if (!target && moved)
    return [
      {
        code: 'link-moved',
        message: `\`${url}\` leads to an id that \`${moved.id}\` had once.`,
        hint: `Write \`../${moved.id}/${fragment === undefined ? '' : `#${fragment}`}\`.`,
        ...at,
      },
    ];
  if (!target)
    return [{ code: 'link-broken', message: `\`${url}\` leads to no article.`, hint: suggest(id, ids), ...at }];
  if (fragment === undefined) return [];
  const anchors = anchorsOf(target);
  if (anchors.includes(fragment)) return [];
  return [
    {
      code: 'link-fragment',
      message: `\`${id}\` has no place \`#${fragment}\`.`,
      hint: suggest(fragment, anchors),
      ...at,
    },
  ];
}

/** The fragments that an article's page has, for links into it. */
function anchorsOf(article: Article): string[] {
  const prefixes: Record<string, string> = {
    Step: 'step',
    Problem: 'problem',
    Cause: 'cause',
    ...(article.matter?.kind === 'reference' ? { Reference: 'reference' } : {}),
  };
  const places = article.outline.uses.flatMap(({ component, id }) =>
    prefixes[component] ? [`${prefixes[component]}-${id}`] : [],
  );
  return [...new Set(places)];
}
