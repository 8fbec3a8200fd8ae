import { createActor, type Actor } from 'xstate';
import {
  asksForWalk,
  BEGINNING,
  createWalkthrough,
  decodeProgress,
  guidedFragment,
  placeBefore,
  readFragment,
  stepFragment,
  walkthroughView,
  type Route,
  type Progress,
  type ProgressNotice,
  type WalkthroughEvent,
  type WalkthroughMachine,
  type WalkthroughView,
} from '../../../machines/walkthrough/index.ts';
import { assertDefined } from '../../../machines/assert-defined.ts';
import { languageAt } from '../../ui/dom.ts';
import { backTo, entryNow, record, type How } from '../../ui/history.ts';
import { isSaid, lazy, later } from '../../ui/later.ts';
import { loadJson, loadStyles } from '../../ui/load.ts';
import { shelf } from '../../ui/storage/shelf.ts';
import { translator } from '../../ui/t.ts';
import { focusOn, headingOf, partsOf, titleOf, type ArticleParts, type T } from './article.ts';
import type { Around, WalkData } from './page-data.ts';
import { noticeNote, offerNote, type WalkthroughPanels } from './panels.ts';
import { WalkthroughStage } from './stage.ts';
import styles from './walkthrough.css?url';

const loadDialogs = lazy(() => import('./dialogs.ts'));
const dialogs = () => later(loadDialogs);

/** @throws if the data cannot be loaded; the article is then unchanged */
export async function loadWalk(host: HTMLElement): Promise<Walk> {
  const guide = assertDefined(host.dataset['guide']);
  const [data] = await Promise.all([
    loadJson(`${languageAt(document.body)}/walkthroughs/${guide}.json`) as Promise<WalkData>,
    loadStyles(styles),
  ]);
  return new Walk(host, guide, data);
}

/** The place in an address, and why it could not be restored exactly. Empty for the beginning of a walk. */
type Asked = Partial<ReturnType<typeof decodeProgress>>;

/** A walk through a guide: an actor, and the page, address and storage that follow it. */
export class Walk implements WalkthroughPanels {
  readonly guide: string;
  readonly t: T;
  readonly graph: Route;
  readonly parts: ArticleParts;
  readonly around: Around;
  readonly #stage: WalkthroughStage;
  readonly #machine: WalkthroughMachine;
  #actor: Actor<WalkthroughMachine>;
  #notice: ProgressNotice | 'failed' | undefined;
  /** The place of the last visit, while the page offers it. */
  #offered: Progress | undefined;
  /** Whether the walk was finished and the reader has only looked back since, so that no place is stored. */
  #isDone = false;

  constructor(host: HTMLElement, guide: string, { route, words, around }: WalkData) {
    this.guide = guide;
    this.t = translator(words);
    this.graph = route;
    this.parts = partsOf(host);
    this.around = around;
    this.#stage = new WalkthroughStage(this);
    this.#machine = createWalkthrough(route);
    this.#actor = createActor(this.#machine, { input: {} });
    host.addEventListener('click', (event) => this.#followLink(event));
    addEventListener('popstate', () => this.#followAddress());
    addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && this.#view.phase === 'troubled' && !document.querySelector('dialog[open]')) this.goBack();
    });
  }

  /**
   * Begins at the place in the address, else at the beginning, where it offers the place of the last visit.
   * @param byBoard opens the board of screens, for a reader who is in the middle of the guide
   */
  async begin(hash: string, byBoard: boolean): Promise<void> {
    const asked = this.#asked(hash);
    this.#offered = asked.notice || placeBefore(this.graph, asked.progress) ? undefined : this.#keptPlace();
    this.#enter(asked, byBoard);
    if (byBoard) await this.openBoard();
  }

  readonly send = (event: WalkthroughEvent): void => {
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
  };

  /** Uses the browser's Back if possible. */
  readonly goBack = (): void => {
    const { progress } = this.#context;
    const before = this.#view.phase === 'walking' ? placeBefore(this.graph, progress) : progress;
    if (backTo(before ? guidedFragment(before) : BEGINNING)) return;
    // The walk was opened as a link, so the history has no entry before it.
    this.#goTo(before);
    this.#show('push');
  };

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

  readonly openBoard = (): Promise<void> => {
    return this.here(async (place) => (await dialogs()).openBoard(this, place));
  };

