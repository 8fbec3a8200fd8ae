import { encodeCase } from '../../../../machines/walkthrough/index.ts';
import { button, element } from '../../../ui/dom.ts';
import { labelOf, type ArticleParts } from '../article.ts';
import type { T } from '../load.ts';
import type { Of, Panels } from './panels.types.ts';

/** The line above a step: where one stands, and how far it still is. */
export function topPanel({ t, parts }: Panels, view: Of<'walking'>): HTMLElement {
  const { min, max } = view.total;
  const done = view.trail.length;
  const left = { min: min - done, max: max - done };
  const toGo =
    left.max === 0
      ? t('walk.last')
      : left.min === left.max
        ? t('walk.toGo', { number: left.min })
        : t('walk.toGoRange', left);
  const bar = element('div', { class: 'walk-bar', 'aria-hidden': 'true' });
  for (let index = 0; index < max; index++) {
    bar.append(element('i', { class: index < done ? 'walk-done' : index >= min ? 'walk-maybe' : undefined }));
  }
  return element(
    'div',
    { class: 'walk-top' },
    element('p', { class: 'walk-progress' }, element('b', {}, progressOf(t, parts, view.progress.step)), ` ${toGo}`),
    bar,
  );
}

/** What to do at a step: on, back, or it does not work; and how to take the place along. */
export function stepPanel(panels: Panels, view: Of<'walking'>): HTMLElement {
  const { t, send, goBack } = panels;
  const next = () =>
    button(t('walk.next'), () => send({ type: 'step.completed' }), { class: 'walk-main', 'data-action': 'next' });
  return element(
    'div',
    { class: 'walk-step' },
    element(
      'div',
      { class: 'walk-buttons' },
      ...(view.canGoOn ? [next()] : []),
      ...(view.canGoBack ? [button(t('walk.back'), goBack, { 'data-action': 'back' })] : []),
      button(t('walk.trouble'), () => send({ type: 'trouble.met' }), { 'data-action': 'trouble' }),
    ),
    ...practicePanel(panels, view),
    placePanel(panels, view),
  );
}

/** To try the step out: here, where something in its figures is tapped, and in the simulator. */
function practicePanel({ t, parts, practice, openLive }: Panels, { progress }: Of<'walking'>): HTMLElement[] {
  if (!practice) return [];
  const marked = parts.steps.get(progress.step)?.querySelector('.figure .s-mark');
  return [
    element(
      'div',
      { class: 'walk-buttons' },
      ...(marked ? [button(t('walk.live'), openLive, { 'data-action': 'live' })] : []),
      element('a', { href: practice(progress), class: 'walk-link' }, t('walk.simulator')),
    ),
  ];
}

function placePanel(panels: Panels, { progress }: Of<'walking'>): HTMLElement {
  const { t, graph, send, copyLink } = panels;
  // It is there, and empty, before it speaks: else it would not be heard.
  const said = element('p', { class: 'walk-said', role: 'status' });
  return element(
    'div',
    { class: 'walk-place' },
    element('p', {}, t('walk.place'), ' ', element('b', { 'data-case-code': true }, encodeCase(progress, graph))),
    element('p', { class: 'walk-hint' }, t('walk.placeHint')),
    element(
      'div',
      { class: 'walk-tools' },
      button(t('walk.copyLink'), () => copyLink(said), { 'data-action': 'copy-link' }),
      said,
      button(t('walk.handoff'), panels.openHandoff, { 'data-action': 'handoff' }),
      button(t('walk.print'), panels.print, { 'data-action': 'print' }),
      button(t('walk.board'), panels.openBoard, { 'data-action': 'board' }),
      button(t('walk.showAll'), panels.showAll, { 'data-action': 'show-all' }),
      button(t('walk.restart'), () => send({ type: 'walk.restarted' }), { 'data-action': 'restart' }),
    ),
  );
}

/** "Step 3 of 8", in the numbers that are printed. */
export function progressOf(t: T, parts: ArticleParts, step: string): string {
  const last = [...parts.steps.keys()].at(-1) ?? step;
  return t('walk.progress', { label: labelOf(parts, step), last: labelOf(parts, last) });
}
