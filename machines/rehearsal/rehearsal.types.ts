import type { ScreenView } from '../simulator/index.ts';
import type { Act } from '../walkthrough/index.ts';

/** What is done to mend a fault: as a guide's act, but the screen may be any, and the phone may be moved. */
export interface RemedyAct {
  on: 'phone' | 'portal';
  /** Absent: whatever the device shows, such as the screen under a notification. */
  screen?: string | undefined;
  tap?: string | undefined;
  enter?: string | undefined;
  /** The phone is moved nearer or farther until the picture is sharp. */
  focus?: true | undefined;
}

/** A fault as a reader meets it, and what mends it. */
export interface Remedy {
  /** The problem article that tells of it; absent where none does. */
  problem?: string | undefined;
  /** What the reader sees when it has struck. */
  seen: { on: 'phone' | 'portal'; screen: string };
  /** Another screen that comes of the same. */
  also?: { on: 'phone' | 'portal'; screen: string } | undefined;
  /** What is done before it shows, after a guide that itself succeeds. */
  shows?: readonly RemedyAct[] | undefined;
  acts: readonly RemedyAct[];
  /** Nothing more is to do after the acts; else the guide is taken up again where one can. */
  ends?: true | undefined;
}

/** An act that could not be done, told so that a writer knows where to look. */
export interface Mismatch {
  kind: 'screen' | 'control' | 'not-read' | 'way' | 'unfinished';
  /** The guide's step; absent in a remedy. */
  step?: string | undefined;
  /** The act's place in its step or remedy, from 0. */
  act: number;
  on: 'phone' | 'portal';
  /** The screen or the control that was expected. */
  expected: string;
  /** What the device shows instead. */
  found: string;
}

/** The screen of each act at the moment when it is done: after what is filled in, before the tap. By `shotKey`. */
export type Shots = ReadonlyMap<string, ScreenView>;

/** Something that is seen while an act is done: before a field is filled in, before a tap, after it, or only looked at. */
export interface Seen {
  kind: 'enter' | 'tap' | 'see' | 'after';
  view: ScreenView;
  /** What is filled in or tapped. */
  control?: string | undefined;
}

/** All that is seen while each act is done, by `shotKey`. */
export type Scenes = ReadonlyMap<string, readonly Seen[]>;

/** The key of an act's screen. */
export function shotKey(step: string, act: number): string {
  return `${step}:${act}`;
}

/** The key of a device's screen, where only that matters. */
export function screenKey(on: 'phone' | 'portal', screen: string): string {
  return `${on}:${screen}`;
}

/** An act of a guide or of a remedy. */
export type AnyAct = Act | RemedyAct;
