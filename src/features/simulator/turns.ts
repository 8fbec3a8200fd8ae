import {
  controlsOf,
  isFilledIn,
  isSwitched,
  type PracticeView,
  type Product,
  isSharpAt,
  type ScreenView,
  type DeviceId,
} from '../../../machines/simulator/index.ts';
import type { Remedy } from '../../../machines/rehearsal/index.ts';

export type FaultRemedy = Pick<Remedy, 'seen' | 'also' | 'acts' | 'ends'>;

export type DeviceAct = FaultRemedy['acts'][number];

export type FaultRemedies = Readonly<Record<string, FaultRemedy>>;

export type NextTurn =
  | { kind: 'tap' | 'enter'; on: DeviceId; control: string }
  | { kind: 'move'; on: 'phone' }
  /** A device, or the camera, needs no action. */
  | { kind: 'wait'; on: DeviceId };

function turnOf(act: DeviceAct, view: PracticeView): NextTurn | undefined {
  const { on, screen, tap, enter, focus } = act;
  const shown = view[on];
  if (!shown || (screen !== undefined && shown.screen !== screen)) return undefined;
  if (focus) return view.camera ? { kind: 'move', on: 'phone' } : undefined;
  const control = tap === undefined || (enter !== undefined && !valueIn(shown, enter)) ? enter : tap;
  if (control === undefined) return on === 'phone' && view.camera ? { kind: 'wait', on } : undefined;
  return controlsOf(shown).includes(control) ? { kind: control === enter ? 'enter' : 'tap', on, control } : undefined;
}

/** The same, except for a code that is not shown yet. */
function possibleTurn(act: DeviceAct, view: PracticeView): NextTurn | undefined {
  const turn = turnOf(act, view);
  const isUnknown = turn?.kind === 'enter' && !isFilledIn(view, turn.control) && !view.codes[turn.control];
  return isUnknown ? undefined : turn;
}

function valueIn({ parts }: ScreenView, control: string): string | undefined {
  const fields = parts.filter((part) => part.kind === 'field' || part.kind === 'list');
  return fields.find((field) => field.control.id === control)?.value || undefined;
}

function isNotice({ on, tap }: DeviceAct, { phone }: PracticeView): boolean {
  return on === 'phone' && tap !== undefined && tap === phone?.notice?.id;
}

function isSharp({ camera }: PracticeView): boolean {
  return camera !== undefined && isSharpAt(camera.distance);
}

/** The device that continues without an action, if any. */
function waitingDevice(view: PracticeView): DeviceId | undefined {
  return (['phone', 'portal'] as const).find((on) =>
    view[on]?.parts.some((part) => part.kind === 'result' && (part.icon === 'wait' || part.icon === 'globe')),
  );
}

/** An action on a control or with the camera; `undefined` if only time has passed. */
type Done = { on: DeviceId; control: string } | 'move' | undefined;

/** The remedy of the last detected fault, and its progress. */
export class RemedyProgress {
  readonly #product: Product;
  readonly #remedies: FaultRemedies;
  #acts: readonly DeviceAct[] = [];
  #whole: readonly DeviceAct[] = [];
  #remedy: FaultRemedy | undefined;
  /** Whether the phone's notification appeared before (`stale`) or after the last action in the portal. */
  #notice: 'none' | 'new' | 'stale' = 'none';
  #portal: string | undefined;
  /** Whether a switch that caused the fault was turned on: the rest only leads back. */
  #isSet = false;

  constructor(product: Product, remedies: FaultRemedies) {
    this.#product = product;
    this.#remedies = remedies;
  }

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
    return act && !(this.#notice === 'stale' && isNotice(act, view)) ? possibleTurn(act, view) : undefined;
  }

