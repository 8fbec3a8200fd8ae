import { createActor, type Actor } from 'xstate';
import {
  createWalkthrough,
  decodeProgress,
  encodeCase,
  placeBefore,
  walkthroughView,
  type Graph,
  type Progress,
  type ProgressNotice,
  type WalkthroughEvent,
  type WalkthroughMachine,
  type WalkthroughView,
} from '../../../machines/walkthrough/index.ts';
import styles from '../../styles/walkthrough.css?url';
import { button, element } from '../dom.ts';
import { headingOf, labelOf, partsOf, showProblem, showStep, titleOf, type ArticleParts } from './article.ts';
import { openBoard, openHandoff, placeSheet } from './dialogs.ts';
import { keepAnswer, memoryOf, type Memory } from './memory.ts';
import { confirmPanel, endPanel, progressOf, stepPanel, topPanel, troublePanel, type Panels } from './panels.ts';
import { addressOf, fragmentOf, isGuided } from './place.ts';
import { loadGraph, loadStyles, loadWords, type Say } from './load.ts';

const NOTICES = {
  'step-gone': 'walk.stepGone',
  'ways-changed': 'walk.waysChanged',
  'older-version': 'walk.olderVersion',
  unreadable: 'walk.unreadable',
} as const satisfies Record<ProgressNotice, string>;

/** The guide of each element: one, however often it is started. */
const guides = new WeakMap<HTMLElement, Promise<Guide>>();

/**
 * Turns an article into its walkthrough, from the first step or from the place in the address.
 *
 * @throws where words or graph cannot be loaded; the article then stays as it is
 */
export async function startGuide(host: HTMLElement, hash: string): Promise<void> {
  const guide = guides.get(host) ?? loadGuide(host);
  guides.set(host, guide);
  try {
    (await guide).begin(hash);
    host.querySelector<HTMLElement>('.walk-failed')!.hidden = true;
  } catch (error) {
    guides.delete(host);
    throw error;
  }
}

async function loadGuide(host: HTMLElement): Promise<Guide> {
  const id = host.dataset['guide']!;
  const [say, graph] = await Promise.all([loadWords(document.documentElement.lang), loadGraph(id), loadStyles(styles)]);
  return new Guide(host, id, graph, say);
}

/** One reader's walk through one guide: an actor, and the page that shows it. */
class Guide {
  readonly id: string;
  readonly graph: Graph;
  readonly say: Say;
  readonly #parts: ArticleParts;
  readonly #machine: WalkthroughMachine;
  readonly #memory: Memory;
  readonly #panels: Panels;
  readonly #top = element('div', { class: 'walk-panel' });
  readonly #bottom = element('div', { class: 'walk-panel' });
  readonly #title = document.title;
  #actor: Actor<WalkthroughMachine> | undefined;
  #notice = '';
  /** The place of the last visit, while it is offered. */
  #offered: Progress | undefined;

  constructor(host: HTMLElement, id: string, graph: Graph, say: Say) {
    this.id = id;
    this.graph = graph;
    this.say = say;
    this.#parts = partsOf(host);
    this.#machine = createWalkthrough(graph);
    this.#memory = memoryOf(id);
    this.#panels = {
      say,
      graph,
      parts: this.#parts,
      support: { address: host.dataset['support'] ?? '', words: host.dataset['supportWords'] ?? '' },
      send: (event) => this.#send(event),
      showAll: () => this.#showAll(),
      openBoard: () =>
        void this.#here(({ ways }) =>
          openBoard(say, this.#parts, graph, ways, (progress) => this.#send({ type: 'place.requested', progress })),
        ),
      openHandoff: () => void this.#here((progress) => openHandoff(say, progress)),
      print: () => void this.#here((progress) => this.#print(progress)),
      goBack: () => this.#goBack(),
      copyLink: (from) => void this.#here((progress) => this.#copyLink(progress, from)),
      answer: (helped) => this.#answer(helped),
    };
    const steps = host.querySelector('.steps')!;
    steps.before(this.#top);
    steps.after(this.#bottom);
    host.addEventListener('click', (event) => this.#followWay(event));
    window.addEventListener('popstate', () => this.#followAddress());
  }

  /** Begins at the place in the address, else at the first step, offering the place of the last visit. */
  begin(hash: string): void {
    const asked = isGuided(hash) ? decodeProgress(hash, this.graph) : undefined;
    this.#notice = asked?.notice ? this.say(NOTICES[asked.notice]) : '';
    this.#offered = asked && (asked.notice || placeBefore(this.graph, asked.progress)) ? undefined : this.#keptPlace();
    this.#start(asked?.progress);
  }

  /** The place of the last visit, if it still is one and not the first. */
  #keptPlace(): Progress | undefined {
    const kept = this.#memory.recall();
    if (kept === undefined) return undefined;
    const { progress, notice } = decodeProgress(kept, this.graph);
    return notice || !placeBefore(this.graph, progress) ? undefined : progress;
  }

  #start(progress: Progress | undefined): void {
    this.#actor?.stop();
    this.#actor = createActor(this.#machine, { input: { progress } });
    this.#actor.start();
    if (!progress) this.#actor.send({ type: 'walk.started' });
    this.#show(progress ? 'replace' : 'push');
  }

  #send(event: WalkthroughEvent): void {
    this.#notice = '';
    this.#offered = undefined;
    if (event.type === 'walk.restarted') {
      this.#memory.forget();
      this.#start(undefined);
      return;
    }
    this.#actor?.send(event);
    this.#show('push');
  }

