import { button, element } from '../../dom.ts';
import { focusOn } from '../article.ts';
import type { Of, Panels } from './panels.types.ts';

/** The last check. */
export function confirmPanel({ say, send, goBack }: Panels): HTMLElement {
  return element(
    'div',
    { class: 'walk-confirm' },
    element('h3', {}, say('walk.confirmTitle')),
    element('p', {}, say('walk.confirmText')),
    element(
      'div',
      { class: 'walk-buttons' },
      button(say('walk.yes'), () => send({ type: 'result.confirmed' }), {
        class: 'walk-main',
        'data-action': 'finish',
      }),
      button(say('walk.no'), () => send({ type: 'result.denied' }), { 'data-action': 'deny' }),
      button(say('walk.back'), goBack, { 'data-action': 'back' }),
    ),
  );
}

/** How it ended, and whether it helped. */
export function endPanel(panels: Panels, { outcome }: Of<'finished'>, code: string): HTMLElement {
  const { say, send, showAll, answer } = panels;
  const [title, text] = (
    {
      done: [say('walk.doneTitle'), say('walk.doneText')],
      'given-up': [say('walk.givenUpTitle'), say('walk.givenUpText')],
      supported: [say('walk.supportedTitle'), say('walk.supportedText', { code })],
    } as const
  )[outcome];
  const helped = element(
    'div',
    { class: 'walk-helped' },
    element('p', {}, say('walk.helped')),
    ...[true, false].map((yes) =>
      button(say(yes ? 'walk.helpedYes' : 'walk.helpedNo'), () => {
        answer(yes);
        const thanks = element('p', {}, say('walk.helpedThanks'));
        helped.replaceChildren(thanks);
        focusOn(thanks);
      }),
    ),
  );
  return element(
    'div',
    { class: 'walk-end' },
    element('h3', {}, title),
    element('p', {}, text),
    helped,
    element(
      'div',
      { class: 'walk-buttons' },
      button(say('walk.restart'), () => send({ type: 'walk.restarted' }), { 'data-action': 'restart' }),
      button(say('walk.showAll'), showAll, { 'data-action': 'show-all' }),
    ),
  );
}
