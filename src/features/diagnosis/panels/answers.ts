import type { Reply } from '../../../../machines/diagnosis/index.ts';
import { known } from '../../../../machines/known.ts';
import { button, element } from '../../../ui/dom.ts';
import type { Words } from '../words.ts';
import type { Panels } from './panels.types.ts';

/** What was answered so far, each to be changed. Nothing where nothing was. */
export function answersPanel(panels: Panels, replies: readonly Reply[], known: readonly string[]): HTMLElement[] {
  if (replies.length === 0) return [];
  return [
    element(
      'section',
      { class: 'diag-given', 'aria-labelledby': 'diag-given' },
      element('h3', { id: 'diag-given' }, panels.words.t('diag.answers')),
      answersList(panels, replies, known),
    ),
  ];
}

/** Answers with a way to change each. */
export function answersList(panels: Panels, replies: readonly Reply[], known: readonly string[]): HTMLElement {
  return element('ol', {}, ...replies.map((reply) => givenAnswer(panels, reply, known.includes(reply.step))));
}

/** Answers to be read only. */
export function triedList({ step: wordsOf, answer }: Words, replies: readonly Reply[]): HTMLElement {
  return element(
    'ol',
    {},
    ...replies.map(({ step, outcome }) =>
      element('li', {}, asked(wordsOf(step).title), element('b', {}, answer(step, outcome))),
    ),
  );
}

function givenAnswer({ words, send }: Panels, { step, outcome: given }: Reply, isKnown: boolean): HTMLElement {
  const { t, symptom } = words;
  const { title } = words.step(step);
  const { outcomes } = known(symptom.steps[step], `The step \`${step}\``);
  const choices = element(
    'div',
    { class: 'diag-choices', role: 'group', 'aria-label': title, hidden: true },
    ...Object.keys(outcomes).map((outcome) =>
      button(words.answer(step, outcome), () => send({ type: 'reply.changed', reply: { step, outcome } }), {
        'aria-pressed': String(outcome === given),
        'data-change': outcome,
      }),
    ),
  );
  const open = button(
    t('diag.change'),
    () => {
      choices.hidden = !choices.hidden;
      open.setAttribute('aria-expanded', String(!choices.hidden));
    },
    {
      class: 'diag-change',
      'aria-expanded': 'false',
      'aria-label': t('diag.changeOf', { question: title }),
      'data-action': 'change',
    },
  );
  const tag = isKnown ? [' ', element('small', { class: 'diag-tag' }, t('diag.known'))] : [];
  return element(
    'li',
    { 'data-given': step },
    asked(title, ...tag),
    element('b', {}, words.answer(step, given)),
    open,
    choices,
  );
}

function asked(title: string, ...more: (Node | string)[]): HTMLElement {
  return element('span', { class: 'diag-asked' }, title, ...more);
}
