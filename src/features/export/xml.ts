import type { Library, PageContext } from '../../content/index.ts';
import { articlesIn } from './llms.ts';

/** Maximum lengths in OpenSearch 1.1, in characters. */
const MAX_SHORT_NAME = 16;
const MAX_DESCRIPTION = 1024;

/** The articles of a language as RSS 2.0, last changed first. */
export function changesFeed(library: Library, page: PageContext): string {
  const { addresses, language, siteName, t } = page;
  const items = articlesIn(library, language)
    .map((id) => ({ id, ...page.readyArticle(id).matter }))
    .toSorted((a, b) => b.updated.getTime() - a.updated.getTime() || (a.id < b.id ? -1 : 1))
    .map(({ id, title, summary, updated }) => {
      const address = addresses.whole(addresses.article(language, id));
      const day = updated.toISOString().slice(0, 10);
      return `    <item>
      <title>${escaped(title)}</title>
      <link>${escaped(address)}</link>
      <guid isPermaLink="false">${escaped(`${address}@${day}`)}</guid>
      <pubDate>${updated.toUTCString()}</pubDate>
      <description>${escaped(summary)}</description>
    </item>`;
    });
  const home = addresses.whole(addresses.home(language));
  const own = addresses.whole(addresses.file(`${language}/changes.xml`));
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>${escaped(siteName)}</title>
    <link>${escaped(home)}</link>
    <atom:link href="${escaped(own)}" rel="self" type="application/rss+xml" />
    <description>${escaped(t('site.subject'))}</description>
    <language>${escaped(language)}</language>
${items.join('\n')}
  </channel>
</rss>
`;
}

/** The description with which browsers search this site from the address bar (OpenSearch 1.1). */
export function openSearch({ addresses, language, siteName, t }: PageContext): string {
  const address = addresses.whole(addresses.search(language));
  const icon = addresses.whole(addresses.file('favicon.svg'));
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escaped(siteName.slice(0, MAX_SHORT_NAME))}</ShortName>
  <Description>${escaped(`${t('site.subject')}: ${t('search.description')}`.slice(0, MAX_DESCRIPTION))}</Description>
  <Language>${escaped(language)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${escaped(icon)}</Image>
  <Url type="text/html" method="get" template="${escaped(address)}?q={searchTerms}" />
</OpenSearchDescription>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
