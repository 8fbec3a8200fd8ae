import type { Icon } from './icons.ts';

type Device = 'android' | 'iphone' | 'browser';

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
  /** A notification. */
  notice?: Control | undefined;
  /** The bar at the bottom of a phone, which leads to the home screen. */
  home?: Control | undefined;
  marks: readonly Mark[];
  /** Whether an arrow also points to the marked control. */
  arrow?: boolean | undefined;
}

/** The situation that determines what a screen shows. */
export interface Scene {
  platform: 'android' | 'iphone';
  method: string;
  task: string;
  version?: string | undefined;
  /** Values of fields, by control. */
  values: Readonly<Record<string, string | undefined>>;
  /** Whether the camera has read the code. */
  locked: boolean;
  /** Whether the camera belongs to the app and can be closed. */
  inApp: boolean;
  /** Whether the app is installed. */
  installed: boolean;
  /** By control. */
  switches: Readonly<Record<string, boolean>>;
}
