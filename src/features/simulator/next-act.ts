import {
  controlsOf,
  isFilledIn,
  isSharpAt,
  isSwitchedOn,
  type PracticeView,
  type Product,
  type ScreenView,
} from '../../../machines/simulator/index.ts';
import type { Remedy } from '../../../machines/rehearsal/index.ts';

/** What mends a fault, and what is seen when it has struck. */
export type FaultRemedy = Pick<Remedy, 'seen' | 'also' | 'acts' | 'ends'>;

/** What is done on one screen of one device, as guides and remedies say it. */
export type DeviceAct = FaultRemedy['acts'][number];

export type FaultRemedies = Readonly<Record<string, FaultRemedy>>;

/** What is to be done next: something tapped or filled in, or the phone moved. */
export type NextTurn =
  | { kind: 'tap' | 'enter'; on: 'phone' | 'portal'; control: string }
  | { kind: 'move'; on: 'phone' }
  /** A device, or the camera, goes on by itself. */
  | { kind: 'wait'; on: 'phone' | 'portal' };

/** What mends the fault that was last seen to strike, as far as it has been done. */
export class Mending {
  readonly #product: Product;
  readonly #remedies: FaultRemedies;
  #acts: readonly DeviceAct[] = [];
  /** All of the remedy whose rest is left. */
  #whole: readonly DeviceAct[] = [];
  /** The notification that shows, if one does: whether it had come before the portal was last told something. */
  #notice: 'none' | 'new' | 'stale' = 'none';
  /** What the portal showed last. */
  #portal: string | undefined;
  /** Whether a switch was turned on that had stood in the way: what is left only leads back. */
  #isSet = false;

  constructor(product: Product, remedies: FaultRemedies) {
    this.#product = product;
    this.#remedies = remedies;
  }

  /** Whether a fault has struck that is not mended yet. */
  get isOpen(): boolean {
    return this.#acts.length > 0;
  }

  /** Whether what has struck still stands in the way. */
  get isFelt(): boolean {
    return this.isOpen && !this.#isSet;
  }

