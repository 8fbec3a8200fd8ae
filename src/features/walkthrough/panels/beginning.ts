import { button, element } from '../../../ui/dom.ts';
import { focusOn } from '../article.ts';
import type { WalkthroughPanels } from './panels.types.ts';
import { supportLink } from './support-link.ts';

/** Whether what is pictured above is there. It is, or it is not: then the article says what helps, which stands before its steps. */
export function beginningFoot({ t, send, support, around, parts: { host } }: WalkthroughPanels): HTMLElement {
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
    element('p', {}, around.asks),
    advice && missing,
    button(t('walk.begin'), () => send({ type: 'walk.started' }), { class: 'walk-main', 'data-action': 'begin' }),
  );
}
