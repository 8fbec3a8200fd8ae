import {
  inHand,
  encodeActions,
  type PracticeAction,
  type PracticeView,
  type Product,
  type Scenario,
  labelOf,
  type ActionFault,
  type Practice,
  type DeviceId,
} from '../../../machines/simulator/index.ts';
import { queryOf, simulatorAddress, type PracticeRequest } from './address.ts';
import type { OpenedPractice } from './at-step.ts';
import {
  changesBetween,
  clockText,
  codeText,
  hitchIn,
  isSame,
  linesOf,
  nextPhrases,
  practiceParts,
  screenText,
  type TimelineLine,
} from './telling.ts';
import { type NextTurn, nextAct, RemedyProgress, type FaultRemedies } from './turns.ts';
import { troubleText, troubleOf, type SimulatorWords, type TroubleKey } from './words.ts';

/** Opens another practice, as an entry in the browser's history. */
export type Begin = (scenario: Scenario) => void;

export class Session {
  readonly product: Product;
  readonly words: SimulatorWords;
  /** The device in a narrow window. */
  facing: DeviceId = 'portal';
  troubles: readonly TroubleKey[] = [];
  paused = false;
  /** Whether the camera has failed to read the code. */
  sight: 'looking' | 'unread' = 'looking';
  /** The latest announcement for screen readers. */
  said = '';
  /** The action that is marked and about to be shown. */
  marked: NextTurn | undefined;
  /** Whether the last tap did nothing. */
  isIdle = false;
  /** The guide's step that the practice was opened at. */
  guide: OpenedPractice['guide'];
  #course: Course;
  #view: PracticeView;
  /** The last announced failure and next action. */
  #told: { hitch?: string | undefined; next?: string | undefined } = {};
  readonly #listeners: (() => void)[] = [];

  constructor(product: Product, words: SimulatorWords, asked: PracticeRequest, opened: OpenedPractice) {
    this.product = product;
    this.words = words;
    this.#course = this.#opened(asked, opened);
    this.#view = this.#course.practice.view;
    this.#told = { hitch: this.hitch, next: this.#nextText };
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
    return this.#perform(action);
  }

  /** Performs an action for the reader, and says which. */
  showDone(action: PracticeAction): void {
    const { t } = this.words;
    this.#perform(action, () =>
      t('sim.said.done', { action: this.timeline.findLast(({ isAction }) => isAction)?.text ?? '' }),
    );
  }

  skip(seconds: number): void {
    const { t } = this.words;
    this.#perform({ kind: 'wait', seconds }, () => {
      const { code } = this.#view;
      const skipped = t('sim.said.skipped', { time: clockText(seconds) });
      return code ? `${skipped} ${codeText(this.words, code)}.` : skipped;
    });
  }

  restart(): void {
    this.#goTo(new Course(this.product, this.scenario, this.words.remedies), this.words.t('sim.said.restarted'));
  }

  open(asked: PracticeRequest, opened: OpenedPractice): void {
    const course = this.#opened(asked, opened);
    const { view } = course.practice;
    this.#goTo(course, `${practiceParts(this.words, view.scenario).join(', ')}.`);
  }

  scan(isSharp: boolean): void {
    const { t } = this.words;
    const { code } = this.#view;
    if (isSharp && code) this.#perform({ kind: 'read', string: code.string }, () => t('sim.camera.done'));
    else this.set({ sight: 'unread', said: `${t('sim.camera.unread')} ${t('sim.next.move')}` });
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
    this.facing = facing ?? (isUnderWay ? inHand(practice.view) : undefined) ?? 'portal';
    return along(this.product, scenario, actions, this.words.remedies).course;
  }

  #perform(action: PracticeAction, lead?: () => string): string | undefined {
    const before = this.#view;
    const problem = this.#course.perform(action);
    if (problem) return troubleText(this.words, troubleOf(problem));
    this.#view = this.#course.practice.view;
    const isWait = action.kind === 'wait';
    if (!isWait) {
      const isIdle = action.kind === 'tap' && isSame(before, this.#view);
      Object.assign(this, { sight: 'looking', marked: undefined, isIdle });
    }
    const changes = changesBetween(this.words, before, this.#view);
    const idle = !isWait && this.isIdle ? [this.words.t('sim.said.nothing')] : [];
    this.#say([...(lead ? [lead()] : []), ...changes, ...idle], !isWait && action.kind !== 'move');
    return undefined;
  }

  #goTo(course: Course, lead: string): void {
    this.#course = course;
    this.#view = course.practice.view;
    Object.assign(this, { sight: 'looking', marked: undefined, isIdle: false });
    this.#say([lead, screenText(this.words, this.#view, this.facing)], true);
  }

  get #nextText(): string | undefined {
    return this.next && nextPhrases(this, this.next).join('');
  }

  /** Announces news, a new failure, and the next action if it is new or asked for. */
  #say(news: readonly string[], isAsked: boolean): void {
    const { t } = this.words;
    const { hitch } = this;
    const next = this.#nextText;
    const isNext = next !== undefined && (isAsked || next !== this.#told.next);
    const said = [
      ...news,
      ...(hitch === undefined || hitch === this.#told.hitch ? [] : [hitch]),
      ...(isNext ? [t('sim.said.next', { next })] : []),
    ].join(' ');
    this.#told = { hitch, next };
    // The same words are announced again only if they differ.
    this.set(said === '' ? {} : { said: said === this.said ? `${said}\u00A0` : said });
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