  /** What comes next of the remedy, where it can be done now. */
  turnIn(view: PracticeView): NextTurn | undefined {
    const [act] = this.#acts;
    return act && !(this.#notice === 'stale' && isNotice(act, view)) ? turnOf(act, view) : undefined;
  }

  /**
   * Notices what a practice has come to show.
   *
   * @param done what was done; nothing where only time has passed
   */
  notice(view: PracticeView, done?: { on: 'phone' | 'portal'; control: string } | 'move'): void {
    const [act, ...rest] = this.#acts;
    if (act && isDone(act, view, done)) {
      this.#acts = rest;
      if (isSet(act, view)) this.#isSet = true;
    }
    const before = this.#portal;
    this.#noticeOf(view, done);
    this.#leaveSwitches(view);
    // What was to come at the phone comes no more: the portal was led elsewhere, or waited for it too long.
    const isOver = before !== view.portal.screen && !view.phone?.notice && this.#acts[0]?.screen === undefined;
    if (this.isOpen && !this.turnIn(view) && (isOnPortal(done) || isOver)) {
      const back = this.#whole.findLastIndex((each) => each.on === 'portal' && turnOf(each, view) !== undefined);
      if (back >= 0) this.#acts = this.#whole.slice(back);
    }
    const isAway = this.isOpen && !this.turnIn(view) && !isWaiting(view);
    if (isAway) {
      // Who has gone another way is met where the remedy knows the screen.
      const at = this.#acts.findIndex((each) => turnOf(each, view) !== undefined);
      // A notification comes by itself.
      if (at > 0) this.#acts = this.#acts.slice(at);
      else if (this.#acts[0]?.screen !== undefined) this.#acts = [];
    }
    // What a device goes on with by itself may be what helps: nothing has struck before that is over.
    if ((!this.isOpen && !isWaiting(view)) || isAway) {
      const struck = this.#struck(view)?.acts.filter(needsAction);
      if (struck) {
        this.#acts = this.#whole = struck;
        this.#isSet = false;
      }
    }
    if (this.#notice !== 'stale') this.#acts = fromHere(this.#acts, view);
    // One may have been set before anybody was led to it.
    this.#leaveSwitches(view);
  }

  /** A notification is of what was given up where something was done at the portal since, until that has answered. */
  #noticeOf(view: PracticeView, done: Parameters<Mending['notice']>[1]): void {
    const had = this.#notice;
    const { screen } = view.portal;
    if (!view.phone?.notice) this.#notice = 'none';
    else if (isOnPortal(done) && had !== 'none') this.#notice = 'stale';
    else if (done === undefined && screen !== this.#portal) this.#notice = 'new';
    else if (had === 'none') this.#notice = 'new';
    this.#portal = screen;
  }

  /** A switch that stands as it should is left alone. */
  #leaveSwitches(view: PracticeView): void {
    while (this.#acts[0] && isSet(this.#acts[0], view)) this.#acts = this.#acts.slice(1);
  }

  /** The remedy of what the devices show to be wrong: of a fault of the practice before any other. */
  #struck(view: PracticeView): FaultRemedy | undefined {
    const { scenario, goal } = view;
    if (goal !== undefined) return undefined;
    const others = this.#product.faultsIn(scenario).filter((fault) => !scenario.faults.includes(fault));
    const remedies = [
      ...scenario.faults.map((fault) => this.#remedies[fault]),
      // What anybody can bring about. A remedy that ends in success is of its own fault alone, unless the phone kept back
      // what would have led there.
      ...others.map((fault) => this.#remedies[fault]).filter((remedy) => !remedy?.ends || isKeptBack(view)),
    ];
    return remedies.find((remedy) => remedy && isSeen(remedy, view));
  }
}

/**
 * What is to be done next: what mends the fault that has struck, else the first act of the guide, in printed order,
 * whose screen shows.
 *
 * @param acts what the guide of the practice does
 */
export function nextAct(
  view: PracticeView,
  acts: readonly DeviceAct[],
  mending: Mending,
  remedies: FaultRemedies,
): NextTurn | undefined {
  const { phone, code, goal } = view;
  if (goal !== undefined) return undefined;
  const mends = mending.turnIn(view);
  const closes = closing(view);
  // What lies over the phone is closed first, whatever is done on it then.
  if (mends && closes && mends.on === 'phone' && !('control' in mends && mends.control === closes.control))
    return closes;
  if (mends) return mends;
  const waiting = isWaiting(view);
  if (waiting) return { kind: 'wait', on: waiting };
  if (mending.isOpen) return { kind: 'wait', on: 'phone' };
  const come = comeTo(view, remedies);
  if (come) return come;
  const found = acts.find((act) => turnOf(act, view) !== undefined && !isFilled(act, view));
  const turn = found && turnOf(found, view);
  const needsCode = turn && (turn.kind === 'wait' || (turn.kind === 'enter' && !isFilledIn(turn.control)));
  if (needsCode && !code) return backToCode(view, remedies) ?? turn;
  if (turn) return turn;
  const filled = acts.find((act) => isFilled(act, view) && view[act.on]?.screen === act.screen);
  if (filled) return { kind: 'wait', on: filled.on };
  const out = wayOut(view);
  if (out !== undefined) return { kind: 'tap', on: 'phone', control: out };
  // The app shows what came of a login that the portal has given up: it is the portal that leads on.
  const back = phone && !code ? backToCode(view, remedies) : undefined;
  if (back) return back;
  return phone?.home ? { kind: 'tap', on: 'phone', control: phone.home.id } : undefined;
}

/** What leads out of an app's camera, and of a question: the app comes back to them, wherever one goes from there. */
function wayOut({ phone }: PracticeView): string | undefined {
  const answer = phone?.dialog?.buttons.findLast((each) => each !== 'blank');
  if (answer) return answer.id;
  return phone && controlsOf(phone).includes('close') ? 'close' : undefined;
}

/** The notification that a portal waits for, as a remedy knows it: that has come, and nothing else leads on. */
function comeTo(view: PracticeView, remedies: FaultRemedies): NextTurn | undefined {
  const waits = Object.values(remedies).filter(
    ({ seen, acts }) =>
      seen.on === 'portal' && seen.screen === view.portal.screen && acts.some((act) => isNotice(act, view)),
  );
  const act = waits.flatMap(({ acts }) => acts.filter((each) => isNotice(each, view)))[0];
  return act && turnOf(act, view);
}

/** What alone can be tapped in a dialog that lies over the phone. */
function closing({ phone }: PracticeView): Extract<NextTurn, { control: string }> | undefined {
  const [only, ...others] = phone?.dialog?.buttons ?? [];
  return only !== undefined && only !== 'blank' && others.length === 0
    ? { kind: 'tap', on: 'phone', control: only.id }
    : undefined;
}

/** How a portal that shows no code comes to show one: all remedies that are about codes say it. */
function backToCode(view: PracticeView, remedies: FaultRemedies): NextTurn | undefined {
  const acts = Object.values(remedies)
    .flatMap((remedy) => remedy.acts)
    .filter(({ on, tap }) => on === 'portal' && tap !== undefined);
  // A page that no remedy knows may have the same way out.
  const turns = [...acts, ...acts.map(({ on, tap }) => ({ on, tap }))].flatMap((act) => turnOf(act, view) ?? []);
  return turns[0];
}

/** Whether there is anything to do in an act: the rest is looking. */
function needsAction({ tap, enter, focus }: DeviceAct): boolean {
  return tap !== undefined || enter !== undefined || focus !== undefined;
}

/**
 * Acts without those that nobody needs: a notification that has come is tapped, whatever would bring it; and who stands
 * where the acts behind a way back to the home screen lead goes on from there.
 */
function fromHere(acts: readonly DeviceAct[], view: PracticeView): readonly DeviceAct[] {
  const come = acts.findIndex((act) => isNotice(act, view));
  // Where the portal is still to be asked for one, it is not the one that shows.
  const asks = acts.slice(0, Math.max(0, come)).findLast(({ on }) => on === 'portal');
  const isAsked = asks !== undefined && turnOf(asks, view) !== undefined;
  if (come > 0 && !isAsked) return acts.slice(come);
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

/** Whether an act taps the notification that shows. */
function isNotice({ on, tap }: DeviceAct, { phone }: PracticeView): boolean {
  return on === 'phone' && tap !== undefined && tap === phone?.notice?.id;
}

/** Whether the phone has noted last that it may not show a notification. */
function isKeptBack({ log }: PracticeView): boolean {
  const note = log.findLast(({ kind }) => kind === 'note');
  return note?.kind === 'note' && note.note === 'notice-blocked';
}

function isOnPortal(done: Parameters<Mending['notice']>[1]): boolean {
  return typeof done === 'object' && done.on === 'portal';
}

/** An act as it can be done now; nothing where its screen does not show. */
function turnOf(act: DeviceAct, view: PracticeView): NextTurn | undefined {
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

/** Whether an act that only fills something in has been done. */
function isFilled({ on, tap, enter }: DeviceAct, view: PracticeView): boolean {
  const shown = view[on];
  return tap === undefined && enter !== undefined && shown !== undefined && valueIn(shown, enter) !== undefined;
}

function valueIn({ parts }: ScreenView, control: string): string | undefined {
  for (const part of parts) {
    if ((part.kind === 'field' || part.kind === 'list') && part.control.id === control) return part.value || undefined;
  }
  return undefined;
}

function isDone(act: DeviceAct, view: PracticeView, done: Parameters<Mending['notice']>[1]): boolean {
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

/** Whether a device shows that a fault has struck. A camera looks the same whether or not it will read. */
function isSeen({ seen: { on, screen }, acts }: FaultRemedy, view: PracticeView): boolean {
  const { camera } = view;
  if (view[on]?.screen !== screen) return false;
  if (!camera || on !== 'phone' || camera.lens === 'front') return true;
  if (camera.done) return false;
  return acts.some(({ focus }) => focus) ? !isSharp(view) : !camera.reads;
}

/** The device that goes on by itself, if one does: nothing can be tapped on it that would lead on. */
function isWaiting(view: PracticeView): 'phone' | 'portal' | undefined {
  const waits = (['phone', 'portal'] as const).filter((on) =>
    view[on]?.parts.some((part) => part.kind === 'result' && (part.icon === 'wait' || part.icon === 'globe')),
  );
  return waits[0];
}
