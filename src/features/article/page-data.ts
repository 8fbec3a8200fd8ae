import type { Crumb, PageContext } from '../../content/index.ts';
import { foreign } from '../../i18n/index.ts';

/** Where an article stands: home, what it is about, and itself. */
export function trailTo(page: PageContext, id: string): Crumb[] {
  const { addresses, language } = page;
  const { matter, language: own } = page.readyArticle(id);
  const isGuide = matter.kind === 'guide';
  return [
    { title: page.t('nav.home'), href: addresses.home(language) },
    {
      title: isGuide ? page.word('task', matter.task) : page.word('kind', matter.kind),
      href: `${addresses.home(language)}#${isGuide ? `task-${matter.task}` : `kind-${matter.kind}`}`,
    },
    { title: matter.title, ...foreign(own, language) },
  ];
}
