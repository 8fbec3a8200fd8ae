import { button, element } from '../../../ui/dom.ts';
import { focusOn } from '../article.ts';
import type { Of, Panels } from './panels.types.ts';

/** The last check. */
export function confirmPanel({ t, send, goBack }: Panels): HTMLElement {
  return element(
    'div',
    { class: 'walk-confirm' },
    element('h3', {}, t('walk.confirmTitle')),
    element('p', {}, t('walk.confirmText')),
    element(
      'div',
      { class: 'walk-buttons' },
      button(t('walk.yes'), () => send({ type: 'result.confirmed' }), {
        class: 'walk-main',
        'data-action': 'finish',
      }),
      button(t('walk.no'), () => send({ type: 'result.denied' }), { 'data-action': 'deny' }),
      button(t('walk.back'), goBack, { 'data-action': 'back' }),
    ),
  );
}

/** How it ended, and whether it helped. */
export function endPanel(panels: Panels, { outcome }: Of<'finished'>, code: string): HTMLElement {
  const { t, send, showAll, answer } = panels;
  const [title, text] = (
    {
      done: [t('walk.doneTitle'), t('walk.doneText')],
      'given-up': [t('walk.givenUpTitle'), t('walk.givenUpText')],
      supported: [t('walk.supportedTitle'), t('walk.supportedText', { code })],
    } as const
  )[outcome];
  const helped = element(
    'div',
    { class: 'walk-helped' },
    element('p', {}, t('walk.helped')),
    ...[true, false].map((yes) =>
      button(t(yes ? 'walk.helpedYes' : 'walk.helpedNo'), () => {
        answer(yes);
        const thanks = element('p', {}, t('walk.helpedThanks'));
        helped.replaceChildren(thanks);
        focusOn(thanks);
      }),
    ),
  );
  return element(
    'div',
    { class: 'walk-end', 'data-outcome': outcome },
    element('h3', {}, title),
    element('p', {}, text),
    helped,
    element(
      'div',
      { class: 'walk-buttons' },
      button(t('walk.restart'), () => send({ type: 'walk.restarted' }), { 'data-action': 'restart' }),
      button(t('walk.showAll'), showAll, { 'data-action': 'show-all' }),
    ),
  );
}
