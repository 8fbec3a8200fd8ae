import type { WalkthroughView } from '../../../machines/walkthrough/index.ts';
import { element, partIn } from '../../ui/dom.ts';
import { focusOn, headingOf, showProblem, showStep, titleOf } from './article.ts';
import { beginningFoot } from './panels/beginning.ts';
import { confirmFoot, confirmPanel, endPanel } from './panels/end.ts';
import type { WalkthroughPanels } from './panels/panels.types.ts';
import { barPanel, footPanel, progressOf } from './panels/step.ts';
import { fitFigure, wholeFigures, wireFigures } from './figures.ts';
import { pictureOf } from './picture.ts';
import { remedyFoot, troubleFoot, troublePanel } from './panels/trouble.ts';

/** The page of a guided reader: the article's own parts, and the panels above and below them. */
export class WalkthroughStage {
  readonly #panels: WalkthroughPanels;
  readonly #top = element('div', { class: 'walk-panel walk-top' });
  /** What is said before anything else. */
  readonly #notes = element('div', { class: 'walk-panel' });
  readonly #below = element('div', { class: 'walk-panel' });
  /** What is always in reach, at the lower edge of the window. */
  readonly #foot = element('div', { class: 'walk-panel walk-low' });
  /** The question before a step's ways, where they are read. */
  readonly #choose: HTMLElement;
  /** Which screen of the walk was shown last. */
  #at = 0;
  /** What gives the ways their own words back. */
  readonly #asked: (() => void)[] = [];
  readonly #title = document.title;

  constructor(panels: WalkthroughPanels) {
    this.#panels = panels;
    this.#choose = element('p', { class: 'walk-choose' }, panels.t('walk.choose'));
    const { host } = panels.parts;
    const steps = partIn(host, '.steps');
    // Before the first step, what is needed stands above them.
    partIn(host, '.prose').before(this.#top, this.#notes);
    steps.after(this.#below);
    host.append(this.#foot);
    wireFigures(panels.parts, () => panels.send({ type: 'step.completed' }));
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
    showStep(parts, view.phase === 'walking' ? view.progress : undefined);
    const { open, cause } = view.phase === 'troubled' ? view : {};
    showProblem(parts, open, cause);
    if ('progress' in view) this.#top.append(barPanel(panels, view));
    // Whoever has been here before goes on from there: this comes first.
    (view.phase === 'introduced' ? this.#top : this.#notes).append(...notes);
    switch (view.phase) {
      case 'introduced':
        // What one has before oneself when one begins; above it, the article says what is needed.
        if (panels.around.before) this.#top.append(pictureOf(panels.around.before, false));
        this.#foot.append(beginningFoot(panels));
        break;
      case 'walking':
        if (!view.canGoOn) this.#ask(view.progress.step);
        this.#foot.append(footPanel(panels, view));
        fitFigure(parts);
        if (this.#at > 0) moved(parts.steps.get(view.progress.step), view.at - this.#at);
        this.#at = view.at;
        break;
      case 'troubled':
        if (open === undefined) this.#below.append(troublePanel(panels, view));
        this.#foot.append(open === undefined ? troubleFoot(panels) : remedyFoot(panels, view));
        fitFigure(parts);
        break;
      case 'confirming':
        this.#below.append(...confirmPanel(panels));
        this.#foot.append(confirmFoot(panels));
        break;
      case 'finished':
        this.#below.append(endPanel(panels, view, code));
    }
    document.title = `${this.#where(view)} – ${this.#title}`;
  }

  /** Shows the whole article again. */
  leave(): void {
    this.#at = 0;
    this.#clear();
    showStep(this.#panels.parts);
    showProblem(this.#panels.parts);
    document.title = this.#title;
  }

  /** Moves focus and window to what is shown. */
  focus(view: WalkthroughView): void {
    const heading = this.#heading(view);
    focusOn(heading);
    const { host } = this.#panels.parts;
    // Before the first step, the article's own head says what it is all about.
    (view.phase === 'introduced' ? (host.closest('.article') ?? host) : host).scrollIntoView();
  }

  /** Asks which of a step's ways applies, where they are read. Each is chosen as what is seen: a walk has no step numbers. */
  #ask(step: string): void {
    const ways = this.#panels.parts.steps.get(step)?.querySelectorAll<HTMLElement>('.way') ?? [];
    ways[0]?.before(this.#choose);
    for (const way of ways) {
      const link = way.querySelector<HTMLElement>('[data-way]');
      if (!link) continue;
      const words = element('span', { class: 'walk-printed' }, ...link.childNodes);
      // Whoever lists the links hears what is seen, too.
      const seen = element('span', { class: 'visually-hidden' }, ' ', way.querySelector('.way-words > p')?.textContent);
      link.append(words, element('span', { class: 'walk-said-now' }, this.#panels.t('walk.thisOne'), seen));
      this.#asked.push(() => link.replaceChildren(...words.childNodes));
    }
  }

  /** What was shown goes; whether the page is guided, and how, stands in its attributes. */
  #clear(phase?: string): void {
    const { host } = this.#panels.parts;
    // Back leads to a step's beginning, and not to where the window was when the step had gone.
    history.scrollRestoration = phase ? 'manual' : 'auto';
    if (phase) host.dataset['phase'] = document.body.dataset['guided'] = phase;
    else {
      delete host.dataset['phase'];
      delete document.body.dataset['guided'];
    }
    // A sheet is of the place at which it was printed.
    host.querySelector('.walk-sheet')?.remove();
    this.#choose.remove();
    wholeFigures(this.#panels.parts);
    for (const putBack of this.#asked.splice(0)) putBack();
    for (const panel of [this.#top, this.#notes, this.#below, this.#foot]) panel.replaceChildren();
  }

  /** What the title begins with: where one stands. */
  #where(view: WalkthroughView): string {
    if (view.phase !== 'walking') return this.#heading(view)?.textContent ?? '';
    const { t, parts } = this.#panels;
    return t('walk.title', { progress: progressOf(t, view), step: titleOf(parts, view.progress.step) });
  }

  #heading(view: WalkthroughView): HTMLElement | null | undefined {
    const { parts } = this.#panels;
    if (view.phase === 'walking') return headingOf(parts, view.progress.step);
    if (view.phase === 'introduced') return document.querySelector('#requirements') ?? this.#foot.querySelector('p');
    const open = view.phase === 'troubled' && view.open ? parts.problems.get(view.open) : undefined;
    return (open ?? this.#below).querySelector('h3');
  }
}

/** Says to the style from where a step comes in: again, though it was shown before. */
function moved(step: HTMLElement | undefined, by: number): void {
  if (!step || by === 0) return;
  delete step.dataset['moved'];
  void step.offsetWidth;
  step.dataset['moved'] = by > 0 ? 'on' : 'back';
}
