import { guidedFragment, readFragment } from '../../../machines/walkthrough/index.ts';
import { element } from '../../ui/dom.ts';

/** A walk that was left before its end, as the browser has kept it. */
interface LeftWalk {
  guide: string;
  fragment: string;
}

/** Offers to go on where walks were left. A guide that is gone, or a place that cannot be read, is not offered. */
export function offerWalks(document: Document, walks: readonly LeftWalk[]): void {
  const section = document.querySelector<HTMLElement>('[data-resume]');
  const list = section?.querySelector('ul');
  if (!section || !list) return;
  const articles = [...document.querySelectorAll<HTMLAnchorElement>('.subjects a')];
  for (const { guide, fragment } of walks) {
    const place = readFragment(fragment);
    const article = articles.find(({ pathname }) => pathname.endsWith(`/articles/${guide}/`));
    if (!place || !article) continue;
    const link = article.cloneNode(true) as HTMLAnchorElement;
    link.hash = guidedFragment(place);
    list.append(element('li', {}, link));
  }
  section.hidden = list.childElementCount === 0;
}
