import { suggest, type Problem } from '../../problem.ts';
import { ibkrScreens } from './ibkr.screens.ts';
import { portalScreens } from './portal.screens.ts';
import type { Control, Mark, Scene, ScreenView } from './screen.types.ts';
import { systemScreens } from './system.screens.ts';

/** What a guide's act says of a screen: where, what is filled in, what is tapped. */
export interface FigureAct {
  on: 'phone' | 'portal';
  screen: string;
  tap?: string | undefined;
  enter?: string | undefined;
}

/** The practice values that figures show; no real code looks like the string. */
export const SAMPLE = { string: '4H7KX2MD', pin: '••••' } as const;

const phoneScreens: typeof ibkrScreens = { ...systemScreens, ...ibkrScreens };

/** The ids of all screens, by device. */
export const screenIds = { phone: Object.keys(phoneScreens), portal: Object.keys(portalScreens) } as const;

/**
 * The screen that a guide shows at one act, with what is to be tapped marked.
 *
 * @param world the guide's own; a platform that is no phone shows an iPhone where a phone is asked for
 * @param before the acts of the same step that come earlier: they have filled in fields and count for the turn
 * @throws on a screen or a control that does not exist, which a test of every guide rules out
 */
export function figureView(
  world: { platform: string; method: string; task: string },
  act: FigureAct,
  before: readonly FigureAct[] = [],
): ScreenView {
  const platform = world.platform === 'android' ? 'android' : 'iphone';
  const seen = [...before, act];
  const filled = seen.flatMap(({ enter }) => (enter === undefined ? [] : [enter]));
  const scene: Scene = {
    ...world,
    platform,
    values: {
      string: SAMPLE.string,
      ...(filled.includes('code') || act.tap === 'activate' ? { code: SAMPLE.string } : {}),
      ...(filled.includes('pin') ? { pin: SAMPLE.pin } : {}),
    },
    locked: before.length > 0,
  };
  const fault = actFault(world, act);
  if (fault) throw new Error(fault.message);
  const draw = screensOf(act.on)[act.screen]!;
  const device = act.on === 'portal' ? 'browser' : platform;
  return { device, screen: act.screen, marks: marksOf(act, turnsOf(before)), ...draw(scene) };
}

/** What is wrong with an act: a screen that the device does not have, or a control that the screen does not have. */
export function actFault(world: Parameters<typeof figureView>[0], act: FigureAct): Omit<Problem, 'path'> | undefined {
  const screens = screensOf(act.on);
  const draw = Object.hasOwn(screens, act.screen) ? screens[act.screen] : undefined;
  if (!draw) {
    const message = `There is no screen \`${act.screen}\` on the ${act.on}.`;
    return { code: 'screen-unknown', message, hint: suggest(act.screen, Object.keys(screens)) };
  }
  const platform = world.platform === 'android' ? 'android' : 'iphone';
  const bare = draw({ ...world, platform, values: {}, locked: false });
  const controls = controlsOf({ device: 'browser', screen: act.screen, marks: [], ...bare });
  const wrong = [act.enter, act.tap].find((control) => control !== undefined && !controls.includes(control));
  if (wrong === undefined) return undefined;
  const message = `Screen \`${act.screen}\` has no control \`${wrong}\`.`;
  return { code: 'control-unknown', message, hint: suggest(wrong, controls) };
}

function screensOf(device: FigureAct['on']): typeof phoneScreens {
  return device === 'portal' ? portalScreens : phoneScreens;
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

/** Whether a control is a switch: a reader makes sure of it rather than taps it blindly. */
export function isSwitch(view: ScreenView, control: string): boolean {
  return allControls(view).some(({ id, on }) => id === control && on !== undefined);
}

/** How many taps and fields a list of acts has. */
function turnsOf(acts: readonly FigureAct[]): number {
  return acts.reduce((turns, { tap, enter }) => turns + (tap ? 1 : 0) + (enter ? 1 : 0), 0);
}

function marksOf(act: FigureAct, turns: number): Mark[] {
  const controls = [act.enter, act.tap].filter((control) => control !== undefined);
  return controls.map((control, index) => ({ control, turn: turns + index + 1 }));
}
