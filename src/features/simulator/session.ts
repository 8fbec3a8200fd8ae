import {
  codeInPayload,
  type PracticeView,
  type PracticeAction,
  type Product,
  type Scenario,
} from '../../../machines/simulator/index.ts';
import type { PracticeRequest, Shown } from './address.ts';
import { newsOf } from './announcing.ts';
import { along, Course } from './course.ts';
import { nextAct, type NextTurn } from './next-act.ts';
import type { OpenedPractice } from './opened.types.ts';
import { hitchIn, linesOf } from './telling.ts';
import { tell, troubleOf, type TroubleKey } from './troubles.ts';
import type { SimulatorWords } from './words.ts';

/** What all windows of a room have in common. */
export interface SharedStatus {
  scenario: Scenario;
  surprise: boolean;
  revealed: boolean;
  paused: boolean;
  actions: readonly PracticeAction[];
}

/** What the camera makes of its picture. */
export type Sight = 'looking' | 'unread' | 'foreign';

/** The practice of this window: what is shown of it, and what can be done with it. */
export class Session {
  readonly product: Product;
  readonly words: SimulatorWords;
  shown: Shown;
  readonly copy: boolean;
  /** The device that a narrow window shows of the two. */
  facing: 'portal' | 'phone';
  /** What of an address, a link or another window was not as it should be. */
  troubles: readonly TroubleKey[];
  paused = false;
  /** The reader goes on with a copy on a phone of their own. */
  elsewhere = false;
  sight: Sight = 'looking';
  /** The latest news for who listens to the page. */
  said = '';
  surprise: boolean;
  revealed = false;
  /** What is marked on its device, and is about to be done: somebody is being shown it. */
  marked: NextTurn | undefined;
  /** The step of a guide that the practice was opened at. */
  guide: OpenedPractice['guide'];
  #course: Course;
  #view: PracticeView;
  /** What went wrong, as it was said last. */
  #told: string | undefined;
  readonly #listeners: ((isOwn: boolean) => void)[] = [];

  constructor(product: Product, words: SimulatorWords, asked: PracticeRequest, opened: OpenedPractice) {
    const { scenario, actions } = opened.practice;
    this.product = product;
    this.words = words;
    this.surprise = asked.surprise;
    this.shown = asked.shown;
    this.copy = asked.copy;
    this.troubles = troublesOf(asked, opened);
    this.guide = opened.guide;
    this.#course = along(product, scenario, actions, words.remedies).course;
    this.#view = this.#course.practice.view;
    this.facing = asked.shown === 'phone' ? 'phone' : firstFacing(this.product, opened);
  }

  get view(): PracticeView {
    return this.#view;
  }

  get course(): Course {
    return this.#course;
  }

  get scenario(): Scenario {
    return this.#view.scenario;
  }

  /** Whether what goes wrong is still to be found out. */
  get hides(): boolean {
    return this.surprise && !this.revealed && this.#view.goal === undefined;
  }

