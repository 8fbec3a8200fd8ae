import { encodeCase } from '../../../../machines/walkthrough/index.ts';
import { button, element } from '../../dom.ts';
import { labelOf, type ArticleParts } from '../article.ts';
import type { Say } from '../load.ts';
import type { Of, Panels } from './panels.types.ts';

/** The line above a step: where one stands, and how far it still is. */
export function topPanel({ say, parts }: Panels, view: Of<'walking'>): HTMLElement {
  const { min, max } = view.total;
  const done = view.trail.length;
  const left = { min: min - done, max: max - done };
  const toGo =
    left.max === 0
      ? say('walk.last')
      : left.min === left.max
        ? say('walk.toGo', { number: left.min })
        : say('walk.toGoRange', left);
  const bar = element('div', { class: 'walk-bar', 'aria-hidden': 'true' });
  for (let index = 0; index < max; index++) {
    bar.append(element('i', { class: index < done ? 'walk-done' : index >= min ? 'walk-maybe' : undefined }));
  }
  return element(
    'div',
    { class: 'walk-top' },
    element('p', { class: 'walk-progress' }, element('b', {}, progressOf(say, parts, view.progress.step)), ` ${toGo}`),
    bar,
  );
}

/** What to do at a step: on, back, or it does not work; and how to take the place along. */
export function stepPanel(panels: Panels, view: Of<'walking'>): HTMLElement {
  const { say, send, goBack } = panels;
  const next = () =>
    button(say('walk.next'), () => send({ type: 'step.completed' }), { class: 'walk-main', 'data-action': 'next' });
  return element(
    'div',
    { class: 'walk-step' },
    element(
      'div',
      { class: 'walk-buttons' },
      ...(view.canGoOn ? [next()] : []),
      ...(view.canGoBack ? [button(say('walk.back'), goBack, { 'data-action': 'back' })] : []),
      button(say('walk.trouble'), () => send({ type: 'trouble.met' }), { 'data-action': 'trouble' }),
    ),
    ...practicePanel(panels, view),
    placePanel(panels, view),
  );
}

/** To try the step out: here, where something in its figures is tapped, and in the simulator. */
function practicePanel({ say, parts, practice, openLive }: Panels, { progress }: Of<'walking'>): HTMLElement[] {
  if (!practice) return [];
  const marked = parts.steps.get(progress.step)?.querySelector('.figure .s-mark');
  return [
    element(
      'div',
      { class: 'walk-buttons' },
      ...(marked ? [button(say('walk.live'), openLive, { 'data-action': 'live' })] : []),
      element('a', { href: practice(progress), class: 'walk-link' }, say('walk.simulator')),
    ),
  ];
}

function placePanel(panels: Panels, { progress }: Of<'walking'>): HTMLElement {
  const { say, graph, send, copyLink } = panels;
  // It is there, and empty, before it speaks: else it would not be heard.
  const said = element('p', { class: 'walk-said', role: 'status' });
  return element(
    'div',
    { class: 'walk-place' },
    element('p', {}, say('walk.place'), ' ', element('b', { 'data-case-code': true }, encodeCase(progress, graph))),
    element('p', { class: 'walk-hint' }, say('walk.placeHint')),
    element(
      'div',
      { class: 'walk-tools' },
      button(say('walk.copyLink'), () => copyLink(said), { 'data-action': 'copy-link' }),
      said,
      button(say('walk.handoff'), panels.openHandoff, { 'data-action': 'handoff' }),
      button(say('walk.print'), panels.print, { 'data-action': 'print' }),
      button(say('walk.board'), panels.openBoard, { 'data-action': 'board' }),
      button(say('walk.showAll'), panels.showAll, { 'data-action': 'show-all' }),
      button(say('walk.restart'), () => send({ type: 'walk.restarted' }), { 'data-action': 'restart' }),
    ),
  );
}

/** "Step 3 of 8", in the numbers that are printed. */
export function progressOf(say: Say, parts: ArticleParts, step: string): string {
  const last = [...parts.steps.keys()].at(-1) ?? step;
  return say('walk.progress', { label: labelOf(parts, step), last: labelOf(parts, last) });
}
