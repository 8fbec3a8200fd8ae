import type { Icon } from './icons.ts';
import type { Control, Mark, ScreenView } from './screen.types.ts';

/** An act of a guide on a screen. */
export interface FigureAct {
  on: 'phone' | 'portal';
  screen: string;
  tap?: string | undefined;
  enter?: string | undefined;
}

/**
 * A screen as a figure, with the act's controls marked. Blank controls are not marked: readers could not find them on
 * the device.
 *
 * @param before earlier acts of the step, for the numbers
 */
export function figureOf(view: ScreenView, act: FigureAct, before: readonly FigureAct[] = []): ScreenView {
  const marks = marksOf(act, turnsOf(before)).filter(({ control }) => isFindable(view, control));
  const { home, notice, ...bare } = view;
  const isMarked = (control: Control | undefined): boolean => marks.some((mark) => mark.control === control?.id);
  return { ...bare, ...(isMarked(home) && { home }), ...(isMarked(notice) && { notice }), marks };
}

/** The ids of all controls, from top to bottom, those of a dialog last. */
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

/** The corner of the screen with a control, if any. */
export function cornerOf(view: ScreenView, control: string): 'top-left' | 'top-right' | 'bottom-right' | undefined {
  for (const part of view.parts) {
    if (part.kind === 'bar' && part.start?.id === control) return 'top-left';
    if (part.kind === 'bar' && part.end?.id === control) return 'top-right';
    const last = part.kind === 'tabs' ? part.tabs.at(-1) : undefined;
    if (last !== undefined && last !== 'blank' && last.id === control) return 'bottom-right';
  }
  return undefined;
}

/** The key of a control's label. */
export function labelOf(view: ScreenView, control: string): string | undefined {
  return allControls(view).find(({ id }) => id === control)?.label;
}

export function iconOf(view: ScreenView, control: string): Icon | undefined {
  return allControls(view).find(({ id }) => id === control)?.icon;
}

/** Whether a control has a label, an icon or a known position. */
function isFindable(view: ScreenView, control: string): boolean {
  const { label, icon } = allControls(view).find(({ id }) => id === control) ?? {};
  const isLock = view.parts.some((part) => part.kind === 'locks' && part.control.id === control);
  return label !== undefined || icon !== undefined || isLock || view.home?.id === control;
}

export function isSwitch(view: ScreenView, control: string): boolean {
  return allControls(view).some(({ id, on }) => id === control && on !== undefined);
}

export function isSwitchedOn(view: ScreenView, control: string): boolean {
  return allControls(view).some(({ id, on }) => id === control && on === true);
}

/** Whether a screen shows a code. Hidden PINs do not count. */
export function showsCode(view: ScreenView): boolean {
  return view.parts.some((part) => {
    const text = part.kind === 'field' ? part.value : part.kind === 'code' ? part.text : undefined;
    return text !== undefined && /[\p{L}\p{N}]/u.test(text);
  });
}

function turnsOf(acts: readonly FigureAct[]): number {
  return acts.reduce((turns, { tap, enter }) => turns + (tap ? 1 : 0) + (enter ? 1 : 0), 0);
}

function marksOf(act: FigureAct, turns: number): Mark[] {
  const controls = [act.enter, act.tap].filter((control) => control !== undefined);
  return controls.map((control, index) => ({ control, turn: turns + index + 1 }));
}
