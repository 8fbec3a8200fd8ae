import type { Icon } from './icons.ts';

/** The device that a screen belongs to. */
type Device = 'android' | 'iphone' | 'browser';

/** Whatever can be tapped on a screen. */
export interface Control {
  /** The id that graphs name: `more`. */
  id: string;
  /** The key of its label in content/apps; absent where the control shows an icon or a blank only. */
  label?: string | undefined;
  icon?: Icon | undefined;
  /** A switch, and whether it is on. */
  on?: boolean | undefined;
}

/** A line of a list. `blank` stands for entries that no guide speaks of: they are drawn without words. */
export type Row = Control | 'blank';

/** A part of a screen, drawn from top to bottom in the order of the view. */
export type ScreenPart =
  | { kind: 'bar'; title?: string | undefined; start?: Control | undefined; end?: Control | undefined }
  | { kind: 'rows'; rows: readonly Row[] }
  | { kind: 'tabs'; tabs: readonly Row[] }
  | { kind: 'text'; lines: number }
  | { kind: 'chart' }
  | { kind: 'field'; control: Control; value?: string | undefined }
  /** A list to choose from; `value` is the number of what is chosen. */
  | { kind: 'list'; control: Control; value?: string | undefined }
  | { kind: 'button'; control: Control; quiet?: boolean | undefined }
  | { kind: 'buttons'; controls: readonly Control[] }
  | { kind: 'result'; icon: Icon; lines: number }
  | { kind: 'locks'; control: Control; icons: readonly Icon[] }
  | { kind: 'apps'; apps: readonly Row[] }
  | { kind: 'view'; sees: 'code' | 'face'; locked?: boolean | undefined }
  | { kind: 'shutter'; flip: Control; close?: Control | undefined }
  | { kind: 'banner'; control: Control }
  | { kind: 'code'; text: string }
  | { kind: 'product'; control: Control }
  | { kind: 'heading'; label: string }
  | { kind: 'space' };

/** A question or a message in front of the screen. */
export interface Dialog {
  icon: Icon;
  /** The key of its words; absent where the words are not known, and lines are drawn instead. */
  text?: string | undefined;
  buttons: readonly Row[];
}

/** What a reader is to tap: the control, and its turn in the step, from 1. */
export interface Mark {
  control: string;
  turn: number;
}

/** One screen of one device, as plain data: what a figure draws, and what the simulated devices show. */
export interface ScreenView {
  device: Device;
  /** The screen's id, as graphs name it. */
  screen: string;
  parts: readonly ScreenPart[];
  dialog?: Dialog | undefined;
  /** A notification over the screen of a phone. */
  notice?: Control | undefined;
  /** What leaves every app for the home screen: the bar at the bottom of a phone. */
  home?: Control | undefined;
  marks: readonly Mark[];
  /** Whether a red arrow points to the marked control as well. */
  arrow?: boolean | undefined;
}

/** The situation that a screen is shown in, as far as it changes what is seen. */
export interface Scene {
  platform: 'android' | 'iphone';
  method: string;
  task: string;
  version?: string | undefined;
  /** Values in fields, by control. */
  values: Readonly<Record<string, string | undefined>>;
  /** Whether the camera has the code in focus and has read it. */
  locked: boolean;
  /** Whether the camera is the app's own, which can be closed. */
  inApp: boolean;
  /** Whether the app is on the home screen. */
  installed: boolean;
  /** Which switches are on, by control. */
  switches: Readonly<Record<string, boolean>>;
}
