import {
  controlsOf,
  isSharpAt,
  isSwitchedOn,
  type PracticeView,
  type Product,
  type ScreenView,
} from '../../../machines/simulator/index.ts';
import type { Remedy } from '../../../machines/rehearsal/index.ts';

/** How a fault appears and how to fix it. */
export type FaultRemedy = Pick<Remedy, 'seen' | 'also' | 'acts' | 'ends'>;

export type DeviceAct = FaultRemedy['acts'][number];

export type FaultRemedies = Readonly<Record<string, FaultRemedy>>;

/** The next action. */
export type NextTurn =
  | { kind: 'tap' | 'enter'; on: 'phone' | 'portal'; control: string }
  | { kind: 'move'; on: 'phone' }
  /** A device, or the camera, needs no action. */
  | { kind: 'wait'; on: 'phone' | 'portal' };

/** The remedy of the last detected fault, and its progress. */
export class RemedyProgress {
  readonly #product: Product;
  readonly #remedies: FaultRemedies;
  #acts: readonly DeviceAct[] = [];
  /** The whole remedy. */
  #whole: readonly DeviceAct[] = [];
  /** Whether the phone's notification appeared before (`stale`) or after the last action in the portal. */
  #notice: 'none' | 'new' | 'stale' = 'none';
  /** The previous screen of the portal. */
  #portal: string | undefined;
  /** Whether a switch that caused the fault was turned on: the rest only leads back. */
  #isSet = false;

  constructor(product: Product, remedies: FaultRemedies) {
    this.#product = product;
    this.#remedies = remedies;
  }

  /** Whether a fault was detected and is not fixed yet. */
  get isOpen(): boolean {
    return this.#acts.length > 0;
  }

  /** Whether the fault still blocks the practice. */
  get isBlocking(): boolean {
    return this.isOpen && !this.#isSet;
  }

