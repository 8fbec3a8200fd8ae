import type { Reply } from '../../../../machines/diagnosis/index.ts';
import { button, element } from '../../dom.ts';
import type { Words } from '../words.ts';
import { triedList } from './answers.ts';
import type { Of, Panels } from './panels.types.ts';

/** The last check. */
export function confirmPanel({ words: { say }, send }: Panels, { step }: Of<'confirming'>): HTMLElement {
  return element(
    'section',
    { class: 'diag-step', 'data-step-id': step },
    element('h2', { tabindex: '-1' }, say('diag.confirmTitle')),
    element('p', {}, say('diag.confirmText')),
    element(
      'div',
      { class: 'diag-answers' },
      button(say('walk.yes'), () => send({ type: 'result.confirmed' }), {
        class: 'diag-answer',
        'data-action': 'finish',
      }),
      button(say('walk.no'), () => send({ type: 'result.denied' }), { class: 'diag-answer', 'data-action': 'deny' }),
    ),
  );
}

/** Another symptom has shown: on to its questions, and from them back into the guide just the same. */
export function movingPanel({ words }: Panels, { to }: Of<'moving'>): HTMLElement {
  const { say, symptoms } = words;
  const { title, address } = symptoms[to]!;
  return element(
    'section',
    { class: 'diag-step' },
    element('h2', { tabindex: '-1' }, say('diag.movingTitle')),
    element('p', {}, say('diag.movingText')),
    element('a', { href: address + location.search, class: 'walk-link diag-main', 'data-action': 'move' }, title),
  );
}

/** It is solved: back to where the reader came from. */
export function solvedPanel({ words, origin, send }: Panels, { replies }: Of<'finished'>): HTMLElement {
  const { say, guides } = words;
  const guide = origin.guide === undefined ? undefined : guides[origin.guide];
  return element(
    'section',
    { class: 'diag-step' },
    element('h2', { tabindex: '-1' }, say('diag.solvedTitle')),
    element('p', {}, solvedBy(words, replies) ?? say('diag.solvedText')),
    ...(guide ? [backLink(words, guide, origin.at, true)] : []),
    element(
      'section',
      { class: 'diag-given', 'aria-labelledby': 'diag-tried' },
      element('h3', { id: 'diag-tried' }, say('diag.tried')),
      triedList(words, replies),
    ),
    element(
      'div',
      { class: 'diag-buttons' },
      button(say('walk.restart'), () => send({ type: 'interview.restarted' }), { 'data-action': 'restart' }),
    ),
  );
}

/** What the content says of the reply that solved it. */
function solvedBy({ steps }: Words, replies: readonly Reply[]): string | undefined {
  return replies.map(({ step, outcome }) => steps[step]!.solved?.[outcome]).find((text) => text !== undefined);
}

/** Into the guide again, at the step where it broke. */
export function backLink(
  words: Words,
  guide: { address: string; title: string },
  at: string | undefined,
  main: boolean,
): HTMLElement {
  const { say } = words;
  return element(
    'p',
    { class: 'diag-origin' },
    element(
      'a',
      {
        href: at === undefined ? guide.address : `${guide.address}#${at}`,
        class: main && 'walk-link diag-main',
        'data-action': 'guide',
      },
      say(at === undefined ? 'diag.openGuide' : 'diag.backToGuide'),
    ),
    ' ',
    element('span', { class: 'diag-quiet' }, guide.title),
  );
}
