import { fit, withCheck } from './digits.ts';

/**
 * Writes the digits of a place in a guide: ten, or eleven for a later part of a step.
 *
 * @param place case 100-999, version 0-9, step 1-99, ways 0-99, part 2-9; absent for the first
 * @throws RangeError if a number does not fit; those of a checked graph always do
 */
export function writeGuideCode(place: {
  case: number;
  version: number;
  step: number;
  ways: number;
  part?: number | undefined;
}): string {
  const { part } = place;
  const [kind, last] = part === undefined ? ['1', ''] : ['3', fit(part, 1)];
  return withCheck(
    `${kind}${fit(place.case, 3)}${fit(place.version, 1)}${fit(place.step, 2)}${fit(place.ways, 2)}${last}`,
  );
}
