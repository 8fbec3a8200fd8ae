import {
  encodeCase,
  type Graph,
  type WalkthroughEvent,
  type WalkthroughView,
} from '../../../machines/walkthrough/index.ts';
import { button, element } from '../dom.ts';
import { labelOf, problemTitle, type ArticleParts } from './article.ts';
import type { Say } from './load.ts';

/** What the panels need to speak and to act. */
export interface Panels {
  say: Say;
  graph: Graph;
  parts: ArticleParts;
  /** Where support is reached: address and words. */
  support: { address: string; words: string };
  send(event: WalkthroughEvent): void;
  showAll(): void;
  openBoard(): void;
  openHandoff(): void;
  print(): void;
  /** To the step before, by the browser's own Back where that is the same. */
  goBack(): void;
  copyLink(from: HTMLButtonElement): void;
  answer(helped: boolean): void;
}

type Of<Phase extends WalkthroughView['phase']> = Extract<WalkthroughView, { phase: Phase }>;

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
  const on = view.last
    ? button(say('walk.next'), () => send({ type: 'step.completed' }), { class: 'walk-main', 'data-action': 'finish' })
    : button(say('walk.next'), () => send({ type: 'step.completed' }), { class: 'walk-main', 'data-action': 'next' });
  return element(
    'div',
    { class: 'walk-step' },
    element(
      'div',
      { class: 'walk-buttons' },
      ...(view.canGoOn ? [on] : [element('p', { class: 'walk-choose' }, say('walk.choose'))]),
      ...(view.canGoBack ? [button(say('walk.back'), goBack, { 'data-action': 'back' })] : []),
      button(say('walk.trouble'), () => send({ type: 'trouble.met' }), { 'data-action': 'trouble' }),
    ),
    placePanel(panels, view),
  );
}

function placePanel(panels: Panels, { progress }: Of<'walking'>): HTMLElement {
  const { say, graph, send, copyLink } = panels;
  const copy = button(say('walk.copyLink'), () => copyLink(copy), { 'data-action': 'copy-link' });
  return element(
    'div',
    { class: 'walk-place' },
    element('p', {}, say('walk.place'), ' ', element('b', { 'data-case-code': true }, encodeCase(progress, graph))),
    element('p', { class: 'walk-hint' }, say('walk.placeHint')),
    element(
      'div',
      { class: 'walk-tools' },
      copy,
      button(say('walk.handoff'), panels.openHandoff, { 'data-action': 'handoff' }),
      button(say('walk.print'), panels.print, { 'data-action': 'print' }),
      button(say('walk.board'), panels.openBoard, { 'data-action': 'board' }),
      button(say('walk.showAll'), panels.showAll, { 'data-action': 'show-all' }),
      button(say('walk.restart'), () => send({ type: 'walk.restarted' }), { 'data-action': 'restart' }),
    ),
  );
}

/** It does not work: the problems that can show here, each opened in place, and support. */
export function troublePanel({ say, send, parts, support }: Panels, view: Of<'troubled'>): HTMLElement {
  const problems = view.problems.map((problem) =>
    button(problemTitle(parts, problem), () => send({ type: 'problem.chosen', problem }), {
      class: 'walk-choice',
      'aria-pressed': String(view.open === problem),
      'data-problem': problem,
    }),
  );
  // Beside this page, which then shows the number that support asks for.
  const help = element(
    'a',
    { href: support.address, target: '_blank', rel: 'noopener', class: 'walk-link' },
    support.words,
  );
  help.addEventListener('click', () => send({ type: 'support.called' }));
  return element(
    'div',
    { class: 'walk-trouble' },
    element('h3', { tabindex: '-1' }, say('walk.troubleTitle')),
    ...(problems.length > 0 ? problems : [element('p', {}, say('walk.troubleNone'))]),
    element(
      'div',
      { class: 'walk-buttons' },
      button(say('walk.backToStep'), () => send({ type: 'trouble.left' }), {
        class: 'walk-main',
        'data-action': 'resume',
      }),
      help,
      button(say('walk.giveUp'), () => send({ type: 'walk.abandoned' }), { 'data-action': 'give-up' }),
    ),
  );
}

/** The last check. */
export function confirmPanel({ say, send }: Panels): HTMLElement {
  return element(
    'div',
    { class: 'walk-confirm' },
    element('h3', { tabindex: '-1' }, say('walk.confirmTitle')),
    element('p', {}, say('walk.confirmText')),
    element(
      'div',
      { class: 'walk-buttons' },
      button(say('walk.yes'), () => send({ type: 'result.confirmed' }), {
        class: 'walk-main',
        'data-action': 'finish',
      }),
      button(say('walk.no'), () => send({ type: 'result.denied' }), { 'data-action': 'deny' }),
      button(say('walk.back'), () => send({ type: 'step.left' }), { 'data-action': 'back' }),
    ),
  );
}

/** How it ended, and whether it helped. */
export function endPanel(panels: Panels, { outcome }: Of<'finished'>, code: string): HTMLElement {
  const { say, send, showAll, answer } = panels;
  const [title, text] = (
    {
      done: [say('walk.doneTitle'), say('walk.doneText')],
      'given-up': [say('walk.givenUpTitle'), say('walk.givenUpText')],
      supported: [say('walk.supportedTitle'), say('walk.supportedText', { code })],
    } as const
  )[outcome];
  const helped = element(
    'div',
    { class: 'walk-helped' },
    element('p', {}, say('walk.helped')),
    ...[true, false].map((yes) =>
      button(say(yes ? 'walk.helpedYes' : 'walk.helpedNo'), () => {
        answer(yes);
        const thanks = element('p', { tabindex: '-1' }, say('walk.helpedThanks'));
        helped.replaceChildren(thanks);
        thanks.focus();
      }),
    ),
  );
  return element(
    'div',
    { class: 'walk-end' },
    element('h3', { tabindex: '-1' }, title),
    element('p', {}, text),
    helped,
    element(
      'div',
      { class: 'walk-buttons' },
      button(say('walk.restart'), () => send({ type: 'walk.restarted' }), { 'data-action': 'restart' }),
      button(say('walk.showAll'), showAll, { 'data-action': 'show-all' }),
    ),
  );
}

/** "Step 3 of 8", in the numbers that are printed. */
export function progressOf(say: Say, parts: ArticleParts, step: string): string {
  const last = [...parts.steps.keys()].at(-1) ?? step;
  return say('walk.progress', { label: labelOf(parts, step), last: labelOf(parts, last) });
}