  /** What is to be done next; nothing where that is for the reader to find out, or where nothing is. */
  get next(): NextTurn | undefined {
    const { mending } = this.#course;
    if (this.elsewhere || (this.hides && mending.isOpen)) return undefined;
    const turn = nextAct(this.#view, this.words.guideOf(this.scenario)?.acts ?? [], mending, this.words.remedies);
    // What the camera cannot read of its own picture is too near or too far, whatever the distance.
    return turn?.kind === 'wait' && this.#view.camera && this.sight === 'unread' ? { kind: 'move', on: 'phone' } : turn;
  }

  /** What has gone wrong since something was done last, or is being mended, in words. */
  get hitch(): string | undefined {
    const { names, mending } = this.#course;
    return hitchIn(linesOf(this.product, this.words, this.#view.log, names, this.hides), mending.isFelt);
  }

  /** Whether what goes wrong by a chosen fault is felt, and not mended yet. */
  get isFelt(): boolean {
    return this.#course.mending.isFelt;
  }

  get status(): SharedStatus {
    const { scenario, surprise, revealed, paused } = this;
    return { scenario, surprise, revealed, paused, actions: this.#course.practice.actions };
  }

  /** Calls a listener after each change; `isOwn` where it was made in this window. */
  listen(listener: (isOwn: boolean) => void): void {
    this.#listeners.push(listener);
  }

  /** Does one thing. @returns why it cannot be done, in words */
  perform(action: PracticeAction): string | undefined {
    const problem = this.#course.perform(action);
    if (problem) return tell(this.words, troubleOf(problem));
    if (action.kind !== 'wait') Object.assign(this, { sight: 'looking', marked: undefined });
    this.#changed();
    return undefined;
  }

  undo(): void {
    this.#goTo(this.#course.undone());
  }

  restart(): void {
    this.#goTo(new Course(this.product, this.scenario, this.words.remedies));
  }

  /** Opens another practice. */
  begin(asked: PracticeRequest, opened: OpenedPractice): void {
    const { scenario, actions } = opened.practice;
    this.surprise = asked.surprise;
    this.revealed = false;
    this.troubles = troublesOf(asked, opened);
    this.guide = opened.guide;
    this.facing = firstFacing(this.product, opened);
    if (scenario.platform === 'portal') this.shown = 'both';
    this.#goTo(along(this.product, scenario, actions, this.words.remedies).course);
  }

  /** The camera has looked at its picture: what a code in it says, or nothing where none can be read. */
  see(payload: string | undefined): void {
    const string = payload === undefined ? undefined : codeInPayload(payload);
    if (string !== undefined && string === this.#view.code?.string) {
      this.said = this.words.t('sim.camera.done');
      this.perform({ kind: 'read', string });
      return;
    }
    this.sight = payload === undefined ? 'unread' : 'foreign';
    const { t } = this.words;
    this.said = this.sight === 'unread' ? `${t('sim.camera.unread')} ${t('sim.next.move')}` : t('sim.camera.foreign');
    this.#tellAll(false);
  }

  /** Changes what is shown in this window, or how time goes on. */
  set(
    change: Partial<Pick<Session, 'facing' | 'shown' | 'paused' | 'elsewhere' | 'revealed' | 'troubles' | 'marked'>>,
  ): void {
    Object.assign(this, change);
    this.#tellAll('paused' in change || 'revealed' in change);
  }

  /** Takes over where another window stands, if all that was done there can be done here. @returns whether it can */
  follow({ scenario, surprise, revealed, paused, actions }: SharedStatus): boolean {
    const isSame = JSON.stringify(scenario) === JSON.stringify(this.scenario);
    const { course, problem } = isSame
      ? this.#course.following(actions)
      : along(this.product, scenario, actions, this.words.remedies);
    if (problem) return false;
    Object.assign(this, { surprise, revealed, paused });
    if (course !== this.#course) this.#course.practice.stop();
    this.#course = course;
    this.#changed(false);
    return true;
  }

  #goTo(course: Course): void {
    this.#course.practice.stop();
    this.#course = course;
    this.elsewhere = false;
    this.sight = 'looking';
    this.marked = undefined;
    this.#changed();
  }

  #changed(isOwn = true): void {
    const before = this.#view;
    this.#view = this.#course.practice.view;
    const { hitch } = this;
    const news = [newsOf(this.words, before, this.#view), hitch === this.#told ? undefined : hitch];
    this.#told = hitch;
    if (news.some((each) => each !== undefined)) this.said = news.filter((each) => each !== undefined).join(' ');
    this.#tellAll(isOwn);
  }

  #tellAll(isOwn: boolean): void {
    for (const listener of this.#listeners) listener(isOwn);
  }
}

/** Where a guide's step is; else whoever finds something under way at the portal goes on at the phone, and others begin at the portal. */
function firstFacing({ definition }: Product, { practice, facing }: OpenedPractice): 'portal' | 'phone' {
  return facing ?? (definition.tasks[practice.scenario.task]?.['under-way'] ? 'phone' : 'portal');
}

function troublesOf({ troubles }: PracticeRequest, { notice }: OpenedPractice): readonly TroubleKey[] {
  return notice ? [...troubles, notice] : troubles;
}
