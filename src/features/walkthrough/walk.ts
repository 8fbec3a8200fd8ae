import { createActor, type Actor } from 'xstate';
import {
  asksForWalk,
  BEGINNING,
  createWalkthrough,
  decodeProgress,
  encodeCase,
  guidedFragment,
  placeBefore,
  stepFragment,
  walkthroughView,
  type Route,
  type Progress,
  type ProgressNotice,
  type WalkthroughEvent,
  type WalkthroughMachine,
  type WalkthroughView,
} from '../../../machines/walkthrough/index.ts';
import { focusOn, headingOf, titleOf, type ArticleParts } from './article.ts';
import { backTo, entryNow, record, type How } from '../../ui/history.ts';
import { giveAnswer } from '../../ui/answers.ts';
import { isSaid, later } from '../../ui/later.ts';
import { shelf } from '../../ui/storage/shelf.ts';
import { noticeNote, offerNote, type T } from './panels/step.ts';
import type { WalkthroughStage } from './stage.ts';

/** The place in an address, and why it could not be restored exactly. Empty for the beginning of a walk. */
type Asked = Partial<ReturnType<typeof decodeProgress>>;

/** A walk through a guide: an actor, and the page, address and storage that follow it. */
export class Walk {
  readonly #guide: string;
  readonly #graph: Route;
  readonly #t: T;
  readonly #parts: ArticleParts;
  readonly #stage: WalkthroughStage;
  readonly #machine: WalkthroughMachine;
  #actor: Actor<WalkthroughMachine>;
  #notice: ProgressNotice | 'failed' | undefined;
  /** The place of the last visit, while the page offers it. */
  #offered: Progress | undefined;
  /** Whether the walk was finished and the reader has only looked back since, so that no place is stored. */
  #isDone = false;

  constructor(guide: string, graph: Route, t: T, parts: ArticleParts, stage: WalkthroughStage) {
    this.#guide = guide;
    this.#graph = graph;
    this.#t = t;
    this.#parts = parts;
    this.#stage = stage;
    this.#machine = createWalkthrough(graph);
    this.#actor = createActor(this.#machine, { input: {} });
  }

  /**
   * Begins at the place in the address. Without one, begins at the beginning and offers the place of the last visit.
   *
   * @param isMidway whether to skip the introduction, for a reader who is in the middle of the guide
   */
  begin(hash: string, isMidway: boolean): void {
    const asked = this.#asked(hash);
    this.#offered = asked.notice || placeBefore(this.#graph, asked.progress) ? undefined : this.#keptPlace();
    this.#enter(asked, isMidway);
  }

  send(event: WalkthroughEvent): void {
    this.#offered = undefined;
    this.#isDone = false;
    if (event.type === 'walk.restarted') {
      this.#store(undefined);
      this.#enter({});
      return;
    }
    this.#notice = undefined;
    this.#actor.send(event);
    // Trouble replaces the last check in the history, so that Back leads to the step.
    this.#show(event.type === 'result.denied' ? 'replace' : 'push');
  }

  /** Returns to the previous step, or from trouble, the last check and the end to their step; if possible, with the browser's Back. */
  goBack(): void {
    const { progress } = this.#context;
    const before = this.#view.phase === 'walking' ? placeBefore(this.#graph, progress) : progress;
    if (backTo(before ? guidedFragment(before) : BEGINNING)) return;
    // The walk was opened as a link, so the history has no entry before it.
    this.#goTo(before);
    this.#show('push');
  }

  /** Does something at the current place. If it fails to load something, shows a notice. */
  async here(work: (progress: Progress) => Promise<void>): Promise<void> {
    const view = this.#view;
    if (!('progress' in view)) return;
    try {
      await later(() => work(view.progress));
    } catch (error) {
      this.#notice = isSaid(error) ? undefined : 'failed';
      this.#show('replace');
    }
  }

