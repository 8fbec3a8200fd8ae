import { known } from '../../../../machines/known.ts';
import { button, element } from '../../../ui/dom.ts';
import type { Line } from '../words.ts';
import type { Of, Panels } from './panels.types.ts';

/** The line above a step: how many were answered, and about how long it still takes. */
export function topPanel({ words: { t } }: Panels, { replies, minutes }: Of<'asking'>): HTMLElement {
  return element(
    'p',
    { class: 'diag-top' },
    element('b', {}, t('diag.step', { number: replies.length + 1 })),
    ' ',
    t('diag.minutes', { number: minutes }),
  );
}

/** One question, or one thing to do: its words, its figure, what can be answered, and the ways past it. */
export function stepPanel(panels: Panels, view: Of<'asking'>): HTMLElement {
  const { words, figures, send } = panels;
  const { title, phrases, text } = words.step(view.step);
  const lines = text.map((line) => element(text.length > 1 ? 'li' : 'p', {}, ...line.map(pieceOf)));
  const answers = view.outcomes.map((outcome) =>
    button(words.answer(view.step, outcome), () => send({ type: 'reply.given', outcome }), {
      class: 'diag-answer',
      'data-answer': outcome,
    }),
  );
  return element(
    'section',
    { class: 'diag-step', 'data-step-id': view.step, 'data-kind': view.kind },
    element('h2', { tabindex: '-1' }, ...breakable(phrases)),
    element('div', { class: 'diag-text' }, ...(text.length > 1 ? [element('ol', {}, ...lines)] : lines)),
    ...figures.of(view.step),
    element('div', { class: 'diag-answers', role: 'group', 'aria-label': title }, ...answers),
    skipsPanel(panels, view),
  );
}

/** “Not sure”, “couldn't do it”, “something else”: always there, and said of the cause is nothing. */
function skipsPanel({ words, send }: Panels, { step, kind, skips }: Of<'asking'>): HTMLElement {
  const { t } = words;
  const said = {
    unsure: t('diag.unsure'),
    couldnt: t(kind === 'ask' ? 'diag.couldntCheck' : 'diag.couldntDo'),
    other: t('diag.other'),
  };
  const { outcomes } = known(words.symptom.steps[step], `The step \`${step}\``);
  const shown = (['unsure', 'couldnt', 'other'] as const).flatMap((how) => {
    const outcome = skips[how];
    if (outcome === undefined) return [];
    // The content may say it in its own words, and then it is this answer and no other.
    const isOwn = known(outcomes[outcome], `The answer \`${outcome}\``).role === how;
    return button(isOwn ? words.answer(step, outcome) : said[how], () => send({ type: 'step.skipped', how }), {
      'data-action': how,
      'data-answer': isOwn && outcome,
    });
  });
  return element('div', { class: 'diag-skips', role: 'group', 'aria-label': t('diag.skips') }, ...shown);
}

/** A title whose lines break between phrases only. */
function breakable(phrases: readonly string[]): (Node | string)[] {
  return phrases.flatMap((phrase, at) => (at === 0 ? [phrase] : [element('wbr'), phrase]));
}

function pieceOf(piece: Line[number]): Node | string {
  if (typeof piece === 'string') return piece;
  if ('label' in piece) return element('b', { class: 'label' }, piece.label);
  // Beside this page, which keeps the place.
  return element('a', { href: piece.address, target: '_blank', rel: 'noopener' }, piece.link);
}
