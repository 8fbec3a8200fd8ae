import type { ScreenView } from '../simulator/index.ts';
import type { Act } from '../walkthrough/index.ts';

/** An act of a remedy: like a guide's, but the screen is optional and the phone can be moved. */
export interface RemedyAct {
  on: 'phone' | 'portal';
  /** Default: the current screen, for example under a notification. */
  screen?: string | undefined;
  tap?: string | undefined;
  enter?: string | undefined;
  /** Moves the phone until the picture is sharp. */
  focus?: true | undefined;
}

/** How a fault appears, and how to fix it. */
export interface Remedy {
  /** The problem article about it, if any. */
  problem?: string | undefined;
  /** The screen that readers see with the fault. */
  seen: { on: 'phone' | 'portal'; screen: string };
  /** Another screen caused by the fault. */
  also?: { on: 'phone' | 'portal'; screen: string } | undefined;
  /** Acts that make the fault visible after a guide that succeeds. */
  shows?: readonly RemedyAct[] | undefined;
  acts: readonly RemedyAct[];
  /** The acts complete the task. Otherwise the guide is resumed. */
  ends?: true | undefined;
}

/** An act that was impossible, and why. */
export interface Mismatch {
  kind: 'screen' | 'control' | 'not-read' | 'way' | 'unfinished';
  /** The guide's step. Absent in a remedy. */
  step?: string | undefined;
  /** Index of the act in its step or remedy. */
  act: number;
  on: 'phone' | 'portal';
  /** The expected screen or control. */
  expected: string;
  /** The actual screen. */
  found: string;
}

/** The screen of each act, by `shotKey`: after filling in, before tapping. */
export type Shots = ReadonlyMap<string, ScreenView>;

/** A screen during an act: before filling in a field, before or after a tap, or when only looked at. */
export interface Seen {
  kind: 'enter' | 'tap' | 'see' | 'after';
  view: ScreenView;
  /** The field or the control. */
  control?: string | undefined;
}

/** All screens of each act, by `shotKey`. */
export type Scenes = ReadonlyMap<string, readonly Seen[]>;

export function shotKey(step: string, act: number): string {
  return `${step}:${act}`;
}

export function screenKey(on: 'phone' | 'portal', screen: string): string {
  return `${on}:${screen}`;
}

export type AnyAct = Act | RemedyAct;
