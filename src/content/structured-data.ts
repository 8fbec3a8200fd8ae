import { tagOf, type Foreign } from '../i18n/index.ts';
import type { PageContext } from './page-context.ts';

export interface Crumb extends Foreign {
  title: string;
  href?: string;
}

/** Structured data of schema.org: FAQPage for a problem, Article for others, and breadcrumbs. */
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
  const uses = (component: string) => article.outline.uses.filter((use) => use.component === component);
  switch (article.matter.kind) {
    case 'problem': {
      const text = uses('Cause').map(({ title: name, text }) => context.plain(`${name}\n${text}`));
      const acceptedAnswer = { '@type': 'Answer', text: text.join('\n') };
      return [
        { '@type': 'FAQPage', ...shared, mainEntity: [{ '@type': 'Question', name: title, acceptedAnswer }] },
        crumbs,
      ];
    }
    // Search engines no longer use the steps of a HowTo.
    case 'guide':
    case 'reference':
      return [{ '@type': 'Article', headline: title, ...shared }, crumbs];
  }
}
