import { controlsOf, isSharpAt, type PracticeView, type ScreenView } from '../../../machines/simulator/index.ts';
import type { Remedy } from '../../../machines/rehearsal/index.ts';

/** How a fault appears and how to fix it. */
export type FaultRemedy = Pick<Remedy, 'seen' | 'also' | 'acts' | 'ends'>;

export type DeviceAct = FaultRemedy['acts'][number];

export type FaultRemedies = Readonly<Record<string, FaultRemedy>>;

/** The next action. */
export type NextTurn =
  | { kind: 'tap' | 'enter'; on: 'phone' | 'portal'; control: string }
  | { kind: 'move'; on: 'phone' }
  /** A device, or the camera, needs no action. */
  | { kind: 'wait'; on: 'phone' | 'portal' };

/** An act as an action; `undefined` if its screen is not shown. */
export function turnOf(act: DeviceAct, view: PracticeView): NextTurn | undefined {
  const { on, screen, tap, enter, focus } = act;
  const shown = view[on];
  if (!shown || (screen !== undefined && shown.screen !== screen)) return undefined;
  if (focus) return view.camera ? { kind: 'move', on: 'phone' } : undefined;
  const control = tap === undefined || (enter !== undefined && !valueIn(shown, enter)) ? enter : tap;
  if (control === undefined) return on === 'phone' && view.camera ? { kind: 'wait', on } : undefined;
  return controlsOf(shown).includes(control) ? { kind: control === enter ? 'enter' : 'tap', on, control } : undefined;
}

/** The value of a field or list. */
export function valueIn({ parts }: ScreenView, control: string): string | undefined {
  const fields = parts.filter((part) => part.kind === 'field' || part.kind === 'list');
  return fields.find((field) => field.control.id === control)?.value || undefined;
}

export function isNotice({ on, tap }: DeviceAct, { phone }: PracticeView): boolean {
  return on === 'phone' && tap !== undefined && tap === phone?.notice?.id;
}

export function isSharp({ camera }: PracticeView): boolean {
  return camera !== undefined && isSharpAt(camera.distance);
}

/** The device that continues without an action, if any. */
export function waitingDevice(view: PracticeView): 'phone' | 'portal' | undefined {
  return (['phone', 'portal'] as const).find((on) =>
    view[on]?.parts.some((part) => part.kind === 'result' && (part.icon === 'wait' || part.icon === 'globe')),
  );
}
