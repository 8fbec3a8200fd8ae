import { element } from '../../../ui/dom.ts';
import type { InterviewWords } from '../words.ts';

interface Guide {
  address: string;
  title: string;
}

/** A link into a guide, and which one that is. */
export function guideLink(words: string, { address, title }: Guide, look: string | false): HTMLElement {
  return element(
    'p',
    { class: 'diag-origin' },
    element('a', { href: address, class: look, 'data-action': 'guide' }, words),
    ' ',
    element('span', { class: 'diag-quiet' }, title),
  );
}

/** Into the guide again, at a place in it. */
export function backLink({ t }: InterviewWords, guide: Guide, at: string | undefined, main: boolean): HTMLElement {
  const { title } = guide;
  const address = at === undefined ? guide.address : `${guide.address}#${at}`;
  const words = t(at === undefined ? 'diag.openGuide' : 'diag.backToGuide');
  return guideLink(words, { address, title }, main && 'walk-link diag-main');
}
