import type { FigureFact, GuideFact, Platform, ReferenceId, StepFact } from './types.ts';

/** "All five" of the source. */
export const FIVE: readonly ReferenceId[] = ['KB2260', 'KB2748', 'KB3236', 'KB3234', 'KB3073'];

/** A step with one figure that leads to the next number; `more` says what else it says, or where else it leads. */
export function step(
  label: number,
  figure: number,
  { device, shows, tap, enter }: Omit<FigureFact, 'n'>,
  more: Partial<StepFact> = {},
): StepFact {
  const shown: FigureFact = { n: String(figure), device, shows, ...(tap && { tap }), ...(enter && { enter }) };
  const labels = [enter?.into, tap].filter((each) => each !== undefined);
  return { label: String(label), figures: [shown], labels, says: [], next: String(label + 1), ...more };
}

/** The three problems of scanning, with figures from `first` on. */
export function scanProblems(device: Platform, first: number): GuideFact['problems'] {
  return [
    { id: 'qr-not-read', figure: { n: String(first), device, shows: 'camera-settings' } },
    { id: 'front-camera', figure: { n: String(first + 1), device, shows: 'camera-lens-switch' } },
    { id: 'activation-error', figure: { n: String(first + 2), device, shows: 'app-error' } },
  ];
}
