import { element } from '../../../ui/dom.ts';
import type { WalkthroughPanels } from './panels.types.ts';

/** How support is reached: beside this page, which keeps the place. */
export function supportLink({ address, words }: WalkthroughPanels['support'], look = ''): HTMLElement {
  return element('a', { href: address, target: '_blank', rel: 'noopener', class: `walk-link ${look}` }, words);
}
