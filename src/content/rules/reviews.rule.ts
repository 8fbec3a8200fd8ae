import type { Problem } from '../../../machines/problem.ts';
import { firstLocalized, type Library } from '../library.ts';

/** Articles that somebody should have looked at by now: no fault, but a warning. */
export function reviewsDue(library: Library, today: Date): Problem[] {
  return [...firstLocalized(library)].flatMap(([id, { matter, file, lineOf }]): Problem[] => {
    const due = matter?.['review-by'];
    if (!due || today < due) return [];
    return [
      {
        code: 'review-due',
        message: `\`${id}\` was to be reviewed by ${due.toISOString().slice(0, 10)}.`,
        hint: 'See whether it is still true, then write a new `review-by` (in a guide `checked` too) in each language.',
        file,
        line: lineOf(['review-by']),
      },
    ];
  });
}
