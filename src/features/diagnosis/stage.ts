import { isAmong, type InterviewNotice, type InterviewView, type Reply } from '../../../machines/diagnosis/index.ts';
import { button, element } from '../../ui/dom.ts';
import { answersPanel } from './panels/answers.ts';
import { callPanel } from './panels/call.ts';
import { movingPanel, solvedPanel } from './panels/end.ts';
import { backLink } from './panels/guide-link.ts';
import type { InterviewPanels } from './panels/panels.types.ts';
import { placePanel } from './panels/place.ts';
import { stepPanel } from './panels/step.ts';
import { waysPanel } from './panels/ways.ts';
import { whyPanel } from './panels/why.ts';
import type { DiagKey } from './words.ts';

/** Why a place could not be taken as it was given, in words. */
export const NOTICES = {
  'replies-dropped': 'diag.dropped',
  'other-version': 'diag.otherVersion',
  unreadable: 'diag.unreadable',
} as const satisfies Record<InterviewNotice, DiagKey>;

/** What a page shows: where an answer has solved it, the end. */
export type ShownView = Exclude<InterviewView, { phase: 'confirming' }>;

/** The page of an interview: one question or thing to do, and what belongs to it. */
export class InterviewStage {
  readonly #host: HTMLElement;
  readonly #panels: InterviewPanels;
  readonly #title = document.title;

  constructor(host: HTMLElement, panels: InterviewPanels) {
    this.#host = host;
    this.#panels = panels;
    // The question is the page's heading from now on, and the problem's name a line above it.
    const name = document.querySelector('.diag-header h1');
    name?.replaceWith(element('p', { class: 'diag-name phrases' }, ...name.childNodes));
  }

  /**
   * Shows an interview as it stands, in the page and in its title.
   *
   * @param known those of the replies that were known before anything was asked
   */
  show(view: ShownView, notice: InterviewNotice | undefined, known: readonly Reply[]): void {
    const { words, origin } = this.#panels;
    const guide = origin.guide === undefined ? undefined : words.guides[origin.guide];
    const isSolved = view.phase === 'finished' && view.ending === 'solved';
    const resumed = view.phase === 'asking' && guide?.resumed[view.step];
    this.#host.dataset['phase'] = view.phase;
    this.#host.replaceChildren(
      ...(notice ? [element('p', { class: 'walk-notice', role: 'status' }, words.t(NOTICES[notice]))] : []),
      ...this.#doubt(view),
      ...this.#main(view, known),
      ...(view.phase === 'finished' ? [] : [placePanel(this.#panels, view)]),
      ...(guide && !isSolved && !resumed ? [backLink(words, guide, origin.at, false)] : []),
    );
    document.title = `${this.#heading?.textContent ?? ''} – ${this.#title}`;
  }

  /** Moves focus and window to what is shown. */
  focus(): void {
    this.#heading?.focus({ preventScroll: true });
    // With the line that names the problem.
    (this.#host.closest('.diagnosis')?.querySelector('.diag-header') ?? this.#host).scrollIntoView({ block: 'start' });
  }

  /** Opens the choices of an answer that was given. */
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

  #main(view: ShownView, known: readonly Reply[]): HTMLElement[] {
    const panels = this.#panels;
    const own = view.replies.filter((reply) => !isAmong(known, reply));
    const ways = () => waysPanel(panels, view);
    const answers = () => answersPanel(panels, known, own);
    switch (view.phase) {
      case 'asking':
        return [stepPanel(panels, view, own.length + 1), whyPanel(panels, view, own), ...answers()];
      case 'moving':
        return [movingPanel(panels, view), ways(), ...answers()];
      case 'calling':
        return [callPanel(panels, view, own), ...answersPanel(panels, known, []), ways()];
      case 'finished':
        return [view.ending === 'solved' ? solvedPanel(panels, view, own) : callPanel(panels, view, own)];
    }
  }

  /** Which answer does not fit, and the way to change it. Nothing where all fit. */
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
