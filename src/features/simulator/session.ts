import {
  encodeActions,
  type PracticeAction,
  type PracticeView,
  type Product,
  type Scenario,
  labelOf,
  type ActionFault,
  type Practice,
} from '../../../machines/simulator/index.ts';
import { queryOf, simulatorAddress, type PracticeRequest } from './address.ts';
import type { OpenedPractice } from './at-step.ts';
import { changesBetween, hitchIn, linesOf, type TimelineLine } from './telling.ts';
import { type NextTurn, nextAct, RemedyProgress, type FaultRemedies } from './turns.ts';
import { troubleText, troubleOf, type SimulatorWords, type TroubleKey } from './words.ts';

/** Opens another practice, as an entry in the browser's history. @param focus selector to focus there */
export type Begin = (scenario: Scenario, focus?: string) => void;

export class Session {
  readonly product: Product;
  readonly words: SimulatorWords;
  /** The device in a narrow window. */
  facing: 'portal' | 'phone' = 'portal';
  troubles: readonly TroubleKey[] = [];
  paused = false;
  /** Whether the camera has failed to read the code. */
  sight: 'looking' | 'unread' = 'looking';
  /** The latest announcement for screen readers. */
  said = '';
  /** The action that is marked and about to be shown. */
  marked: NextTurn | undefined;
  /** The guide's step that the practice was opened at. */
  guide: OpenedPractice['guide'];
  #course: Course;
  #view: PracticeView;
  /** The last announced failure. */
  #told: string | undefined;
  readonly #listeners: (() => void)[] = [];

  constructor(product: Product, words: SimulatorWords, asked: PracticeRequest, opened: OpenedPractice) {
    this.product = product;
    this.words = words;
    this.#course = this.#opened(asked, opened);
    this.#view = this.#course.practice.view;
  }

  get view(): PracticeView {
    return this.#view;
  }

  get scenario(): Scenario {
    return this.#view.scenario;
  }

  get actions(): readonly PracticeAction[] {
    return this.#course.practice.actions;
  }

  /** The practice as a fragment of this or another page's address. */
  get fragment(): string {
    return `d=${encodeActions(this.actions)}`;
  }

  /** The text of the portal's QR code; `undefined` while the portal shows none. */
  get payload(): string | undefined {
    const { code, portal, scenario } = this.#view;
    if (!code || !portal.parts.some(({ kind }) => kind === 'code')) return undefined;
    return `${simulatorAddress()}?${queryOf(scenario)}#${code.string}`;
  }

  get next(): NextTurn | undefined {
    const { remedy } = this.#course;
    const turn = nextAct(this.#view, this.words.guideOf(this.scenario)?.acts ?? [], remedy, this.words.remedies);
    // A blurred code becomes readable by moving the phone.
    return turn?.kind === 'wait' && this.#view.camera && this.sight === 'unread' ? { kind: 'move', on: 'phone' } : turn;
  }

  get timeline(): TimelineLine[] {
    return linesOf(this.product, this.words, this.#view.log, this.#course.names);
  }

  /** Why the practice does not continue, while that is relevant. */
  get hitch(): string | undefined {
    return hitchIn(this.timeline, this.isBlocking);
  }

  get isBlocking(): boolean {
    return this.#course.remedy.isBlocking;
  }

  listen(listener: () => void): void {
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

  restart(): void {
    this.#goTo(new Course(this.product, this.scenario, this.words.remedies));
  }

  open(asked: PracticeRequest, opened: OpenedPractice): void {
    this.#goTo(this.#opened(asked, opened));
  }

  scan(isSharp: boolean): void {
    const { t } = this.words;
    const { code } = this.#view;
    if (isSharp && code) {
      this.said = t('sim.camera.done');
      this.perform({ kind: 'read', string: code.string });
    } else this.set({ sight: 'unread', said: `${t('sim.camera.unread')} ${t('sim.next.move')}` });
  }

  /** Changes what the page shows, or whether time passes. */
  set(change: Partial<Pick<Session, 'facing' | 'paused' | 'marked' | 'sight' | 'said'>>): void {
    Object.assign(this, change);
    for (const listener of this.#listeners) listener();
  }

  #opened({ troubles }: PracticeRequest, { practice, notice, guide, facing }: OpenedPractice): Course {
    const { scenario, actions } = practice;
    const isUnderWay = this.product.definition.tasks[scenario.task]?.['under-way'];
    this.troubles = notice ? [...troubles, notice] : troubles;
    this.guide = guide;
    this.facing = facing ?? (isUnderWay ? 'phone' : 'portal');
    return along(this.product, scenario, actions, this.words.remedies).course;
  }

  #goTo(course: Course): void {
    this.#course = course;
    Object.assign(this, { sight: 'looking', marked: undefined });
    this.#changed();
  }

  #changed(): void {
    const before = this.#view;
    this.#view = this.#course.practice.view;
    const { hitch } = this;
    const news = [changesBetween(this.words, before, this.#view), hitch === this.#told ? undefined : hitch];
    this.#told = hitch;
    const said = news.filter((each) => each !== undefined).join(' ');
    this.set(said === '' ? {} : { said });
  }
}

/** A practice, with the labels of tapped controls, which its log does not have, and the remedy in progress. */
export class Course {
  readonly practice: Practice;
  /** Keys of labels in content/apps, one for each action in the log. */
  readonly names: string[] = [];
  readonly remedy: RemedyProgress;

  /** @param remedies without them no faults are detected */
  constructor(product: Product, scenario: Scenario, remedies: FaultRemedies = {}) {
    this.practice = product.start(scenario);
    this.remedy = new RemedyProgress(product, remedies);
  }

  perform(action: PracticeAction): ActionFault | undefined {
    const tapped = 'control' in action ? action : undefined;
    const screen = tapped && this.practice.view[tapped.on];
    const name = tapped ? ((screen && labelOf(screen, tapped.control)) ?? `controls.${tapped.control}`) : '';
    const problem = this.practice.perform(action);
    if (problem) return problem;
    if (action.kind !== 'wait') this.names.push(name);
    this.remedy.notice(this.practice.view, tapped ?? (action.kind === 'move' ? 'move' : undefined));
    return undefined;
  }
}

/** Performs actions from the start; stops at the first impossible one. */
export function along(
  product: Product,
  scenario: Scenario,
  actions: readonly PracticeAction[],
  remedies?: FaultRemedies,
): { course: Course; problem?: ActionFault } {
  const course = new Course(product, scenario, remedies);
  for (const action of actions) {
    const problem = course.perform(action);
    if (problem) return { course, problem };
  }
  return { course };
}
