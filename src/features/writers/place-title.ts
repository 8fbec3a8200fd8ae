import { fragments, type PageContext } from '../../content/index.ts';

/** A place of an article on the writers' pages: what it is called, its id, and where it is read. */
export interface PlaceName {
  title?: string;
  id?: string;
  href?: string;
}

/** What a place of an article is called. */
export function placeTitle(context: PageContext, article: string, place: string): PlaceName {
  const { addresses, t, language, steps } = context;
  const [component, id] = place.split('/');
  const at = (fragment: string) => `${addresses.article(language, article)}#${fragment}`;
  if (id !== undefined && component === 'cause')
    return { title: t('writers.cause'), id, href: at(fragments.cause(id)) };
  if (id !== undefined) {
    const label = steps[id]?.label;
    // A step that is gone has no number, and cannot be read any more.
    return label === undefined ? { id } : { title: t('writers.step', { label }), id, href: at(fragments.step(id)) };
  }
  if (place === 'title') return { title: t('writers.titleField') };
  if (place === 'summary') return { title: t('writers.summaryField') };
  if (place === 'done') return { title: t('writers.doneField') };
  return { title: place === 'body' ? t('writers.body') : t('writers.requirements') };
}
