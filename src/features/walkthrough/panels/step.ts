import { encodeCase, type Route } from '../../../../machines/walkthrough/index.ts';
import { button, element } from '../../../ui/dom.ts';
import type { T } from '../load.ts';
import type { WalkthroughViewOf, WalkthroughPanels } from './panels.types.ts';

/** The bar above a step: which guide it is, the number of the place, how far one has come, and the menu of what is needed now and then. */
export function barPanel(
  { t, around, graph, openMenu }: WalkthroughPanels,
  view: WalkthroughViewOf<'walking' | 'troubled' | 'confirming'>,
): HTMLElement {
  return element(
    'div',
    { class: 'walk-bar' },
    element(
      'div',
      {},
      element('p', { class: 'walk-name' }, around.name),
      view.phase === 'walking' && placeOf(t, graph, view),
    ),
    element('b', { class: 'walk-progress' }, progressOf(t, view)),
    menuButton(t('walk.menu'), openMenu),
    element('progress', { max: String(view.total.max), value: String(view.at), 'aria-hidden': 'true' }),
  );
}

/** The number of the place, to be read aloud to support: in sight wherever one is on the page. */
function placeOf(t: T, graph: Route, { progress }: WalkthroughViewOf<'walking'>): HTMLElement {
  const code = element('b', { 'data-case-code': true }, encodeCase(progress, graph));
  return element('p', { class: 'walk-place' }, t('walk.number'), ' ', code);
}

/** What is always in reach: it does not work, back, and on. */
export function footPanel({ t, send, goBack }: WalkthroughPanels, view: WalkthroughViewOf<'walking'>): HTMLElement {
  return element(
    'div',
    { class: 'walk-foot' },
    button(t('walk.trouble'), () => send({ type: 'trouble.met' }), { class: 'walk-quiet', 'data-action': 'trouble' }),
    view.canGoBack && button(t('walk.back'), goBack, { 'data-action': 'back' }),
    view.canGoOn &&
      button(t('walk.next'), () => send({ type: 'step.completed' }), { class: 'walk-main', 'data-action': 'next' }),
  );
}

/** "3 of 8": the screens of this walk; where its ways still part, as many as there are at the most. */
export function progressOf(
  t: T,
  { at, total: { min, max } }: Pick<WalkthroughViewOf<'walking'>, 'at' | 'total'>,
): string {
  return t(min === max ? 'walk.count' : 'walk.countRange', { at, min, max });
}

/** Three lines, as menus have, and the word for whoever does not see them. */
function menuButton(words: string, open: () => void): HTMLElement {
  const name = element('span', { class: 'visually-hidden' }, words);
  return button([name], open, { class: 'walk-more', 'data-action': 'menu', 'aria-haspopup': 'dialog' });
}
