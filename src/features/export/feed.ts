import type { Library, PageContext } from '../../content/index.ts';
import { articlesIn } from './llms.ts';

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

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
