import { fit, withCheck } from './digits.ts';

/**
 * The ten digits of a place in a guide.
 *
 * @param place case 100-999, version 0-9, step 1-99, ways 0-99
 * @throws RangeError where a number does not fit its place: a checked graph always does
 */
export function writeGuideCode(place: { case: number; version: number; step: number; ways: number }): string {
  return withCheck(`1${fit(place.case, 3)}${fit(place.version, 1)}${fit(place.step, 2)}${fit(place.ways, 2)}`);
}
