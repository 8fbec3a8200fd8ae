import { encodeReplies, isAllDone, meaningOf, type Reply } from '../../../../machines/diagnosis/index.ts';
import { known } from '../../../../machines/known.ts';
import { button, element } from '../../../ui/dom.ts';
import { addressOnward, placeAfter } from '../place.ts';
import type { InterviewWords } from '../words.ts';
import { triedList } from './answers.ts';
import { backLink } from './guide-link.ts';
import type { InterviewViewOf, InterviewPanels } from './panels.types.ts';

/** Another symptom has shown: on to its questions, and from them back into the guide just the same. */
export function movingPanel({ words }: InterviewPanels, { to, replies }: InterviewViewOf<'moving'>): HTMLElement {
  const { t, symptoms, symptom } = words;
  const said = meaningOf(symptom, known(replies.at(-1), 'What was said'));
  const { title, address } = known(symptoms[to], `The symptom \`${to}\``);
  return element(
    'section',
    { class: 'diag-step' },
    element('h1', { tabindex: '-1' }, t('diag.movingTitle')),
    element('p', {}, t('diag.movingText')),
    element(
      'a',
      {
        href: addressOnward(address, location.search, said, { symptom: words.id, said: encodeReplies(replies) }),
        class: 'walk-link diag-main',
        'data-action': 'move',
      },
      title,
    ),
  );
}

/** It is solved: back to where the reader came from, unless all is done that they came for. */
export function solvedPanel(
  { words, origin, send, goBack }: InterviewPanels,
  { replies }: InterviewViewOf<'finished'>,
  own: readonly Reply[],
): HTMLElement {
  const { t, guides, symptom } = words;
  const isOver = origin.isLast || isAllDone(symptom, replies);
  const guide = origin.guide === undefined || isOver ? undefined : guides[origin.guide];
  return element(
    'section',
    { class: 'diag-step' },
    element('h1', { tabindex: '-1' }, t('diag.solvedTitle')),
    element('p', {}, solvedBy(words, replies) ?? t('diag.solvedText')),
    guide && backLink(words, guide, placeAfter(origin.at, guide.after), true),
    element('section', { class: 'diag-given' }, element('h2', {}, t('diag.tried')), triedList(words, own)),
    element(
      'div',
      { class: 'diag-ways' },
      button(t('walk.back'), goBack),
      element('a', { class: 'walk-link', href: words.home.address }, words.home.title),
      button(t('diag.restart'), () => send({ type: 'interview.restarted' }), { 'data-action': 'restart' }),
    ),
  );
}

/** What the content says of the reply that solved it. */
function solvedBy(words: InterviewWords, replies: readonly Reply[]): string | undefined {
  return replies.map(({ step, outcome }) => words.step(step).solved?.[outcome]).find((text) => text !== undefined);
}
