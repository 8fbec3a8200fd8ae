import type { WalkthroughView } from '../../../machines/walkthrough/index.ts';
import { element } from '../../ui/dom.ts';
import { focusOn, headingOf, showProblem, showStep, titleOf } from './article.ts';
import { confirmPanel, endPanel } from './panels/end.ts';
import type { Panels } from './panels/panels.types.ts';
import { progressOf, stepPanel, topPanel } from './panels/step.ts';
import { troublePanel, wayOutPanel } from './panels/trouble.ts';

/** The page of a guided reader: the article's own parts, and the panels above and below them. */
export class Stage {
  readonly #panels: Panels;
  readonly #top = element('div', { class: 'walk-panel' });
  readonly #below = element('div', { class: 'walk-panel' });
  /** Below the problems, one of which can be open. */
  readonly #end = element('div', { class: 'walk-panel' });
  /** The question before a step's ways, where they are read. */
  readonly #choose: HTMLElement;
  readonly #title = document.title;

  constructor(panels: Panels) {
    this.#panels = panels;
    this.#choose = element('p', { class: 'walk-choose' }, panels.t('walk.choose'));
    const steps = panels.parts.host.querySelector('.steps')!;
    steps.before(this.#top);
    steps.after(this.#below);
    steps.parentElement!.parentElement!.append(this.#end);
  }

  /**
   * Shows a walk as it stands, in the page and in its title.
   *
   * @param notes what is said before anything else
   * @param code the number of the place, for those who end at support
   */
  show(view: WalkthroughView, notes: readonly Node[], code: string): void {
    const panels = this.#panels;
    const { parts } = panels;
    this.#clear(view.phase);
    showStep(parts, view.phase === 'walking' || view.phase === 'confirming' ? view.progress.step : undefined);
    showProblem(parts, view.phase === 'troubled' ? view.open : undefined);
    this.#top.append(...notes);
    switch (view.phase) {
      case 'walking':
        this.#top.append(topPanel(panels, view));
        if (!view.canGoOn) parts.steps.get(view.progress.step)?.querySelector('.way')?.before(this.#choose);
        this.#below.append(stepPanel(panels, view));
        break;
      case 'troubled':
        this.#below.append(troublePanel(panels, view));
        this.#end.append(wayOutPanel(panels));
        break;
      case 'confirming':
        this.#below.append(confirmPanel(panels));
        break;
      case 'finished':
        this.#below.append(endPanel(panels, view, code));
    }
    document.title = `${this.#where(view)} – ${this.#title}`;
  }

  /** Shows the whole article again. */
  leave(): void {
    this.#clear(undefined);
    showStep(this.#panels.parts, undefined);
    showProblem(this.#panels.parts, undefined);
    document.title = this.#title;
  }

  /** Moves focus and window to what is shown. */
  focus(view: WalkthroughView): void {
    const heading = this.#heading(view);
    focusOn(heading);
    const top = view.phase === 'walking' ? this.#top.parentElement : heading;
    top?.scrollIntoView();
  }

  /** What was shown goes; whether the page is guided, and how, stands in its attributes. */
  #clear(phase: string | undefined): void {
    const { host } = this.#panels.parts;
    // A step that is tried out is left as soon as anything else is shown.
    host.querySelector<HTMLElement>('[data-action="live-close"]')?.click();
    if (phase) host.dataset['phase'] = phase;
    else delete host.dataset['phase'];
    document.body.toggleAttribute('data-guided', phase !== undefined);
    // A sheet is of the place at which it was printed.
    host.querySelector('.walk-sheet')?.remove();
    this.#choose.remove();
    for (const panel of [this.#top, this.#below, this.#end]) panel.replaceChildren();
  }

  /** What the title begins with: where one stands. */
  #where(view: WalkthroughView): string {
    if (view.phase !== 'walking') return this.#heading(view)?.textContent ?? '';
    const { t, parts } = this.#panels;
    const { step } = view.progress;
    return t('walk.title', { progress: progressOf(t, parts, step), step: titleOf(parts, step) });
  }

  #heading(view: WalkthroughView): HTMLElement | null | undefined {
    const { parts } = this.#panels;
    if (view.phase === 'walking') return headingOf(parts, view.progress.step);
    const open = view.phase === 'troubled' && view.open ? parts.problems.get(view.open) : undefined;
    return (open ?? this.#below).querySelector('h3');
  }
}
