import type { Icon } from './icons.ts';
import type { Control, Mark, ScreenView } from './screen.types.ts';

/** What a guide's act says of a screen: where, what is filled in, what is tapped. */
export interface FigureAct {
  on: 'phone' | 'portal';
  screen: string;
  tap?: string | undefined;
  enter?: string | undefined;
}

/**
 * A screen as a figure: with what is to be tapped marked, and without what a guide does not speak of. A control that is
 * drawn as a blank, since no fact has its words, is not marked: nobody could find it on the device by a mark alone.
 *
 * @param before the acts of the same step that come earlier: they count for the turn
 */
export function figureOf(view: ScreenView, act: FigureAct, before: readonly FigureAct[] = []): ScreenView {
  const marks = marksOf(act, turnsOf(before)).filter(({ control }) => isTold(view, control));
  const { home, notice, ...bare } = view;
  const isMarked = (control: Control | undefined): boolean => marks.some((mark) => mark.control === control?.id);
  return { ...bare, ...(isMarked(home) && { home }), ...(isMarked(notice) && { notice }), marks };
}

/** The ids of everything that can be tapped on a screen, from top to bottom, a dialog last. */
export function controlsOf(view: ScreenView): string[] {
  return allControls(view).map(({ id }) => id);
}

function allControls(view: ScreenView): Control[] {
  const found: Control[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      if ('id' in value) found.push(value as Control);
      Object.values(value).forEach(visit);
    }
  };
  visit(view.parts);
  visit(view.dialog);
  visit(view.notice);
  visit(view.home);
  return found;
}

/** The corner of the screen in which a control stands, where the screen puts it into one. */
export function cornerOf(view: ScreenView, control: string): 'top-left' | 'top-right' | 'bottom-right' | undefined {
  for (const part of view.parts) {
    if (part.kind === 'bar' && part.start?.id === control) return 'top-left';
    if (part.kind === 'bar' && part.end?.id === control) return 'top-right';
    const last = part.kind === 'tabs' ? part.tabs.at(-1) : undefined;
    if (last !== undefined && last !== 'blank' && last.id === control) return 'bottom-right';
  }
  return undefined;
}

/** The key of the label that a control carries, if it carries words. */
export function labelOf(view: ScreenView, control: string): string | undefined {
  return allControls(view).find(({ id }) => id === control)?.label;
}

/** The drawing that a control shows, if it shows one. */
export function iconOf(view: ScreenView, control: string): Icon | undefined {
  return allControls(view).find(({ id }) => id === control)?.icon;
}

/** Whether a control can be told from others by what is drawn: its words, a drawing, or the bar of the phone itself. */
function isTold(view: ScreenView, control: string): boolean {
  const { label, icon } = allControls(view).find(({ id }) => id === control) ?? {};
  const isLock = view.parts.some((part) => part.kind === 'locks' && part.control.id === control);
  return label !== undefined || icon !== undefined || isLock || view.home?.id === control;
}

/** Whether a control is a switch: a reader makes sure of it rather than taps it blindly. */
export function isSwitch(view: ScreenView, control: string): boolean {
  return allControls(view).some(({ id, on }) => id === control && on !== undefined);
}

/** Whether a control is a switch that is on: who makes sure of it leaves it alone. */
export function isSwitchedOn(view: ScreenView, control: string): boolean {
  return allControls(view).some(({ id, on }) => id === control && on === true);
}

/** Whether a screen shows a code, in a field or below the QR code. What is hidden as it is typed is none. */
export function showsCode(view: ScreenView): boolean {
  return view.parts.some((part) => {
    const text = part.kind === 'field' ? part.value : part.kind === 'code' ? part.text : undefined;
    return text !== undefined && /[\p{L}\p{N}]/u.test(text);
  });
}

/** How many taps and fields a list of acts has. */
function turnsOf(acts: readonly FigureAct[]): number {
  return acts.reduce((turns, { tap, enter }) => turns + (tap ? 1 : 0) + (enter ? 1 : 0), 0);
}

function marksOf(act: FigureAct, turns: number): Mark[] {
  const controls = [act.enter, act.tap].filter((control) => control !== undefined);
  return controls.map((control, index) => ({ control, turn: turns + index + 1 }));
}
