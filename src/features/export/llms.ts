import { articleIds, languagesOf, type Library, type PageContext } from '../../content/index.ts';
import { articleMarkdown } from './markdown.ts';

/** A page's context by language: what a file for all languages is made of. */
export type Pages = ReadonlyMap<string, (article?: string) => Promise<PageContext>>;

/**
 * What there is to read, as https://llmstxt.org has it: a title, what it is about, and lists of articles in Markdown, for each
 * language that has them.
 */
export async function llmsText(library: Library, pages: Pages): Promise<string> {
  const parts: string[] = [];
  for (const [language, pageOf] of pages) {
    const page = await pageOf();
    const { addresses, siteName, t } = page;
    if (parts.length === 0) parts.push(`# ${siteName}`, `> ${t('site.description')}`);
    const entries = articlesIn(library, language).map((id) => {
      const { matter } = page.readyArticle(id);
      const address = addresses.whole(addresses.file(`${language}/articles/${id}.md`));
      return `- [${matter.title}](${address}): ${matter.summary}`;
    });
    if (entries.length > 0) parts.push(`## ${library.site.languages[language]?.name ?? language}`, entries.join('\n'));
  }
  const [first] = pages.values();
  const { addresses } = (await first?.()) ?? {};
  if (addresses) {
    const file = (path: string): string => addresses.whole(addresses.file(path));
    parts.push(
      '## Optional',
      [
        `- [All articles in one file](${file('llms-full.txt')})`,
        `- [The same as data](${file('api/v1/index.json')}): articles, guides, labels and diagnosis, with JSON Schemas`,
      ].join('\n'),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

/** All articles in all languages, one below the other. */
export async function llmsFullText(library: Library, pages: Pages): Promise<string> {
  const texts: string[] = [];
  for (const [language, pageOf] of pages)
    for (const id of articlesIn(library, language)) texts.push(articleMarkdown(library, await pageOf(id), id));
  return texts.join('\n');
}

/** The articles that are written in a language: what stands in for one is in its own language already. */
function articlesIn(library: Library, language: string): string[] {
  return articleIds(library).filter((id) => languagesOf(library, id).includes(language));
}
