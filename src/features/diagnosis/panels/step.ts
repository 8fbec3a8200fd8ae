import { known } from '../../../../machines/known.ts';
import { button, element } from '../../../ui/dom.ts';
import type { Line } from '../words.ts';
import type { InterviewViewOf, InterviewPanels } from './panels.types.ts';
import { wayOf } from '../place.ts';
import { guideLink } from './guide-link.ts';
import { codePanel } from './place.ts';
import { breakable } from './phrases.ts';
import { waysPanel } from './ways.ts';

/**
 * One question, or one thing to do: its words, what can be answered, the ways past it, and its figure.
 *
 * @param number how many it is of those that the reader has been asked
 */
export function stepPanel(panels: InterviewPanels, view: InterviewViewOf<'asking'>, number: number): HTMLElement {
  const { words, figures, send } = panels;
  const { t } = words;
  const { title, text } = words.step(view.step);
  const { outcomes } = known(words.symptom.steps[view.step], `The step \`${view.step}\``);
  const lines = text.map((line) => element(text.length > 1 ? 'li' : 'p', {}, ...breakable(line.map(pieceOf))));
  const answers = Object.entries(outcomes).map(([outcome, { role }]) => {
    return button(breakable(words.phrasesOf(view.step, outcome)), () => send({ type: 'reply.given', outcome }), {
      class: `diag-answer phrases${role ? ' diag-unsure' : ''}`,
      'data-answer': outcome,
    });
  });
  return element(
    'section',
    { class: 'diag-step', 'data-step-id': view.step, 'data-kind': view.kind },
    element('p', { class: 'diag-top' }, element('span', {}, t('diag.step', { number })), codePanel(panels, view)),
    element('h1', { tabindex: '-1' }, ...breakable(title)),
    element('div', { class: 'diag-text phrases' }, ...(text.length > 1 ? [element('ol', {}, ...lines)] : lines)),
    resumedLink(panels, view.step),
    element('div', { class: 'diag-answers', role: 'group', 'aria-label': words.question(view.step) }, ...answers),
    waysPanel(panels, view),
    ...figures.of(view.step),
  );
}

/** What is to be done is told by a guide, step by step with pictures: from where it begins there. */
function resumedLink(
  { words: { t, guides }, origin: { guide = '', at } }: InterviewPanels,
  step: string,
): HTMLElement | undefined {
  const resumed = guides[guide]?.resumed[step];
  if (!resumed) return undefined;
  const address = resumed.address + wayOf(at, resumed.ways);
  return guideLink(t('diag.followGuide'), { address, title: resumed.title }, 'walk-link');
}

function pieceOf(piece: Line[number]): Node | string {
  if (typeof piece === 'string') return piece;
  if ('label' in piece) return element('b', { class: 'label' }, piece.label);
  // Beside this page, which keeps the place.
  return element('a', { href: piece.address, target: '_blank', rel: 'noopener' }, piece.link);
}
