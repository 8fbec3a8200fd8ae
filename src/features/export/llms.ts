import { articleIds, languagesOf, type Library, type PageContext } from '../../content/index.ts';
import { apiDiagnosisWords, symptomMarkdown, symptomsIn } from './diagnosis.ts';
import { articleMarkdown } from './markdown.ts';

export type ContextOf = (language: string, article?: string) => Promise<PageContext>;

/** A list of all articles in Markdown, by language (https://llmstxt.org). */
export async function llmsText(library: Library, contextOf: ContextOf): Promise<string> {
  const { site } = library;
  const { addresses, siteName, t } = await contextOf(site.source);
  const file = (path: string): string => addresses.whole(addresses.file(path));
  const parts = [`# ${siteName}`, `> ${t('site.description')}`];
  for (const [language, { name }] of Object.entries(site.languages)) {
    const page = await contextOf(language);
    const entries = articlesIn(library, language).map((id) => {
      const { matter } = page.readyArticle(id);
      return `- [${matter.title}](${file(`${language}/articles/${id}.md`)}): ${matter.summary}`;
    });
    for (const id of symptomsIn(library, language)) {
      const { title, summary, markdown } = apiDiagnosisWords(library, page, id);
      entries.push(`- [${title}](${markdown}): ${summary}`);
    }
    if (entries.length > 0) parts.push(`## ${name}`, entries.join('\n'));
  }
  parts.push(
    '## Optional',
    [
      `- [All articles in one file](${file('llms-full.txt')})`,
      `- [The same as data](${file('api/v1/index.json')}): articles, guides, labels and diagnosis, with JSON Schemas`,
    ].join('\n'),
  );
  return `${parts.join('\n\n')}\n`;
}

export async function llmsFullText(library: Library, contextOf: ContextOf): Promise<string> {
  const texts: string[] = [];
  for (const language of Object.keys(library.site.languages))
    for (const id of articlesIn(library, language))
      texts.push(articleMarkdown(library, await contextOf(language, id), id));
  for (const language of Object.keys(library.site.languages))
    for (const id of symptomsIn(library, language)) texts.push(symptomMarkdown(library, await contextOf(language), id));
  return texts.join('\n');
}

/** The articles that are written in a language, without those that fall back to another language. */
export function articlesIn(library: Library, language: string): string[] {
  return articleIds(library).filter((id) => languagesOf(library, id).includes(language));
}
