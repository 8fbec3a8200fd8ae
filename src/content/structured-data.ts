import { tagOf, type Foreign } from '../i18n/index.ts';
import type { PageContext } from './page-context.types.ts';

/** An entry of `BreadcrumbList`. */
export interface Crumb extends Foreign {
  title: string;
  href?: string;
}

/** Structured data of schema.org: HowTo for a guide, FAQPage for a problem, and breadcrumbs. */
export function structuredData(context: PageContext, trail: readonly Crumb[]): object[] {
  const { addresses, article, wording } = context;
  if (!article?.matter) return [];
  const { title, summary, updated } = article.matter;
  const page = addresses.whole(addresses.article(article.language, article.id));
  const shared = {
    name: title,
    description: summary,
    inLanguage: tagOf(wording),
    dateModified: updated.toISOString().slice(0, 10),
    url: page,
  };
  const crumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.title,
      ...(crumb.href === undefined ? {} : { item: addresses.whole(crumb.href) }),
    })),
  };
  if (article.matter.kind === 'guide') {
    const steps = article.outline.uses.filter(({ component }) => component === 'Step');
    return [
      {
        '@type': 'HowTo',
        ...shared,
        // Search engines no longer show the text of steps, so names are enough.
        step: steps.map(({ title: name }) => ({ '@type': 'HowToStep', name: context.plain(name) })),
      },
      crumbs,
    ];
  }
  if (article.matter.kind === 'problem') {
    const causes = article.outline.uses.filter(({ component }) => component === 'Cause');
    const answer = causes.map(({ title: name, text }) => context.plain(`${name}\n${text}`)).join('\n');
    return [
      {
        '@type': 'FAQPage',
        ...shared,
        mainEntity: [{ '@type': 'Question', name: title, acceptedAnswer: { '@type': 'Answer', text: answer } }],
      },
      crumbs,
    ];
  }
  return [{ '@type': 'Article', headline: title, ...shared }, crumbs];
}
