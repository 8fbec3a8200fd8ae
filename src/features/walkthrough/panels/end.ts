import { copyText } from '../../../ui/copy-text.ts';
import { button, element } from '../../../ui/dom.ts';
import type { Next } from '../around.types.ts';
import { focusOn } from '../article.ts';
import type { WalkthroughViewOf, WalkthroughPanels } from './panels.types.ts';
import { supportLink } from './support-link.ts';

/** The last check. */
export function confirmPanel({ t }: WalkthroughPanels): HTMLElement[] {
  return [element('h3', {}, t('walk.confirmTitle')), element('p', {}, t('walk.confirmText'))];
}

/** The answers to the last check, always in reach. */
export function confirmFoot({ t, send, goBack }: WalkthroughPanels): HTMLElement {
  return element(
    'div',
    { class: 'walk-foot walk-asks' },
    button(t('walk.back'), goBack, { class: 'walk-quiet', 'data-action': 'back' }),
    button(t('walk.no'), () => send({ type: 'result.denied' }), { 'data-action': 'deny' }),
    button(t('walk.yes'), () => send({ type: 'result.confirmed' }), { class: 'walk-main', 'data-action': 'finish' }),
  );
}

/** How it ended, whether it helped, and what can be done next. */
export function endPanel(
  panels: WalkthroughPanels,
  { outcome }: WalkthroughViewOf<'finished'>,
  code: string,
): HTMLElement {
  const { t, around } = panels;
  const isDone = outcome === 'done';
  const said = isDone
    ? [element('h3', {}, t('walk.doneTitle')), element('p', {}, around.done)]
    : [element('h3', {}, t('walk.supportedTitle')), ...numberToSay(panels, code)];
  return element(
    'div',
    { class: 'walk-end', 'data-outcome': outcome },
    ...said,
    helpedPanel(panels, isDone),
    nextPanel(panels, isDone),
  );
}

/** The number for support, large enough to be read aloud, and how support is reached. */
function numberToSay({ t, support }: WalkthroughPanels, code: string): HTMLElement[] {
  const said = element('p', { class: 'walk-said', role: 'status' });
  return [
    element('p', { class: 'walk-number' }, element('b', { 'data-case-code': true }, code)),
    element('p', {}, t('walk.numberText')),
    button(
      t('walk.copyNumber'),
      () => void copyText(code, said, { copied: t('walk.copied'), failed: t('walk.notCopied') }),
      { 'data-action': 'copy-code' },
    ),
    said,
    supportLink(support, 'walk-choice'),
  ];
}

/** One tap to say whether it helped; where it did not, the diagnosis, and support unless it is named already. */
function helpedPanel({ t, answer, support, around }: WalkthroughPanels, isDone: boolean): HTMLElement {
  const helped = element(
    'div',
    { class: 'walk-helped' },
    element('p', {}, t('walk.helped')),
    ...[true, false].map((yes) =>
      button(t(yes ? 'walk.helpedYes' : 'walk.helpedNo'), () => {
        answer(yes);
        const thanks = element('p', {}, t('walk.helpedThanks'));
        helped.replaceChildren(
          thanks,
          ...(yes ? [] : around.unhelped.map(placeLink)),
          yes || !isDone ? '' : supportLink(support, 'walk-choice'),
        );
        focusOn(thanks);
      }),
    ),
  );
  return helped;
}

/** What can be done next. Whoever needs support may see how to go on meanwhile: back at their step. */
function nextPanel(
  { t, send, goBack, showAll, around: { again, next } }: WalkthroughPanels,
  isDone: boolean,
): HTMLElement {
  const first = isDone ? again : t('walk.backToStep');
  const act = isDone ? () => send({ type: 'walk.restarted' }) : goBack;
  return element(
    'div',
    { class: 'walk-next' },
    element('p', {}, t('walk.afterwards')),
    first && button(first, act, { class: 'walk-choice', 'data-action': isDone ? 'restart' : 'resume' }),
    ...(isDone ? next : next.slice(-1)).map(placeLink),
    button(t('walk.showAll'), showAll, { class: 'walk-quiet', 'data-action': 'show-all' }),
  );
}

function placeLink({ title, language, address }: Next): HTMLElement {
  return element('a', { class: 'walk-link walk-choice', href: address, lang: language }, title);
}
