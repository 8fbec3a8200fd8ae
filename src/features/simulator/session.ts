import {
  type PracticeView,
  type PracticeAction,
  type Product,
  type Scenario,
} from '../../../machines/simulator/index.ts';
import type { OpenedPractice, PracticeRequest, Shown } from './address.ts';
import { changesBetween } from './announcing.ts';
import { along, Course } from './course.ts';
import { nextAct } from './next-act.ts';
import type { NextTurn } from './remedy-progress.ts';
import { hitchIn, linesOf } from './telling.ts';
import { troubleText, troubleOf, type TroubleKey } from './troubles.ts';
import type { SimulatorWords } from './words.ts';

/** The status that all windows of a room share. */
export interface SharedStatus {
  scenario: Scenario;
  surprise: boolean;
  revealed: boolean;
  paused: boolean;
  actions: readonly PracticeAction[];
}

/** Actions outside of the devices. */
export interface PageActions {
  /** The room for another window. */
  room: string;
  /** @param focus selector to focus in the new practice */
  begin(scenario: Scenario, surprise: boolean, focus?: string): void;
  /** Prepares this window for another one. */
  share(): void;
}

/** The practice of this window. */
export class Session {
  readonly product: Product;
  readonly words: SimulatorWords;
  shown: Shown;
  readonly copy: boolean;
  /** The device in a narrow window. */
  facing: 'portal' | 'phone';
  /** What was wrong with an address, a link or another window. */
  troubles: readonly TroubleKey[];
  paused = false;
  /** The reader continues on their own phone. */
  elsewhere = false;
  /** Whether the camera has failed to read the code. */
  sight: 'looking' | 'unread' = 'looking';
  /** The latest announcement for screen readers. */
  said = '';
  surprise: boolean;
  revealed = false;
  /** The action that is marked and about to be shown. */
  marked: NextTurn | undefined;
  /** The guide's step that the practice was opened at. */
  guide: OpenedPractice['guide'];
  #course: Course;
  #view: PracticeView;
  /** The last announced failure. */
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

  /** Whether the fault is still hidden. */
  get hidesFault(): boolean {
    return this.surprise && !this.revealed && this.#view.goal === undefined;
  }

  /** The next action; `undefined` if there is none or the reader has to find it. */
  get next(): NextTurn | undefined {
    const { remedy } = this.#course;
    if (this.elsewhere || (this.hidesFault && remedy.isOpen)) return undefined;
    const turn = nextAct(this.#view, this.words.guideOf(this.scenario)?.acts ?? [], remedy, this.words.remedies);
    // A blurred code becomes readable by moving the phone.
    return turn?.kind === 'wait' && this.#view.camera && this.sight === 'unread' ? { kind: 'move', on: 'phone' } : turn;
  }

  /** Why the practice does not continue, while that is relevant. */
  get hitch(): string | undefined {
    const { names, remedy } = this.#course;
    return hitchIn(linesOf(this.product, this.words, this.#view.log, names, this.hidesFault), remedy.isBlocking);
  }

  /** Whether a fault blocks the practice. */
  get isBlocking(): boolean {
    return this.#course.remedy.isBlocking;
  }

  get status(): SharedStatus {
    const { scenario, surprise, revealed, paused } = this;
    return { scenario, surprise, revealed, paused, actions: this.#course.practice.actions };
  }

  /** Calls a listener after each change; `isOwn` if it was made in this window. */
  listen(listener: (isOwn: boolean) => void): void {
    this.#listeners.push(listener);
  }

  /** Performs an action. @returns a message if it is impossible */
  perform(action: PracticeAction): string | undefined {
    const problem = this.#course.perform(action);
    if (problem) return troubleText(this.words, troubleOf(problem));
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

  /** The camera has tried to read the portal's code. */
  scan(isSharp: boolean): void {
    const { t } = this.words;
    const { code } = this.#view;
    if (isSharp && code) {
      this.said = t('sim.camera.done');
      this.perform({ kind: 'read', string: code.string });
      return;
    }
    this.sight = 'unread';
    this.said = `${t('sim.camera.unread')} ${t('sim.next.move')}`;
    this.#tellAll(false);
  }

  /** Changes what this window shows, or whether time passes. */
  set(
    change: Partial<Pick<Session, 'facing' | 'shown' | 'paused' | 'elsewhere' | 'revealed' | 'troubles' | 'marked'>>,
  ): void {
    Object.assign(this, change);
    this.#tellAll('paused' in change || 'revealed' in change);
  }

  /** Adopts the status of another window. @returns whether all its actions were possible */
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
    const news = [changesBetween(this.words, before, this.#view), hitch === this.#told ? undefined : hitch];
    this.#told = hitch;
    if (news.some((each) => each !== undefined)) this.said = news.filter((each) => each !== undefined).join(' ');
    this.#tellAll(isOwn);
  }

  #tellAll(isOwn: boolean): void {
    for (const listener of this.#listeners) listener(isOwn);
  }
}

/** The device to start with. */
function firstFacing({ definition }: Product, { practice, facing }: OpenedPractice): 'portal' | 'phone' {
  return facing ?? (definition.tasks[practice.scenario.task]?.['under-way'] ? 'phone' : 'portal');
}

function troublesOf({ troubles }: PracticeRequest, { notice }: OpenedPractice): readonly TroubleKey[] {
  return notice ? [...troubles, notice] : troubles;
}
