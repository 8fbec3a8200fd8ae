import { tagOf } from '../i18n/index.ts';
import type { PageContext } from './page-context.ts';

/** Structured data of schema.org: FAQPage for a problem, Article for others. */
export function structuredData(context: PageContext): object[] {
  const { article, wording } = context;
  if (!article?.matter) return [];
  const { kind, title, updated } = article.matter;
  const shared = { inLanguage: tagOf(wording), dateModified: updated.toISOString().slice(0, 10) };
  // Search engines no longer use the steps of a HowTo.
  if (kind !== 'problem') return [{ '@type': 'Article', headline: title, ...shared }];
  const causes = article.outline.uses.filter(({ component }) => component === 'Cause');
  const text = causes.map(({ title: name, text }) => context.plain(`${name}\n${text}`)).join('\n');
  const mainEntity = [{ '@type': 'Question', name: title, acceptedAnswer: { '@type': 'Answer', text } }];
  return [{ '@type': 'FAQPage', ...shared, mainEntity }];
}
