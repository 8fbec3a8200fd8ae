import { parentPort } from 'node:worker_threads';
import { parseSymptom } from '../../../../machines/diagnosis/symptom.parse.ts';
import { intervalsOf } from '../../../diagnose/intervals.ts';
import { writtenNumbers } from '../../../diagnose/numbers.ts';
import { yamlOf } from '../../../yaml/places.ts';
import type { Ranges } from '../../protocol/diagnosis.types.ts';

/** Some numbers of a symptom that are asked about: so many, from one on. */
export interface RangesWanted {
  id: string;
  text: string;
  /** The step whose numbers come right after those of the causes. */
  step?: string | undefined;
  from: number;
  count: number;
}

/** How far some numbers can go. Nothing where the text has faults. */
function rangesOf({ id, text, step, from, count }: RangesWanted): Ranges {
  const data: unknown = yamlOf(text)?.toJS();
  if (!('symptom' in parseSymptom(id, data))) return { ranges: [], count: 0 };
  const rank = ([group, of]: readonly string[]): number => (group !== 'steps' ? 0 : of === step ? 1 : 2);
  const numbers = writtenNumbers(data).toSorted((a, b) => rank(a.path) - rank(b.path));
  const ranges = intervalsOf(id, data, numbers.slice(from, from + count)).map(
    ({ path, most, from: low, to, below, above }) => ({
      path: path.join(' '),
      from: low,
      to,
      isOpen: to === most && most > 1,
      below,
      above,
    }),
  );
  return { ranges, count: numbers.length };
}

parentPort?.on('message', ({ turn, wanted }: { turn: number; wanted: RangesWanted }) => {
  parentPort?.postMessage({ turn, ranges: rangesOf(wanted) });
});
