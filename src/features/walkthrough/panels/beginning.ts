import { button, element } from '../../../ui/dom.ts';
import { focusOn } from '../article.ts';
import { pictureOf } from '../picture.ts';
import { supportLink } from './end.ts';
import type { WalkthroughPanels } from './panels.types.ts';

/** What one has before oneself when one begins: above it, the article says what is needed. */
export function beginningPanel({ around }: WalkthroughPanels): HTMLElement {
  return element(
    'div',
    { class: 'walk-beginning' },
    element('h3', {}, around.asks),
    around.before && pictureOf(around.before, false),
  );
}

/** It is there, or it is not: then the article says what helps, which stands before its steps. */
export function beginningFoot({ t, send, support, parts: { host } }: WalkthroughPanels): HTMLElement {
  const advice = host.querySelector<HTMLElement>('.prose > :is(p, .note)');
  const missing = button(t('walk.notReady'), () => {
    host.dataset['phase'] = 'unready';
    advice?.scrollIntoView({ block: 'center' });
    focusOn(advice);
    // Where that does not help either, nobody is left with the way on alone.
    missing.replaceWith(supportLink(support));
  });
  return element(
    'div',
    { class: 'walk-foot walk-begins' },
    advice && missing,
    button(t('walk.begin'), () => send({ type: 'walk.started' }), { class: 'walk-main', 'data-action': 'begin' }),
  );
}
