import type { Reply } from '../../../../machines/diagnosis/index.ts';
import { known as certain } from '../../../../machines/known.ts';
import { button, element } from '../../../ui/dom.ts';
import type { InterviewWords } from '../words.ts';
import type { InterviewPanels } from './panels.types.ts';
import { breakable } from './phrases.ts';

/** What was said so far, each to be changed: first what was known, then the reader's own answers, with their numbers. */
export function answersPanel(panels: InterviewPanels, known: readonly Reply[], own: readonly Reply[]): HTMLElement[] {
  const { t } = panels.words;
  return [...listed(t('diag.known'), panels, known, 'ul'), ...listed(t('diag.answers'), panels, own, 'ol')];
}

/** Answers under a heading. Nothing where there are none. */
function listed(title: string, panels: InterviewPanels, replies: readonly Reply[], kind: 'ol' | 'ul'): HTMLElement[] {
  if (replies.length === 0) return [];
  return [element('section', { class: 'diag-given' }, element('h2', {}, title), answersList(panels, replies, kind))];
}

/** Answers with a way to change each. */
export function answersList(panels: InterviewPanels, replies: readonly Reply[], kind: 'ol' | 'ul'): HTMLElement {
  return element(kind, {}, ...replies.map((reply) => givenAnswer(panels, reply)));
}

/** Answers to be read only. */
export function triedList({ question, answer }: InterviewWords, replies: readonly Reply[]): HTMLElement {
  return element(
    'ol',
    {},
    ...replies.map(({ step, outcome }) =>
      element('li', {}, asked(question(step)), element('b', {}, answer(step, outcome))),
    ),
  );
}

function givenAnswer({ words, send }: InterviewPanels, { step, outcome: given }: Reply): HTMLElement {
  const { t, symptom } = words;
  const title = words.question(step);
  const { outcomes } = certain(symptom.steps[step], `The step \`${step}\``);
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
  return element(
    'li',
    { 'data-given': step },
    asked(title),
    element('b', { class: 'phrases' }, ...breakable(words.phrasesOf(step, given))),
    open,
    choices,
  );
}

function asked(title: string): HTMLElement {
  return element('span', { class: 'diag-asked' }, title);
}
