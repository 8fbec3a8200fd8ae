import { guidedFragment } from '../../../../machines/walkthrough/index.ts';
import { button, element } from '../../../ui/dom.ts';
import { problemTitle } from '../article.ts';
import type { Of, Panels } from './panels.types.ts';

/** It does not work: the problems that can show here, each opened in place. */
export function troublePanel({ t, send, parts }: Panels, view: Of<'troubled'>): HTMLElement {
  const problems = view.problems.map((problem) =>
    button(problemTitle(parts, problem), () => send({ type: 'problem.chosen', problem }), {
      class: 'walk-choice',
      'aria-pressed': String(view.open === problem),
      'data-problem': problem,
    }),
  );
  return element(
    'div',
    { class: 'walk-trouble' },
    element('h3', {}, t('walk.troubleTitle')),
    ...(problems.length > 0 ? problems : [element('p', {}, t('walk.troubleNone'))]),
    ...diagnosesAt(parts.host, view),
  );
}

/** The links into the diagnosis that fit the problems of the step, or to all of it; with the place to come back to. */
function diagnosesAt(host: HTMLElement, { problems, progress }: Of<'troubled'>): Node[] {
  const links = [...(host.querySelector<HTMLTemplateElement>('[data-diagnoses]')?.content.children ?? [])];
  const fitting = links.filter((link) => problems.some((problem) => link.matches(`[data-problems~="${problem}"]`)));
  return (fitting.length > 0 ? fitting : links.slice(-1)).map((link) => {
    const copy = link.cloneNode(true) as HTMLAnchorElement;
    copy.href += `&at=${guidedFragment(progress)}`;
    return copy;
  });
}

/** The ways out of trouble, below the problem that is open: who has read it need not go up again. */
export function wayOutPanel({ t, send, goBack, support }: Panels): HTMLElement {
  // Beside this page, which then shows the number that support asks for.
  const help = element(
    'a',
    { href: support.address, target: '_blank', rel: 'noopener', class: 'walk-link' },
    support.words,
  );
  help.addEventListener('click', () => send({ type: 'support.called' }));
  return element(
    'div',
    { class: 'walk-buttons' },
    button(t('walk.backToStep'), goBack, { class: 'walk-main', 'data-action': 'resume' }),
    help,
    button(t('walk.giveUp'), () => send({ type: 'walk.abandoned' }), { 'data-action': 'give-up' }),
  );
}