  /** Shows the whole article, at the same step. */
  showAll(how: 'push' | 'keep'): void {
    const { progress } = this.#context;
    this.#stage.leave();
    if (!progress) return;
    const { step } = progress;
    if (how === 'push') history.pushState(null, '', `#${stepFragment(step)}`);
    this.#parts.steps.get(step)?.scrollIntoView();
    focusOn(headingOf(this.#parts, step));
  }

  /** Follows the browser's Back and Forward, and addresses typed by hand. */
  followAddress(): void {
    document.querySelector<HTMLDialogElement>('.walk-dialog')?.close();
    if (asksForWalk(location.hash)) {
      this.#offered = undefined;
      this.#enter(this.#asked(location.hash));
      return;
    }
    const { host } = this.#parts;
    if (host.dataset['phase'] === undefined) return;
    const named = document.getElementById(location.hash.slice(1));
    const view = this.#view;
    // A link to a part of the page outside the walk, such as “Skip to content”, does not leave the walk.
    if (!named || host.contains(named)) this.showAll('keep');
    else if ('progress' in view) recordPlace(view, 'replace');
  }

  /** Stores whether the guide helped and how the walk ended, and sends it if the site collects answers. */
  answer(helped: boolean): void {
    const { progress, outcome } = this.#context;
    void giveAnswer({
      article: this.#guide,
      step: progress?.step ?? '',
      outcome: `${outcome ?? ''}:${helped ? 'helped' : 'not-helped'}`,
    }).catch(() => undefined);
  }

  /** Stores the place for the next visit, or removes it. */
  #store(fragment: string | undefined): void {
    shelf.remember('walk', fragment, this.#guide);
  }

  get #context() {
    return this.#actor.getSnapshot().context;
  }

  get #view(): WalkthroughView {
    return walkthroughView(this.#actor.getSnapshot(), this.#graph);
  }

  /** The place of the last visit, if it is still valid and not the first. */
  #keptPlace(): Progress | undefined {
    const { progress, notice } = decodeProgress(shelf.recall('walk', this.#guide) ?? '', this.#graph);
    return notice || !placeBefore(this.#graph, progress) ? undefined : progress;
  }

  #asked(hash: string): Asked {
    return hash && hash !== `#${BEGINNING}` ? decodeProgress(hash, this.#graph) : {};
  }

  /** Starts a new walk at a place or at the beginning. */
  #enter({ progress, notice }: Asked, isMidway = false): void {
    this.#notice = notice;
    this.#goTo(progress);
    if (!progress && (isMidway || !this.#graph.introduced)) this.#actor.send({ type: 'walk.started' });
    // What was open at a place that no longer exists is not opened at the nearest one.
    if (progress && !notice) this.#restore(progress);
    // Otherwise Back would lead to the address of the beginning, which starts another walk.
    this.#show(progress || location.hash === `#${BEGINNING}` ? 'replace' : 'push');
  }

  #goTo(progress: Progress | undefined): void {
    this.#actor.stop();
    this.#actor = createActor(this.#machine, { input: { progress } }).start();
  }

  /** Reopens what the history entry says was open at a place: the problems or the last check. */
  #restore({ step }: Progress): void {
    const { phase, open } = entryNow();
    if (phase === 'troubled') {
      this.#actor.send({ type: 'trouble.met' });
      const [problem = '', cause] = open.split(' ');
      this.#actor.send({ type: 'problem.chosen', problem, cause });
    } else if (phase === 'confirming' && this.#graph.steps[step]?.end) this.#actor.send({ type: 'step.completed' });
  }

  /** Updates the page, the address and the stored place. */
  #show(how: How): void {
    const view = this.#view;
    const { progress } = this.#context;
    this.#stage.show(view, this.#notes(view), progress ? encodeCase(progress, this.#graph) : '');
    if ('progress' in view) {
      // The first step is not stored, since the page still offers the place of the last visit there.
      if (!this.#isDone && placeBefore(this.#graph, view.progress)) this.#store(guidedFragment(view.progress));
      recordPlace(view, how);
    } else if (view.phase === 'introduced') record(BEGINNING, { phase: '', open: '' }, how);
    else if (view.outcome === 'done') {
      this.#isDone = true;
      this.#store(undefined);
    }
    this.#stage.focus(view);
  }

  #notes(view: WalkthroughView): Node[] {
    const notice = this.#notice ? [noticeNote(this.#t, this.#notice)] : [];
    const progress = view.phase === 'walking' || view.phase === 'introduced' ? this.#offered : undefined;
    if (!progress) return notice;
    const resume = () => this.send({ type: 'place.requested', progress });
    return [...notice, offerNote(this.#t, titleOf(this.#parts, progress.step), resume)];
  }
}

/** Trouble and the last check have history entries of their own at the address of their step. */
function recordPlace(view: Extract<WalkthroughView, { progress: Progress }>, how: How): void {
  const open = view.phase === 'troubled' ? [view.open, view.cause].join(' ').trim() : '';
  record(guidedFragment(view.progress), { phase: view.phase === 'walking' ? '' : view.phase, open }, how);
}
