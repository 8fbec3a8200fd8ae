import type { DeviceId } from '../protocol.ts';

export const ICONS = [
  'menu',
  'more',
  'back',
  'person',
  'gear',
  'camera',
  'app',
  'globe',
  'store',
  'bell',
  'face',
  'finger',
  'keypad',
  'check',
  'warning',
  'flip',
  'download',
  'wait',
  'phone',
  'no-camera',
  'close',
  'airplane',
  'moon',
  'message',
] as const;
export type Icon = (typeof ICONS)[number];

type Device = 'android' | 'iphone' | 'keypad' | 'browser';

export interface Control {
  /** The id in graphs: `more`. */
  id: string;
  /** The key of its label; absent if it has only an icon or a blank. */
  label?: string | undefined;
  icon?: Icon | undefined;
  /** Whether a switch is on; absent for other controls. */
  on?: boolean | undefined;
}

/** An entry of a list. `blank` entries are not part of any guide. */
export type Row = Control | 'blank';

/** A part of a screen, in order from top to bottom. */
export type ScreenPart =
  | { kind: 'bar'; title?: string | undefined; start?: Control | undefined; end?: Control | undefined }
  | { kind: 'rows'; rows: readonly Row[] }
  | { kind: 'tabs'; tabs: readonly Row[] }
  | { kind: 'text'; lines: number }
  | { kind: 'chart' }
  | { kind: 'field'; control: Control; value?: string | undefined }
  /** `value` is the number of the selected entry. */
  | { kind: 'list'; control: Control; value?: string | undefined }
  | { kind: 'output'; label: string; value?: string | undefined }
  | { kind: 'button'; control: Control; quiet?: boolean | undefined }
  | { kind: 'buttons'; controls: readonly Control[] }
  | { kind: 'result'; icon: Icon; lines: number }
  | { kind: 'locks'; control: Control; icons: readonly Icon[] }
  | { kind: 'apps'; apps: readonly Row[] }
  | { kind: 'view'; sees: 'code' | 'face'; locked?: boolean | undefined }
  | { kind: 'shutter'; flip: Control; close?: Control | undefined }
  | { kind: 'banner'; control: Control }
  | { kind: 'code'; text: string }
  | { kind: 'message'; text: string | undefined }
  | { kind: 'product'; control: Control }
  | { kind: 'heading'; label: string }
  | { kind: 'space' };

export interface Dialog {
  icon: Icon;
  /** The key of its text; absent if the text is not known. */
  text?: string | undefined;
  buttons: readonly Row[];
}

/** A control to tap, and its number in the step, from 1. */
export interface Mark {
  control: string;
  turn: number;
}

/** A screen of a device as plain data, for figures and live screens. */
export interface ScreenView {
  device: Device;
  /** The id in graphs. */
  screen: string;
  parts: readonly ScreenPart[];
  dialog?: Dialog | undefined;
  notice?: Control | undefined;
  /** At the top of a phone, where a notification is in the list only: opens the list. */
  shade?: Control | undefined;
  /** The keys of a device of its own, beside those of the digits, and the name on it. */
  keypad?: { label: string; keys: readonly Control[] } | undefined;
  /** The bar at the bottom of a phone, which leads to the home screen. */
  home?: Control | undefined;
  marks: readonly Mark[];
  /** Whether it belongs to the phone's system, not to the app. */
  system?: boolean | undefined;
  /** Whether an arrow also points to the marked control. */
  arrow?: boolean | undefined;
}

/** The situation that determines what a screen shows. */
export interface Scene {
  platform: 'android' | 'iphone';
  method: string;
  task: string;
  version?: string | undefined;
  values: Readonly<Record<string, string | undefined>>;
  locked: boolean;
  /** Whether the camera belongs to the app and can be closed. */
  inApp: boolean;
  installed: boolean;
  /** Whether a notification is in the list. */
  hasNotice: boolean;
  /** By control. */
  switches: Readonly<Record<string, boolean>>;
}

export interface FigureAct {
  on: DeviceId;
  screen: string;
  tap?: string | undefined;
  enter?: string | undefined;
}

/** A figure with the act's controls marked, except blank ones. @param before earlier acts of the step, for numbers */
export function figureOf(view: ScreenView, act: FigureAct, before: readonly FigureAct[] = []): ScreenView {
  const marks = marksOf(act, turnsOf(before)).filter(({ control }) => isFindable(view, control));
  const { home, notice, shade, ...bare } = view;
  const isMarked = (control: Control | undefined): boolean => marks.some((mark) => mark.control === control?.id);
  const around = { home, notice, shade };
  const kept = Object.entries(around).filter(([, control]) => isMarked(control));
  return { ...bare, ...Object.fromEntries(kept), marks };
}

/** The ids of all controls, from top to bottom, those of a dialog last. */
export function controlsOf(view: ScreenView): string[] {
  return controlsIn(view).map(({ id }) => id);
}

function controlsIn({ parts, dialog, notice, shade, keypad, home }: ScreenView): Control[] {
  const visit = (value: unknown): Control[] => {
    if (typeof value !== 'object' || value === null) return [];
    return [...('id' in value ? [value as Control] : []), ...Object.values(value).flatMap(visit)];
  };
  return visit([parts, dialog, notice, shade, keypad, home]);
}

function controlIn(view: ScreenView, control: string): Control | undefined {
  return controlsIn(view).find(({ id }) => id === control);
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

export function labelOf(view: ScreenView, control: string): string | undefined {
  return controlIn(view, control)?.label;
}

export function iconOf(view: ScreenView, control: string): Icon | undefined {
  return controlIn(view, control)?.icon;
}

/** Whether a control has a label, an icon or a known position. */
function isFindable(view: ScreenView, control: string): boolean {
  const { label, icon } = controlIn(view, control) ?? {};
  const isLock = view.parts.some((part) => part.kind === 'locks' && part.control.id === control);
  return label !== undefined || icon !== undefined || isLock || view.home?.id === control;
}

export function isSwitch(view: ScreenView, control: string): boolean {
  return controlIn(view, control)?.on !== undefined;
}

export function isSwitched(view: ScreenView, control: string, to: 'on' | 'off'): boolean {
  return controlIn(view, control)?.on === (to === 'on');
}

/** Whether a screen shows a code. Hidden PINs do not count. */
export function showsCode(view: ScreenView): boolean {
  return view.parts.some((part) => {
    const text =
      part.kind === 'field' || part.kind === 'output'
        ? part.value
        : part.kind === 'code' || part.kind === 'message'
          ? part.text
          : undefined;
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

/** The keys of labels, titles and dialog texts, from top to bottom. */
export function labelsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const part = value as Readonly<Record<string, unknown>>;
  const text = 'buttons' in part ? part['text'] : undefined;
  const own = [text, part['title'], part['label']].filter((key) => typeof key === 'string');
  return [...own, ...Object.values(part).flatMap(labelsIn)];
}
