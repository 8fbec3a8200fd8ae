import type { Progress, WalkthroughView } from '../../../machines/walkthrough/index.ts';
import { element, partIn } from '../../ui/dom.ts';
import { fitFigure, focusOn, headingOf, showProblem, showStep, titleOf, wholeFigures, wireFigures } from './article.ts';
import {
  barPanel,
  beginningFoot,
  confirmFoot,
  confirmPanel,
  endPanel,
  footPanel,
  pictureOf,
  progressOf,
  remedyFoot,
  troubleFoot,
  troublePanel,
  type WalkthroughPanels,
} from './panels.ts';

/** The page of a walk: the article's own parts, and the panels above and below them. */
export class WalkthroughStage {
  readonly #panels: WalkthroughPanels;
  readonly #top = element('div', { class: 'walk-panel walk-top' });
  readonly #notes = element('div', { class: 'walk-panel' });
  readonly #below = element('div', { class: 'walk-panel' });
  readonly #foot = element('div', { class: 'walk-panel walk-low' });
  /** The question before a step's ways. */
  readonly #choose: HTMLElement;
  /** The progress, in the heading that screen readers announce. */
  readonly #number = element('span', { class: 'walk-at visually-hidden' });
  /** The number of the screen that was shown last. */
  #at = 0;
  /** Restore the original text of the ways. */
  readonly #restore: (() => void)[] = [];
  readonly #title = document.title;

  constructor(panels: WalkthroughPanels) {
    this.#panels = panels;
    this.#choose = element('p', { class: 'walk-choose' }, panels.t('walk.choose'));
    const { host } = panels.parts;
    const steps = partIn(host, '.steps');
    partIn(host, '.prose').before(this.#top, this.#notes);
    steps.after(this.#below);
    host.append(this.#foot);
    wireFigures(panels.parts, () => panels.send({ type: 'step.completed' }));
  }

  /**
   * @param notes shown above everything else
   * @param place the last place of the walk
   */
  show(view: WalkthroughView, notes: readonly Node[], place: Progress | undefined): void {
    const panels = this.#panels;
    const { parts } = panels;
    this.#clear(view.phase);
    const { open, cause } = view.phase === 'troubled' ? view : {};
    // The question what is wrong keeps the step's screen beside it in wide windows.
    const isAtStep = view.phase === 'walking' || (view.phase === 'troubled' && open === undefined);
    showStep(parts, isAtStep ? view.progress : undefined);
    showProblem(parts, open, cause);
    if ('progress' in view) this.#top.append(barPanel(panels, view));
    (view.phase === 'introduced' ? this.#top : this.#notes).append(...notes);
    switch (view.phase) {
      case 'introduced':
        if (panels.around.before) this.#top.append(pictureOf(panels.around.before));
        this.#foot.append(beginningFoot(panels));
        break;
      case 'walking':
        if (!view.canGoOn) this.#ask(view.progress.step);
        this.#number.textContent = `${progressOf(panels.t, panels.graph, view)} `;
        headingOf(parts, view.progress.step)?.prepend(this.#number);
        this.#foot.append(footPanel(panels, view));
        fitFigure(parts);
        if (this.#at > 0) moved(parts.steps.get(view.progress.step), view.at - this.#at);
        this.#at = view.at;
        break;
      case 'troubled':
        if (open === undefined) this.#below.append(troublePanel(panels, view));
        this.#foot.append(open === undefined ? troubleFoot(panels, view) : remedyFoot(panels, view));
        fitFigure(parts);
        break;
      case 'confirming':
        this.#below.append(...confirmPanel(panels));
        this.#foot.append(confirmFoot(panels));
        break;
      case 'finished':
        this.#below.append(endPanel(panels, view, place));
    }
    document.title = `${this.#titleFor(view)} – ${this.#title}`;
  }

  /** Shows the whole article. */
  leave(): void {
    this.#at = 0;
    this.#clear();
    showStep(this.#panels.parts);
    showProblem(this.#panels.parts);
    document.title = this.#title;
  }

  focus(view: WalkthroughView): void {
    const heading = this.#heading(view);
    focusOn(heading);
    const { host } = this.#panels.parts;
    // The introduction includes the article's header.
    (view.phase === 'introduced' ? (host.closest('.article') ?? host) : host).scrollIntoView();
  }

  /** Asks which of a step's ways applies. Their links say “This one”: a walk does not show step numbers. */
  #ask(step: string): void {
    const ways = this.#panels.parts.steps.get(step)?.querySelectorAll<HTMLElement>('.way') ?? [];
    ways[0]?.before(this.#choose);
    for (const way of ways) {
      const link = way.querySelector<HTMLElement>('[data-way]');
      if (!link) continue;
      const words = element('span', { class: 'walk-printed' }, ...link.childNodes);
      // Makes the link understandable in a screen reader's list of links.
      const seen = element('span', { class: 'visually-hidden' }, ' ', way.querySelector('.way-words > p')?.textContent);
      link.append(words, element('span', { class: 'walk-said-now' }, this.#panels.t('walk.thisOne'), seen));
      this.#restore.push(() => link.replaceChildren(...words.childNodes));
    }
  }

  /** Removes what was shown and updates the attributes that the style sheet depends on. */
  #clear(phase?: string): void {
    const { host } = this.#panels.parts;
    // Back leads to the top of a step, not to the last scroll position.
    history.scrollRestoration = phase ? 'manual' : 'auto';
    if (phase) host.dataset['phase'] = document.body.dataset['guided'] = phase;
    else {
      delete host.dataset['phase'];
      delete document.body.dataset['guided'];
    }
    this.#choose.remove();
    this.#number.remove();
    wholeFigures(this.#panels.parts);
    for (const restore of this.#restore.splice(0)) restore();
    for (const panel of [this.#top, this.#notes, this.#below, this.#foot]) panel.replaceChildren();
  }

  #titleFor(view: WalkthroughView): string {
    if (view.phase !== 'walking') return this.#heading(view)?.textContent ?? '';
    const { t, graph, parts } = this.#panels;
    return t('walk.title', { progress: progressOf(t, graph, view), step: titleOf(parts, view.progress.step) });
  }

  #heading(view: WalkthroughView): HTMLElement | null | undefined {
    const { parts } = this.#panels;
    if (view.phase === 'walking') return headingOf(parts, view.progress.step);
    if (view.phase === 'introduced') return document.querySelector('#requirements') ?? this.#foot.querySelector('p');
    const open = view.phase === 'troubled' && view.open ? parts.problems.get(view.open) : undefined;
    return (open ?? this.#below).querySelector('h3');
  }
}

/** Restarts a step's animation, in the direction of the move. */
function moved(step: HTMLElement | undefined, by: number): void {
  if (!step || by === 0) return;
  delete step.dataset['moved'];
  void step.offsetWidth;
  step.dataset['moved'] = by > 0 ? 'on' : 'back';
}