  get #view(): WalkthroughView {
    return walkthroughView(this.#actor!.getSnapshot(), this.graph);
  }

  /** Does something with the place. What it must load for that can fail: then this is said, and the place stays. */
  async #here(work: (progress: Progress) => void | Promise<void>): Promise<void> {
    const view = this.#view;
    if (!('progress' in view)) return;
    try {
      await work(view.progress);
    } catch {
      this.#notice = this.say('walk.failed');
      this.#show('keep');
    }
  }

  /** Shows the walk as it stands. `push` adds to the browser's history where the place is a new one. */
  #show(how: 'push' | 'replace' | 'keep', focus = true): void {
    const view = this.#view;
    const { host } = this.#parts;
    host.dataset['phase'] = view.phase;
    // A sheet is of the place at which it was printed.
    host.querySelector('.walk-sheet')?.remove();
    document.body.toggleAttribute('data-guided', true);
    const step = 'progress' in view ? view.progress.step : undefined;
    showStep(this.#parts, view.phase === 'walking' || view.phase === 'confirming' ? step : undefined);
    showProblem(this.#parts, view.phase === 'troubled' ? view.open : undefined);
    this.#top.replaceChildren(...this.#topOf(view));
    this.#bottom.replaceChildren(...this.#bottomOf(view));
    this.#record(view, how);
    if (focus) this.#focus(view);
  }

  #topOf(view: WalkthroughView): Node[] {
    const notice = this.#notice === '' ? [] : [element('p', { class: 'walk-notice', role: 'status' }, this.#notice)];
    if (view.phase !== 'walking') return notice;
    const offer = this.#offered ? [this.#offer(this.#offered)] : [];
    return [...notice, ...offer, topPanel(this.#panels, view)];
  }

  #bottomOf(view: WalkthroughView): Node[] {
    switch (view.phase) {
      case 'walking':
        return [stepPanel(this.#panels, view)];
      case 'troubled':
        return [troublePanel(this.#panels, view)];
      case 'confirming':
        return [confirmPanel(this.#panels)];
      case 'finished':
        return [endPanel(this.#panels, view, this.#code)];
      case 'introduced':
        return [];
    }
  }

  get #code(): string {
    const { progress } = this.#actor!.getSnapshot().context;
    return progress ? encodeCase(progress, this.graph) : '';
  }

  /** Address, title and memory follow the place. */
  #record(view: WalkthroughView, how: 'push' | 'replace' | 'keep'): void {
    document.title = `${this.#heading(view)} – ${this.#title}`;
    if (view.phase === 'finished' && view.outcome === 'done') this.#memory.forget();
    if (!('progress' in view)) return;
    const fragment = fragmentOf(view.progress);
    // The first step is kept by nobody's wish: the place of the last visit is still on offer there.
    if (placeBefore(this.graph, view.progress)) this.#memory.keep(fragment);
    const same = location.hash === `#${fragment}`;
    if (how === 'push' && !same) history.pushState({ from: location.hash }, '', `#${fragment}`);
    else if (how !== 'keep') history.replaceState(history.state, '', `#${fragment}`);
  }

  /** What the title begins with: where one stands. */
  #heading(view: WalkthroughView): string {
    if (view.phase !== 'walking') return this.#bottom.querySelector('h3')?.textContent ?? '';
    const { step } = view.progress;
    const progress = progressOf(this.say, this.#parts, step);
    return this.say('walk.title', { progress, step: titleOf(this.#parts, step) });
  }

  #focus(view: WalkthroughView): void {
    const heading =
      view.phase === 'walking'
        ? headingOf(this.#parts, view.progress.step)
        : this.#bottom.querySelector<HTMLElement>('h3');
    if (view.phase === 'troubled' && view.open) {
      const problem = this.#parts.problems.get(view.open)?.querySelector<HTMLElement>('h3');
      problem?.setAttribute('tabindex', '-1');
      problem?.focus();
      return;
    }
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    (view.phase === 'walking' ? this.#parts.host.querySelector('.guide') : heading)?.scrollIntoView({ block: 'start' });
  }

  /** A way's link chooses that way while the reader is guided. */
  #followWay(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLElement>('[data-way]');
    if (!link || !this.#parts.host.dataset['phase'] || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    this.#send({ type: 'way.chosen', way: link.dataset['way']! });
  }

  /** Where the browser's Back leads to the step before, it is taken; else the step before takes this one's place. */
  #goBack(): void {
    const { progress } = this.#actor!.getSnapshot().context;
    const before = placeBefore(this.graph, progress);
    const { from } = (history.state ?? {}) as { from?: string };
    if (before && from === `#${fragmentOf(before)}`) {
      history.back();
      return;
    }
    this.#actor!.send({ type: 'step.left' });
    this.#show('replace');
  }

  async #print(progress: Progress): Promise<void> {
    const sheet = await placeSheet(this.say, progress, this.#code);
    this.#parts.host.querySelector('.walk-sheet')?.remove();
    this.#parts.host.append(sheet);
    window.print();
  }

  /** The browser's Back and Forward, and an address typed by hand. */
  #followAddress(): void {
    document.querySelector<HTMLDialogElement>('.walk-dialog')?.close();
    if (!isGuided(location.hash)) {
      const { host } = this.#parts;
      const named = document.getElementById(location.hash.slice(1));
      if (host.dataset['phase'] === undefined) return;
      // A link to another part of the page, such as the one that skips to the content, leaves the walk as it is.
      if (named && !host.contains(named)) this.#show('replace', false);
      else this.#showAll('keep');
      return;
    }
    this.#offered = undefined;
    const { progress, notice } = decodeProgress(location.hash, this.graph);
    this.#notice = notice ? this.say(NOTICES[notice]) : '';
    if (!this.#actor || this.#actor.getSnapshot().status === 'done') return this.#start(progress);
    this.#actor.send({ type: 'place.requested', progress });
    this.#show('keep');
  }

  #showAll(how: 'push' | 'keep' = 'push'): void {
    const { host } = this.#parts;
    const view = this.#actor ? this.#view : undefined;
    const step = view && 'progress' in view ? view.progress.step : undefined;
    delete host.dataset['phase'];
    document.body.toggleAttribute('data-guided', false);
    showStep(this.#parts, undefined);
    showProblem(this.#parts, undefined);
    this.#top.replaceChildren();
    this.#bottom.replaceChildren();
    document.title = this.#title;
    if (how === 'push') history.pushState(null, '', step ? `#step-${step}` : location.pathname);
    if (step) this.#parts.steps.get(step)?.scrollIntoView();
    headingOf(this.#parts, step ?? '')?.focus({ preventScroll: true });
  }

  /** The place of the last visit, offered and not forced. */
  #offer(progress: Progress): HTMLElement {
    const label = labelOf(this.#parts, progress.step);
    const go = button(this.say('walk.resumeGo'), () => this.#send({ type: 'place.requested', progress }), {
      'data-action': 'continue',
    });
    return element('p', { class: 'walk-notice' }, this.say('walk.resume', { label }), ' ', go);
  }

  async #copyLink(progress: Progress, from: HTMLButtonElement): Promise<void> {
    const words = from.textContent;
    try {
      await navigator.clipboard.writeText(addressOf(progress));
      from.textContent = this.say('walk.copied');
    } catch {
      from.textContent = this.say('walk.copyFailed');
    }
    setTimeout(() => (from.textContent = words), 4000);
  }

  #answer(helped: boolean): void {
    const { progress, outcome } = this.#actor!.getSnapshot().context;
    const answer = {
      article: this.id,
      step: progress?.step ?? '',
      outcome: `${outcome ?? ''}:${helped ? 'helped' : 'not-helped'}`,
    };
    keepAnswer(answer, this.#parts.host.dataset['feedback']);
  }
}