  notice(view: PracticeView, done: Done): void {
    const [act, ...rest] = this.#acts;
    if (act && isDone(act, view, done)) {
      this.#acts = rest;
      if (isSet(act, view)) this.#isSet = true;
    }
    const isOnPortal = typeof done === 'object' && done.on === 'portal';
    const before = this.#portal;
    this.#updateNotification(view, done, isOnPortal);
    this.#skipSwitches(view);
    // The expected notification won't arrive: the portal moved on, or timed out. Repeat the portal's part.
    const isOver = before !== view.portal.screen && !view.phone?.notice && this.#acts[0]?.screen === undefined;
    const other = this.isOpen && isOver ? this.#detect(view, true) : undefined;
    if (other) this.#begin(other);
    // It was resumed in its middle, and has not helped.
    else if (this.isOpen && isOver && this.#remedy && isSeen(this.#remedy, view)) this.#begin(this.#remedy);
    else if (this.isOpen && !this.turnIn(view) && (isOnPortal || isOver)) {
      const back = this.#whole.findLastIndex((each) => each.on === 'portal' && possibleTurn(each, view) !== undefined);
      if (back >= 0) this.#acts = this.#whole.slice(back);
    }
    const isAway = this.isOpen && !this.turnIn(view) && !waitingDevice(view);
    // A device that continues without an action may fix the problem: detect faults afterwards.
    const detected = isAway || (!this.isOpen && !waitingDevice(view)) ? this.#detect(view) : undefined;
    if (detected) this.#begin(detected);
    if (isAway && !this.turnIn(view)) {
      // The reader took another path: continue where the remedy knows the screen.
      const at = this.#acts.findIndex((each) => possibleTurn(each, view) !== undefined);
      // A notification appears without an action.
      if (at > 0) this.#acts = this.#acts.slice(at);
      else if (!this.#awaitsNotification(view)) this.#acts = [];
    }
    if (this.#notice !== 'stale') this.#acts = withoutSkipped(this.#acts, view);
    // The switch may already be on.
    this.#skipSwitches(view);
  }

  /** A notification is stale after an action in the portal, until the portal's screen changes. */
  #updateNotification(view: PracticeView, done: Done, isOnPortal: boolean): void {
    const had = this.#notice;
    const { screen } = view.portal;
    if (!view.phone?.notice) this.#notice = 'none';
    else if (isOnPortal && had !== 'none') this.#notice = 'stale';
    else if (had === 'none' || (done === undefined && screen !== this.#portal)) this.#notice = 'new';
    this.#portal = screen;
  }

  #skipSwitches(view: PracticeView): void {
    while (this.#acts[0] && isSet(this.#acts[0], view)) this.#acts = this.#acts.slice(1);
  }

  #begin(remedy: FaultRemedy): void {
    this.#remedy = remedy;
    this.#acts = this.#whole = remedy.acts.filter(needsAction);
    this.#isSet = false;
  }

  /** Whether the next act is on a notification that the portal's login may still cause. */
  #awaitsNotification({ portal }: PracticeView): boolean {
    const { on, screen } = this.#remedy?.seen ?? {};
    return this.#acts[0]?.screen === undefined && (on !== 'portal' || portal.screen === screen);
  }

  /**
   * Whether the reader can have caused a fault: one of this world, or of the phone alone. Remedies that end in success
   * belong to their own fault, unless the phone blocked a notification.
   */
  #isCaused(fault: string, view: PracticeView): boolean {
    const isHere = this.#product.faultsIn(view.scenario).includes(fault);
    const begin = this.#product.definition.faults[fault]?.begin ?? {};
    if (this.#remedies[fault]?.ends)
      return isHere && isNotificationBlocked(view) && begin['phone.notifications'] === 'denied';
    return isHere || Object.keys(begin).every((place) => place.startsWith('phone.'));
  }

  /** The remedy for the current screens; faults of the scenario take precedence. @param isOther the one after the current remedy, if there is another */
  #detect(view: PracticeView, isOther = false): FaultRemedy | undefined {
    const { scenario, goal } = view;
    if (goal !== undefined) return undefined;
    const { faults } = this.#product.definition;
    const others = Object.keys(faults).filter(
      (fault) => !scenario.faults.includes(fault) && this.#isCaused(fault, view),
    );
    const remedies = [...scenario.faults, ...others].map((fault) => this.#remedies[fault]);
    const seen = remedies.filter((remedy) => remedy && isSeen(remedy, view));
    const found = seen[isOther ? (seen.indexOf(this.#remedy) + 1) % seen.length : 0];
    return isOther && found === this.#remedy ? undefined : found;
  }
}

function needsAction({ tap, enter, focus }: DeviceAct): boolean {
  return tap !== undefined || enter !== undefined || focus !== undefined;
}

/** Skips acts before a shown notification, and the way to the home screen if a later act is already possible. */
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

/** Whether the last note says that the phone blocked a notification. */
function isNotificationBlocked({ log }: PracticeView): boolean {
  const note = log.findLast((entry) => entry.kind === 'note');
  return note?.note === 'notice-blocked';
}

function isDone(act: DeviceAct, view: PracticeView, done: Done): boolean {
  if (done === undefined) return false;
  if (done === 'move') return act.focus === true && isSharp(view);
  return act.on === done.on && (act.tap ?? act.enter) === done.control;
}

function isSet({ on, screen, tap, off }: DeviceAct, view: PracticeView): boolean {
  const shown = view[on];
  return (
    shown !== undefined && shown.screen === screen && tap !== undefined && isSwitched(shown, tap, off ? 'off' : 'on')
  );
}

/** Whether a device shows a fault. A camera looks the same whether or not it reads codes. */
function isSeen({ seen: { on, screen }, acts }: FaultRemedy, view: PracticeView): boolean {
  const { camera } = view;
  if (view[on]?.screen !== screen) return false;
  if (!camera || on !== 'phone' || camera.lens === 'front') return true;
  if (camera.done) return false;
  return acts.some(({ focus }) => focus) ? !isSharp(view) : !camera.reads;
}

/** The next action: that of the remedy, otherwise the guide's first act, in printed order, whose screen is shown. */
export function nextAct(
  view: PracticeView,
  acts: readonly DeviceAct[],
  remedy: RemedyProgress,
  remedies: FaultRemedies,
): NextTurn | undefined {
  const { phone, code, goal } = view;
  if (goal !== undefined) return undefined;
  const fix = remedy.turnIn(view);
  // A dialog over the phone is closed first, if it has only one button.
  const [only, ...others] = phone?.dialog?.buttons ?? [];
  if (fix?.on === 'phone' && only !== undefined && only !== 'blank' && others.length === 0)
    return { kind: 'tap', on: 'phone', control: only.id };
  if (fix) return fix;
  const waiting = waitingDevice(view) ?? (remedy.isOpen ? 'phone' : undefined);
  if (waiting) return { kind: 'wait', on: waiting };
  const notification = shownNotification(view, remedies);
  if (notification) return notification;
  const isFilled = ({ on, tap, enter }: DeviceAct): boolean => {
    const shown = view[on];
    return tap === undefined && enter !== undefined && shown !== undefined && valueIn(shown, enter) !== undefined;
  };
  const found = acts.find((act) => turnOf(act, view) !== undefined && !isFilled(act));
  const turn = found && turnOf(found, view);
  const needsCode = turn && (turn.kind === 'wait' || (turn.kind === 'enter' && !isFilledIn(view, turn.control)));
  if (needsCode && !code) return backToCode(view, remedies) ?? turn;
  // The code to type may appear only after another was typed elsewhere.
  if (turn && !(needsCode && turn.kind === 'enter' && !view.codes[turn.control])) return turn;
  const filled = acts.find((act) => isFilled(act) && view[act.on]?.screen === act.screen);
  if (filled) return { kind: 'wait', on: filled.on };
  // Leaves a question, the app's camera or another screen of the app, which returns to them from the home screen.
  const answer = phone?.dialog?.buttons.findLast((each) => each !== 'blank')?.id;
  const out = answer ?? (phone && controlsOf(phone).includes('close') ? 'close' : phone && backOf(phone));
  if (out !== undefined) return { kind: 'tap', on: 'phone', control: out };
  // The app shows the result of a login that the portal has given up: continue in the portal.
  const back = phone && !code ? backToCode(view, remedies) : undefined;
  return back ?? (phone?.home && { kind: 'tap', on: 'phone', control: phone.home.id });
}

/** The control that leads back in the app. */
function backOf({ parts, system }: ScreenView): string | undefined {
  const start = parts.flatMap((part) => (part.kind === 'bar' ? (part.start ?? []) : []))[0];
  return !system && start?.icon === 'back' ? start.id : undefined;
}

/** The notification that the portal waits for. */
function shownNotification(view: PracticeView, remedies: FaultRemedies): NextTurn | undefined {
  const act = Object.values(remedies)
    .filter(({ seen }) => seen.on === 'portal' && seen.screen === view.portal.screen)
    .flatMap(({ acts }) => acts)
    .find((each) => isNotice(each, view));
  return act && turnOf(act, view);
}

/** The action that makes the portal show a code again, from the remedies. */
function backToCode(view: PracticeView, remedies: FaultRemedies): NextTurn | undefined {
  const acts = Object.values(remedies)
    .flatMap((remedy) => remedy.acts)
    .filter(({ on, tap }) => on === 'portal' && tap !== undefined);
  // A page without its own remedy may have the same control.
  return [...acts, ...acts.map(({ on, tap }) => ({ on, tap }))].flatMap((act) => turnOf(act, view) ?? [])[0];
}