  /** The next action of the remedy, if it is possible now. */
  turnIn(view: PracticeView): NextTurn | undefined {
    const [act] = this.#acts;
    return act && !(this.#notice === 'stale' && isNotice(act, view)) ? turnOf(act, view) : undefined;
  }

  /**
   * Updates the progress after an action.
   *
   * @param done the action; `undefined` if only time has passed
   */
  notice(view: PracticeView, done?: { on: 'phone' | 'portal'; control: string } | 'move'): void {
    const [act, ...rest] = this.#acts;
    if (act && isDone(act, view, done)) {
      this.#acts = rest;
      if (isSet(act, view)) this.#isSet = true;
    }
    const before = this.#portal;
    this.#updateNotification(view, done);
    this.#skipSwitches(view);
    // The expected notification won't arrive: the portal moved on, or timed out. Repeat the portal's part.
    const isOver = before !== view.portal.screen && !view.phone?.notice && this.#acts[0]?.screen === undefined;
    if (this.isOpen && !this.turnIn(view) && (isOnPortal(done) || isOver)) {
      const back = this.#whole.findLastIndex((each) => each.on === 'portal' && turnOf(each, view) !== undefined);
      if (back >= 0) this.#acts = this.#whole.slice(back);
    }
    const isAway = this.isOpen && !this.turnIn(view) && !isWaiting(view);
    if (isAway) {
      // The reader took another path: continue where the remedy knows the screen.
      const at = this.#acts.findIndex((each) => turnOf(each, view) !== undefined);
      // A notification appears without an action.
      if (at > 0) this.#acts = this.#acts.slice(at);
      else if (this.#acts[0]?.screen !== undefined) this.#acts = [];
    }
    // A device that continues without an action may fix the problem: detect faults afterwards.
    if ((!this.isOpen && !isWaiting(view)) || isAway) {
      const detected = this.#detect(view)?.acts.filter(needsAction);
      if (detected) {
        this.#acts = this.#whole = detected;
        this.#isSet = false;
      }
    }
    if (this.#notice !== 'stale') this.#acts = withoutSkipped(this.#acts, view);
    // The switch may already be on.
    this.#skipSwitches(view);
  }

  /** A notification is stale after an action in the portal, until the portal's screen changes. */
  #updateNotification(view: PracticeView, done: Parameters<RemedyProgress['notice']>[1]): void {
    const had = this.#notice;
    const { screen } = view.portal;
    if (!view.phone?.notice) this.#notice = 'none';
    else if (isOnPortal(done) && had !== 'none') this.#notice = 'stale';
    else if (done === undefined && screen !== this.#portal) this.#notice = 'new';
    else if (had === 'none') this.#notice = 'new';
    this.#portal = screen;
  }

  /** Skips switches that are already on. */
  #skipSwitches(view: PracticeView): void {
    while (this.#acts[0] && isSet(this.#acts[0], view)) this.#acts = this.#acts.slice(1);
  }

  /** The remedy for the current screens; faults of the scenario take precedence. */
  #detect(view: PracticeView): FaultRemedy | undefined {
    const { scenario, goal } = view;
    if (goal !== undefined) return undefined;
    const others = this.#product.faultsIn(scenario).filter((fault) => !scenario.faults.includes(fault));
    const remedies = [
      ...scenario.faults.map((fault) => this.#remedies[fault]),
      // Readers can cause these. Remedies that end in success belong to their own fault, unless the phone blocked a
      // notification.
      ...others.map((fault) => this.#remedies[fault]).filter((remedy) => !remedy?.ends || isNotificationBlocked(view)),
    ];
    return remedies.find((remedy) => remedy && isSeen(remedy, view));
  }
}

function needsAction({ tap, enter, focus }: DeviceAct): boolean {
  return tap !== undefined || enter !== undefined || focus !== undefined;
}

/**
 * Skips unnecessary acts: those before a notification that is already shown, and the way to the home screen if a later
 * act is already possible.
 */
function withoutSkipped(acts: readonly DeviceAct[], view: PracticeView): readonly DeviceAct[] {
  const shown = acts.findIndex((act) => isNotice(act, view));
  // The notification is not the expected one if the portal has not been asked yet.
  const asks = acts.slice(0, Math.max(0, shown)).findLast(({ on }) => on === 'portal');
  const isAsked = asks !== undefined && turnOf(asks, view) !== undefined;
  if (shown > 0 && !isAsked) return acts.slice(shown);
  const isHome = ({ on, tap, screen }: DeviceAct): boolean =>
    on === 'phone' && screen === undefined && tap !== undefined && tap === view.phone?.home?.id;
  const [first, ...rest] = acts;
  if (!first || !isHome(first)) return acts;
  const again = rest.findIndex(isHome);
  const stretch = again < 0 ? rest : rest.slice(0, again);
  const at = stretch.findIndex(
    (act) => act.on === 'phone' && act.screen !== undefined && turnOf(act, view) !== undefined,
  );
  return at < 0 ? acts : rest.slice(at);
}

export function isNotice({ on, tap }: DeviceAct, { phone }: PracticeView): boolean {
  return on === 'phone' && tap !== undefined && tap === phone?.notice?.id;
}

/** Whether the last note says that the phone blocked a notification. */
function isNotificationBlocked({ log }: PracticeView): boolean {
  const note = log.findLast(({ kind }) => kind === 'note');
  return note?.kind === 'note' && note.note === 'notice-blocked';
}

function isOnPortal(done: Parameters<RemedyProgress['notice']>[1]): boolean {
  return typeof done === 'object' && done.on === 'portal';
}

/** An act as an action; `undefined` if its screen is not shown. */
export function turnOf(act: DeviceAct, view: PracticeView): NextTurn | undefined {
  const { on, screen, tap, enter, focus } = act;
  const shown = view[on];
  if (!shown || (screen !== undefined && shown.screen !== screen)) return undefined;
  if (focus) return view.camera ? { kind: 'move', on: 'phone' } : undefined;
  const controls = controlsOf(shown);
  const isEmpty = enter !== undefined && !valueIn(shown, enter);
  const control = isEmpty || tap === undefined ? enter : tap;
  if (control === undefined) return on === 'phone' && view.camera ? { kind: 'wait', on } : undefined;
  return controls.includes(control) ? { kind: control === enter ? 'enter' : 'tap', on, control } : undefined;
}

export function valueIn({ parts }: ScreenView, control: string): string | undefined {
  for (const part of parts) {
    if ((part.kind === 'field' || part.kind === 'list') && part.control.id === control) return part.value || undefined;
  }
  return undefined;
}

function isDone(act: DeviceAct, view: PracticeView, done: Parameters<RemedyProgress['notice']>[1]): boolean {
  if (done === undefined) return false;
  if (done === 'move') return act.focus === true && isSharp(view);
  return act.on === done.on && (act.tap ?? act.enter) === done.control;
}

function isSet({ on, screen, tap }: DeviceAct, view: PracticeView): boolean {
  const shown = view[on];
  return shown !== undefined && shown.screen === screen && tap !== undefined && isSwitchedOn(shown, tap);
}

function isSharp({ camera }: PracticeView): boolean {
  return camera !== undefined && isSharpAt(camera.distance);
}

/** Whether a device shows a fault. A camera looks the same whether or not it reads codes. */
function isSeen({ seen: { on, screen }, acts }: FaultRemedy, view: PracticeView): boolean {
  const { camera } = view;
  if (view[on]?.screen !== screen) return false;
  if (!camera || on !== 'phone' || camera.lens === 'front') return true;
  if (camera.done) return false;
  return acts.some(({ focus }) => focus) ? !isSharp(view) : !camera.reads;
}

/** The device that continues without an action, if any. */
export function isWaiting(view: PracticeView): 'phone' | 'portal' | undefined {
  const waits = (['phone', 'portal'] as const).filter((on) =>
    view[on]?.parts.some((part) => part.kind === 'result' && (part.icon === 'wait' || part.icon === 'globe')),
  );
  return waits[0];
}
