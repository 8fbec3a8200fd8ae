import type { Problem } from '../../../machines/problem.ts';
import { addressesIn, isWholeAddress } from '../address.ts';
import type { Library } from '../library.ts';
import { perThing } from '../per-library.ts';
import type { Site } from '../schemas.ts';
import { textsOf } from '../word-tree.ts';
import type { YamlText } from '../yaml.ts';

const SITE = 'content/site.yaml';
const ADDRESS = /https?:\/\/[^\s<>"'`、。，）)\]}]+/giu;

/**
 * Content leads out of the site only to hosts that site.yaml names. Texts count too: the message that an agent sends becomes a link
 * where it is read.
 */
export function checkLinkHosts({ site, articles, yaml }: Library): Problem[] {
  const hosts = hostsOf(site);
  return [
    ...articles.flatMap(({ file, outline }) =>
      outline.links
        // What has another form is refused where the article is read.
        .filter(({ url }) => isWholeAddress(url, ['https']))
        .flatMap(({ url, line }) => hostProblems(url, hosts, { file, line })),
    ),
    ...[...yaml]
      .filter(([file]) => file !== SITE)
      .flatMap(([file, text]) =>
        addressesOf(text).flatMap(({ url, path }) => hostProblems(url, hosts, { file, line: text.lineOf(path) })),
      ),
  ];
}

const addressesOf = perThing(({ data }: YamlText) =>
  textsOf(data).flatMap(({ text, path }) => (text.match(ADDRESS) ?? []).map((url) => ({ url, path }))),
);

/** The hosts of the addresses in site.yaml, and its `links`. */
function hostsOf({ address, support, references: { source: _, ...references }, links }: Site): ReadonlySet<string> {
  const addresses = [address, ...[support.address, ...Object.values(references)].flatMap(addressesIn)];
  return new Set([...addresses.map((each) => new URL(each.replaceAll('{number}', '1')).host), ...links]);
}

function hostProblems(url: string, hosts: ReadonlySet<string>, at: { file: string; line: number }): Problem[] {
  const host = URL.canParse(url) ? new URL(url).host : undefined;
  if (host === undefined || hosts.has(host)) return [];
  return [
    {
      code: 'link-host',
      message: `\`${url}\` leads to a host that ${SITE} does not name.`,
      hint: `Remove it or, if readers should go there, add \`${host}\` to \`links\` of ${SITE}.`,
      ...at,
    },
  ];
}
