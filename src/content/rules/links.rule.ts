import { fault, suggest, type Path, type Problem } from '../../../machines/problem.ts';
import { addressesIn, isOwnPicture, isWholeAddress } from '../address.ts';
import { BETWEEN_ARTICLES } from '../components.ts';
import { localizedIn, placesIn, type Article, type Library } from '../library.ts';
import { fragments } from '../lookup.ts';
import { memoizeByIdentity } from '../memoize.ts';
import type { Site } from '../schemas.ts';
import { textsOf } from '../words.ts';
import type { YamlText } from '../yaml.ts';

/** Links between articles, pictures, `related` and `<Problem>` lead to something that exists, in every language. */
export function checkLinks(library: Library): Problem[] {
  const ids = new Set(library.articles.map(({ id }) => id));
  const problemIds = new Set(library.articles.filter(({ matter }) => matter?.kind === 'problem').map(({ id }) => id));
  return library.articles.flatMap((article) => {
    const { file, outline, lineOf, language } = article;
    return [
      ...outline.links.flatMap(({ url, line }) => checkLink(library, article, url, line, ids)),
      ...outline.pictures
        .filter(({ url }) => isOwnPicture(url) && !library.publicFiles.has(url))
        .map(({ url, line }) => {
          const hint = 'Put it into `public/`, or correct its name. Uppercase and lowercase letters differ.';
          return fault('image-missing', `The picture \`${url}\` does not exist.`, hint, { file, line });
        }),
      ...namedIn(article)
        .filter(({ id }) => !ids.has(id))
        .map(({ id, path }) => {
          const message = `\`${path[0]}\` names \`${id}\`, which is not an article.`;
          return fault('related-unknown', message, suggest(id, ids), { file, line: lineOf(path) });
        }),
      ...outline.uses.flatMap(({ component, id, line }): Problem[] => {
        if (component !== 'Problem' || !id) return [];
        const shown = localizedIn(library, id, language) ?? library.articles.find((other) => other.id === id);
        if (shown?.matter?.kind === 'problem' || (shown && !shown.matter)) return [];
        const message = `\`<Problem id="${id}" />\`: there is no problem article \`${id}\`.`;
        return [fault('problem-article-unknown', message, suggest(id, problemIds), { file, line })];
      }),
    ];
  });
}

function namedIn({ matter }: Article): { id: string; path: Path }[] {
  const requirements = matter?.kind === 'guide' ? matter.requirements : [];
  return [
    ...(matter?.related ?? []).map((id, index) => ({ id, path: ['related', index] })),
    ...requirements.flatMap(({ article: id }, index) =>
      id === undefined ? [] : [{ id, path: ['requirements', index, 'article'] }],
    ),
  ];
}

function checkLink(
  library: Library,
  { file, language }: Article,
  url: string,
  line: number,
  ids: ReadonlySet<string>,
): Problem[] {
  const [, id, fragment] = BETWEEN_ARTICLES.exec(url) ?? [];
  if (!id) return [];
  const target = localizedIn(library, id, language) ?? library.articles.find((other) => other.id === id);
  const moved = library.articles.find(({ matter }) => matter?.aliases.includes(id));
  if (!target && moved) {
    const hint = `Write \`../${moved.id}/${fragment === undefined ? '' : `#${fragment}`}\`.`;
    return [fault('link-moved', `\`${url}\` uses a former id of \`${moved.id}\`.`, hint, { file, line })];
  }
  if (!target) return [fault('link-broken', `\`${url}\` leads to no article.`, suggest(id, ids), { file, line })];
  const anchors = anchorsOf(target);
  if (fragment === undefined || anchors.includes(fragment)) return [];
  return [
    fault('link-fragment', `\`${id}\` has no place \`#${fragment}\`.`, suggest(fragment, anchors), { file, line }),
  ];
}

function anchorsOf({ matter, outline }: Article): string[] {
  const { step, problem, cause, reference } = fragments;
  const kinds = new Map<string, (id: string) => string>([
    ['Step', step],
    ['Problem', problem],
    ['Cause', cause],
  ]);
  if (matter?.kind === 'reference') kinds.set('Reference', reference);
  return [...new Set(outline.uses.flatMap(({ component, id }) => kinds.get(component)?.(id) ?? []))];
}

const SITE = 'content/site.yaml';
const ADDRESS = /https?:\/\/[^\s<>"'`、。，）)\]}]+/giu;

/** Content links only to hosts named in site.yaml, also in texts such as messages that agents send. */
export function checkLinkHosts(library: Library): Problem[] {
  const hosts = hostsOf(library.site);
  return [
    ...library.articles.flatMap(({ file, outline }) =>
      outline.links
        .filter(({ url }) => isWholeAddress(url, ['https']))
        .flatMap(({ url, line }) => hostProblems(url, hosts, { file, line })),
    ),
    ...[...library.yaml]
      .filter(([file]) => file !== SITE)
      .flatMap(([file, text]) =>
        addressesOf(text).flatMap(({ url, path }) => hostProblems(url, hosts, placesIn(library, file)(...path))),
      ),
  ];
}

const addressesOf = memoizeByIdentity(({ data }: YamlText) =>
  textsOf(data).flatMap(({ text, path }) => (text.match(ADDRESS) ?? []).map((url) => ({ url, path }))),
);

function hostsOf({ address, support, references: { source: _, ...references }, links }: Site): ReadonlySet<string> {
  const addresses = [address, ...[support.address, ...Object.values(references)].flatMap(addressesIn)];
  return new Set([...addresses.map((each) => new URL(each.replace(/\{\w+\}/g, '1')).host), ...links]);
}

function hostProblems(url: string, hosts: ReadonlySet<string>, at: { file: string; line: number }): Problem[] {
  const host = URL.canParse(url) ? new URL(url).host : undefined;
  if (host === undefined || hosts.has(host)) return [];
  const hint = `Remove the link. If readers should go there, add \`${host}\` to \`links\` in ${SITE}.`;
  return [fault('link-host', `\`${url}\` leads to a host that ${SITE} does not list.`, hint, at)];
}
