import { nextStep, type Move } from '../../machines/diagnosis/index.ts';
import { parseSymptom } from '../../machines/diagnosis/symptom.parse.ts';
import { withNumber, writtenNumbers, type WrittenNumber } from './numbers.ts';

/** How far a number can be moved before the first step becomes another. */
export interface Interval extends WrittenNumber {
  from: number;
  to: number;
  /** The first step just beyond either end; absent where the end is as far as the number can go. */
  below?: Move | undefined;
  above?: Move | undefined;
}

/** A difference that no writer would make. */
const FINE = 1e-3;

/**
 * For each number of a symptom, the interval in which the first step stays what it is. Priors are renormalised, and
 * the rest of a row takes what a chance leaves; a number goes no farther than the file may say.
 *
 * Each end is found by bisection, which takes for granted that the step changes once on the way to it.
 *
 * @param numbers those that are asked about; all of them, if not said
 */
export function intervalsOf(
  id: string,
  data: unknown,
  numbers: readonly WrittenNumber[] = writtenNumbers(data),
): Interval[] {
  const stepWith = (path: readonly string[], value: number): Move | undefined => {
    const result = parseSymptom(id, withNumber(data, path, value));
    return 'symptom' in result ? nextStep(result.symptom.model, {}).step : undefined;
  };
  const isRead = (path: readonly string[], value: number) =>
    'symptom' in parseSymptom(id, withNumber(data, path, value));

  return numbers.map((number) => {
    const { path, value, most } = number;
    const first = stepWith(path, value);
    const end = (limit: number): { at: number; then: Move | undefined } => {
      const last = isRead(path, limit) ? limit : bisect(value, limit, (each) => isRead(path, each)).inside;
      const beyond = stepWith(path, last);
      if (beyond === first) return { at: last, then: undefined };
      const { inside, outside } = bisect(value, last, (each) => stepWith(path, each) === first);
      return { at: inside, then: stepWith(path, outside) };
    };
    const [low, high] = [end(0), end(most)];
    return { ...number, from: low.at, to: high.at, below: low.then, above: high.then };
  });
}

/** The last value on the way to a limit at which something holds, and the first at which it does not, nearly. */
function bisect(from: number, limit: number, holds: (value: number) => boolean): { inside: number; outside: number } {
  let [inside, outside] = [from, limit];
  while (Math.abs(outside - inside) > FINE * Math.max(Math.abs(from), FINE)) {
    const middle = (inside + outside) / 2;
    if (holds(middle)) inside = middle;
    else outside = middle;
  }
  return { inside, outside };
}
