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
import { isSaid, later } from '../../ui/later.ts';
import type { T } from './load.ts';
import type { WalkMemory } from './memory.ts';
import { noticeNote, offerNote } from './notes.ts';
import type { WalkthroughStage } from './stage.ts';

/** The place that an address asks for, and why it could not be taken as it was given. */
type Asked = Partial<ReturnType<typeof decodeProgress>>;

/** One reader's walk through one guide: an actor, which page, address and memory follow. */
export class Walk {
  readonly #graph: Route;
  readonly #t: T;
  readonly #parts: ArticleParts;
  readonly #stage: WalkthroughStage;
  readonly #machine: WalkthroughMachine;
  readonly #memory: WalkMemory;
  #actor: Actor<WalkthroughMachine>;
  #notice: ProgressNotice | 'failed' | undefined;
  /** The place of the last visit, while it is offered. */
  #offered: Progress | undefined;
  /** Whether the guide was finished, and nothing done since: who only looks back from its end has no place to be kept. */
  #isDone = false;

  constructor(graph: Route, t: T, parts: ArticleParts, stage: WalkthroughStage, memory: WalkMemory) {
    this.#graph = graph;
    this.#t = t;
    this.#parts = parts;
    this.#stage = stage;
    this.#machine = createWalkthrough(graph);
    this.#actor = createActor(this.#machine, { input: {} });
    this.#memory = memory;
  }

  /**
   * Begins at the place in the address, else at the beginning, offering the place of the last visit.
   *
   * @param isMidway whether the reader is in the middle already: then nothing is asked before the first step
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
      this.#memory.forget();
      this.#enter({});
      return;
    }
    this.#notice = undefined;
    this.#actor.send(event);
    // Trouble takes the entry of the last check, so that Back leads from it to the step.
    this.#show(event.type === 'result.denied' ? 'replace' : 'push');
  }

  /** Back to the step before, or from trouble, the last check and the end to their step, as the browser's own Back leads. */
  goBack(): void {
    const { progress } = this.#context;
    const before = this.#view.phase === 'walking' ? placeBefore(this.#graph, progress) : progress;
    if (backTo(before ? guidedFragment(before) : BEGINNING)) return;
    // What was opened as a link has nothing before it. Its entry stays: those after it lead back to it.
    this.#goTo(before);
    this.#show('push');
  }

  /** Does something with the place. What it must load for that can fail: then this is said, and the place stays. */
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

  /** The whole article again, at the same step. */
  showAll(how: 'push' | 'keep'): void {
    // A walk that has ended still knows where it did.
    const { progress } = this.#context;
    this.#stage.leave();
    // Before the first step one stands at the head of the article.
    if (!progress) return;
    const { step } = progress;
    if (how === 'push') history.pushState(null, '', `#${stepFragment(step)}`);
    this.#parts.steps.get(step)?.scrollIntoView();
    focusOn(headingOf(this.#parts, step));
  }

  /** Follows the browser's Back and Forward, and an address typed by hand. */
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
    // A link to another part of the page, such as the one that skips to the content, leaves the walk as it is.
    if (!named || host.contains(named)) this.showAll('keep');
    else if ('progress' in view) recordPlace(view, 'replace');
  }

  /** Keeps whether the guide helped, and how the walk ended. */
  answer(helped: boolean): void {
    const { progress, outcome } = this.#context;
    const said = `${outcome ?? ''}:${helped ? 'helped' : 'not-helped'}`;
    this.#memory.answer(progress?.step ?? '', said);
  }

  get #context() {
    return this.#actor.getSnapshot().context;
  }

  get #view(): WalkthroughView {
    return walkthroughView(this.#actor.getSnapshot(), this.#graph);
  }

  /** The place of the last visit, if it still is one and not the first. */
  #keptPlace(): Progress | undefined {
    const { progress, notice } = decodeProgress(this.#memory.recall() ?? '', this.#graph);
    return notice || !placeBefore(this.#graph, progress) ? undefined : progress;
  }

  /** The place that an address asks for; none where it asks for a walk from its beginning. */
  #asked(hash: string): Asked {
    return hash && hash !== `#${BEGINNING}` ? decodeProgress(hash, this.#graph) : {};
  }

  /** A new walk, from its beginning or at a place. */
  #enter({ progress, notice }: Asked, isMidway = false): void {
    this.#notice = notice;
    this.#goTo(progress);
    if (!progress && (isMidway || !this.#graph.introduced)) this.#actor.send({ type: 'walk.started' });
    // What was shown at a place that is none any more has no business at the nearest one.
    if (progress && !notice) this.#restore(progress);
    // Back to the address of the beginning would begin once more.
    this.#show(progress || location.hash === `#${BEGINNING}` ? 'replace' : 'push');
  }

  /** A new actor, at a place or at the beginning. */
  #goTo(progress: Progress | undefined): void {
    this.#actor.stop();
    this.#actor = createActor(this.#machine, { input: { progress } }).start();
  }

  /** What the history's entry says was shown at a place, where it can be: the problems, or the last check. */
  #restore({ step }: Progress): void {
    const { phase, open } = entryNow();
    if (phase === 'troubled') {
      this.#actor.send({ type: 'trouble.met' });
      const [problem = '', cause] = open.split(' ');
      this.#actor.send({ type: 'problem.chosen', problem, cause });
    } else if (phase === 'confirming' && this.#graph.steps[step]?.end) this.#actor.send({ type: 'step.completed' });
  }

  /** Shows the walk as it stands. Page, address and memory follow the place. */
  #show(how: How): void {
    const view = this.#view;
    const { progress } = this.#context;
    this.#stage.show(view, this.#notes(view), progress ? encodeCase(progress, this.#graph) : '');
    if ('progress' in view) {
      // The first step is kept by nobody's wish: the place of the last visit is still on offer there.
      if (!this.#isDone && placeBefore(this.#graph, view.progress)) this.#memory.keep(guidedFragment(view.progress));
      recordPlace(view, how);
    } else if (view.phase === 'introduced') record(BEGINNING, { phase: '', open: '' }, how);
    else if (view.outcome === 'done') {
      this.#isDone = true;
      this.#memory.forget();
    }
    this.#stage.focus(view);
  }

  #notes(view: WalkthroughView): Node[] {
    const offered = view.phase === 'walking' || view.phase === 'introduced' ? this.#offered : undefined;
    return [
      ...(this.#notice ? [noticeNote(this.#t, this.#notice)] : []),
      ...(offered
        ? [
            offerNote(this.#t, titleOf(this.#parts, offered.step), () =>
              this.send({ type: 'place.requested', progress: offered }),
            ),
          ]
        : []),
    ];
  }
}

/** Trouble and the last check have entries of their own at the address of their step. */
function recordPlace(view: Extract<WalkthroughView, { progress: Progress }>, how: How): void {
  const open = view.phase === 'troubled' ? [view.open, view.cause].join(' ').trim() : '';
  record(guidedFragment(view.progress), { phase: view.phase === 'walking' ? '' : view.phase, open }, how);
}
