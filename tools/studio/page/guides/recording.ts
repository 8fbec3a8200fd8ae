import type { Act } from '../../../../machines/walkthrough/index.ts';

/** Something that happens on a simulated device: it is tapped, filled in, or shows another screen. */
export type Happening =
  | { kind: 'tap' | 'enter'; on: Act['on']; screen: string; control: string }
  | { kind: 'left'; on: Act['on']; screen: string };

/**
 * The acts of a guide that what happens comes to. What is filled in and then tapped on one screen is one act; a screen that goes
 * by itself was looked at.
 */
export function recorded(acts: readonly Act[], happening: Happening): readonly Act[] {
  const { kind, on, screen } = happening;
  const last = acts.at(-1);
  const isOpen = last?.on === on && last.screen === screen && last.tap === undefined;
  const begun: Act = { figure: undefined, on, screen, tap: undefined, enter: undefined, way: undefined };
  if (kind === 'left') {
    const before = acts.findLast((act) => act.on === on);
    return before?.screen === screen ? acts : [...acts, begun];
  }
  const { control } = happening;
  if (kind === 'tap') return isOpen ? acts.with(-1, { ...last, tap: control }) : [...acts, { ...begun, tap: control }];
  if (isOpen && last.enter === control) return acts;
  return isOpen && last.enter === undefined
    ? acts.with(-1, { ...last, enter: control })
    : [...acts, { ...begun, enter: control }];
}
