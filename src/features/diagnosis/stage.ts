import { isAmong, type InterviewNotice, type InterviewView, type Reply } from '../../../machines/diagnosis/index.ts';
import { button, element } from '../../ui/dom.ts';
import { answersPanel, callPanel, movingPanel, solvedPanel } from './panels/end.ts';
import { backLink, placePanel, stepPanel, waysPanel, whyPanel, type InterviewPanels } from './panels/step.ts';
import type { DiagKey } from './words.ts';

/** The message for a place that could not be restored completely. */
export const NOTICES = {
  'replies-dropped': 'diag.dropped',
  'other-version': 'diag.otherVersion',
  unreadable: 'diag.unreadable',
} as const satisfies Record<InterviewNotice, DiagKey>;

/** The views that the page shows: an answer that solves the problem leads straight to the end. */
export type ShownView = Exclude<InterviewView, { phase: 'confirming' }>;

export class InterviewStage {
  readonly #host: HTMLElement;
  readonly #panels: InterviewPanels;
  readonly #title = document.title;

  constructor(host: HTMLElement, panels: InterviewPanels) {
    this.#host = host;
    this.#panels = panels;
    // The current question becomes the page's heading, so the symptom's title no longer is.
    const name = document.querySelector('.diag-header h1');
    name?.replaceWith(element('p', { class: 'diag-name phrases' }, ...name.childNodes));
  }

  /**
   * Shows an interview in the page and its title.
   *
   * @param implied the replies that were known before the first question
   */
  show(view: ShownView, notice: InterviewNotice | undefined, implied: readonly Reply[]): void {
    const { words, origin } = this.#panels;
    const guide = origin.guide === undefined ? undefined : words.guides[origin.guide];
    const isSolved = view.phase === 'finished' && view.ending === 'solved';
    const resumed = view.phase === 'asking' && guide?.resumed[view.step];
    this.#host.dataset['phase'] = view.phase;
    this.#host.replaceChildren(
      ...(notice ? [element('p', { class: 'walk-notice', role: 'status' }, words.t(NOTICES[notice]))] : []),
      ...this.#doubt(view),
      ...this.#main(view, implied),
      ...(view.phase === 'finished' ? [] : [placePanel(this.#panels, view)]),
      ...(guide && !isSolved && !resumed ? [backLink(words, guide, origin.at, false)] : []),
    );
    document.title = `${this.#heading?.textContent ?? ''} – ${this.#title}`;
  }

  /** Focuses the heading and scrolls to the interview. */
  focus(): void {
    this.#heading?.focus({ preventScroll: true });
    (this.#host.closest('.diagnosis')?.querySelector('.diag-header') ?? this.#host).scrollIntoView({ block: 'start' });
  }

  /** Opens the choices of an earlier answer. */
  lookAgain(step: string): void {
    const given = this.#host.querySelector(`[data-given="${step}"]`);
    const change = given?.querySelector<HTMLElement>('[data-action="change"]');
    if (change?.getAttribute('aria-expanded') === 'false') change.click();
    given?.scrollIntoView({ block: 'center' });
    given?.querySelector<HTMLElement>('.diag-choices button')?.focus({ preventScroll: true });
  }

  get #heading(): HTMLElement | null {
    return this.#host.querySelector('h1');
  }

  #main(view: ShownView, implied: readonly Reply[]): HTMLElement[] {
    const panels = this.#panels;
    const own = view.replies.filter((reply) => !isAmong(implied, reply));
    const ways = () => waysPanel(panels, view);
    const answers = () => answersPanel(panels, implied, own);
    switch (view.phase) {
      case 'asking':
        return [stepPanel(panels, view, own.length + 1), whyPanel(panels, view, own), ...answers()];
      case 'moving':
        return [movingPanel(panels, view), ways(), ...answers()];
      case 'calling':
        return [callPanel(panels, view, own), ...answersPanel(panels, implied, []), ways()];
      case 'finished':
        return [view.ending === 'solved' ? solvedPanel(panels, view, own) : callPanel(panels, view, own)];
    }
  }

  /** Points out an answer that contradicts the others. */
  #doubt(view: InterviewView): HTMLElement[] {
    const { words, lookAgain } = this.#panels;
    const doubted = 'doubt' in view && view.replies.find(({ step }) => step === view.doubt);
    if (!doubted) return [];
    const { step, outcome } = doubted;
    const notice = element(
      'div',
      { class: 'walk-notice diag-doubt', role: 'status', 'data-doubt': step },
      element('p', {}, words.t('diag.doubt')),
      element('p', {}, words.question(step), ' ', element('b', {}, words.answer(step, outcome))),
      button(words.t('diag.change'), () => lookAgain(step), { 'data-action': 'look-again' }),
    );
    return [notice];
  }
}
