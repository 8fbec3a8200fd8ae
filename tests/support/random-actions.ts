import fc from 'fast-check';
import {
  controlsOf,
  fieldKind,
  inHand,
  isFilledIn,
  PRACTICE_PIN,
  type PracticeAction,
  type PracticeView,
  type Product,
  type Scenario,
} from '../../machines/simulator/index.ts';
import { practiceCode } from '../../machines/simulator/practice-code.ts';

/** Any practice of a product that a link can name. */
export function scenarioIn(product: Product): fc.Arbitrary<Scenario> {
  const versions = product.versions.length === 0 ? [undefined] : product.versions;
  const worlds = product.worlds.flatMap((world) =>
    versions.map((version) => ({ ...world, ...(version !== undefined && { version }) })),
  );
  return fc
    .tuple(fc.constantFrom(...worlds), fc.nat(9999))
    .chain(([world, seed]) => fc.subarray(product.faultsIn(world)).map((faults) => ({ ...world, faults, seed })));
}

/** Numbers that choose what is done, once it is known what can be done. */
export const choiceNumbers = (length: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat(999_999), { minLength: length, maxLength: length });

/** What a number means where a practice of any product shows something: mostly what somebody does, now and then a wait. */
export function actionOf(view: PracticeView, number: number): PracticeAction {
  const pick = <T>(all: readonly T[], by: number): T => all[by % all.length]!;
  const [kind, which] = [number % 10, Math.floor(number / 10)];
  const shown = view.code?.string ?? 'PRAC222222';
  const codes = [shown, practiceCode(view.scenario.seed, which % 3), 'PRAC222222'];
  // Now and then until the time of anything that was drawn is over.
  if (kind === 0) return { kind: 'wait', seconds: which % 30 === 0 ? 301 : pick([1, 2, 3, 11, 61], which) };
  if (kind === 1 && view.camera && !view.camera.done) return { kind: 'read', string: pick(codes, which) };
  const on = (kind < 5 ? undefined : inHand(view)) ?? 'portal';
  const screen = view[on]!;
  const controls = controlsOf(screen);
  if (controls.length === 0) return { kind: 'wait', seconds: 1 };
  const control = pick(controls, which);
  const field = fieldKind(screen, control);
  if (field === undefined) return { kind: 'tap', on, control };
  const value =
    field === 'list'
      ? String(1 + (which % 3))
      : isFilledIn(view, control)
        ? PRACTICE_PIN
        : pick([view.codes[control]?.string ?? shown, ...codes], which);
  return { kind: 'enter', on, control, value };
}