  readonly openMenu = (): Promise<void> => {
    const { phase } = this.#view;
    return this.here(async () => {
      const { openMenu } = await dialogs();
      // The reader may have gone elsewhere while the dialogs loaded.
      if (this.#view.phase === phase) await this.here(async (place) => openMenu(this, place));
    });
  };

  readonly showAll = (how: 'push' | 'keep'): void => {
    const { progress } = this.#context;
    this.#stage.leave();
    if (!progress) return;
    const { step } = progress;
    if (how === 'push') history.pushState(null, '', `#${stepFragment(step)}`);
    this.parts.steps.get(step)?.scrollIntoView();
    focusOn(headingOf(this.parts, step));
  };

  #followLink(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    const { phase } = this.parts.host.dataset;
    if (!link || !phase || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const { way } = link.dataset;
    const place = readFragment(link.hash);
    if (way) {
      this.send({ type: 'way.chosen', way });
      event.preventDefault();
    }
    // Other links to steps lead to other guides; open those as walks as well.
    else if (place && !place.isGuided) link.hash = guidedFragment(place);
  }

  #followAddress(): void {
    document.querySelector<HTMLDialogElement>('.walk-dialog')?.close();
    if (asksForWalk(location.hash)) {
      this.#offered = undefined;
      this.#enter(this.#asked(location.hash));
      return;
    }
    const { host } = this.parts;
    if (host.dataset['phase'] === undefined) return;
    const named = document.getElementById(location.hash.slice(1));
    const view = this.#view;
    // A link to a part of the page outside the walk, such as “Skip to content”, does not leave the walk.
    if (!named || host.contains(named)) this.showAll('keep');
    else if ('progress' in view) recordPlace(view, 'replace');
  }

  #store(fragment: string | undefined): void {
    shelf.remember('walk', fragment, this.guide);
  }

  get #context() {
    return this.#actor.getSnapshot().context;
  }

  get #view(): WalkthroughView {
    return walkthroughView(this.#actor.getSnapshot(), this.graph);
  }

  /** The place of the last visit, if it is still valid and not the first. */
  #keptPlace(): Progress | undefined {
    const { progress, notice } = decodeProgress(shelf.recall('walk', this.guide) ?? '', this.graph);
    return notice || !placeBefore(this.graph, progress) ? undefined : progress;
  }

  #asked(hash: string): Asked {
    return hash && hash !== `#${BEGINNING}` ? decodeProgress(hash, this.graph) : {};
  }

  /** Starts a new walk at a place, or at the beginning: for a reader in the middle of the guide, the first step. */
  #enter({ progress, notice }: Asked, isMidway = false): void {
    this.#notice = notice;
    this.#goTo(progress);
    if (!progress && (isMidway || !this.graph.introduced)) this.#actor.send({ type: 'walk.started' });
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
    } else if (phase === 'confirming' && this.graph.steps[step]?.end) this.#actor.send({ type: 'step.completed' });
  }

  #show(how: How): void {
    const view = this.#view;
    const { progress } = this.#context;
    this.#stage.show(view, this.#notes(view), progress);
    if ('progress' in view) {
      // The first step is not stored, since the page still offers the place of the last visit there.
      if (!this.#isDone && placeBefore(this.graph, view.progress)) this.#store(guidedFragment(view.progress));
      recordPlace(view, how);
    } else if (view.phase === 'introduced') record(BEGINNING, { phase: '', open: '' }, how);
    else if (view.outcome === 'done') {
      this.#isDone = true;
      this.#store(undefined);
    }
    this.#stage.focus(view);
  }

  #notes(view: WalkthroughView): Node[] {
    const notice = this.#notice ? [noticeNote(this.t, this.#notice)] : [];
    const progress = view.phase === 'walking' || view.phase === 'introduced' ? this.#offered : undefined;
    if (!progress) return notice;
    const resume = () => this.send({ type: 'place.requested', progress });
    return [...notice, offerNote(this.t, titleOf(this.parts, progress.step), resume)];
  }
}

/** Trouble and the last check have history entries of their own at the address of their step. */
function recordPlace(view: Extract<WalkthroughView, { progress: Progress }>, how: How): void {
  const open = view.phase === 'troubled' ? [view.open, view.cause].join(' ').trim() : '';
  record(guidedFragment(view.progress), { phase: view.phase === 'walking' ? '' : view.phase, open }, how);
}
