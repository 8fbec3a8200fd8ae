import type { Problem } from '../../../machines/problem.ts';
import { editionOf, type Library } from '../library.ts';

/** Articles that somebody should have looked at by now: no fault, but a warning. */
export function reviewsDue(library: Library, today: Date): Problem[] {
  const ids = [...new Set(library.articles.map(({ id }) => id))];
  return ids.flatMap((id): Problem[] => {
    const article = editionOf(library, id, library.site.source) ?? library.articles.find((each) => each.id === id)!;
    const due = article.matter?.['review-by'];
    if (!due || today < due) return [];
    return [
      {
        code: 'review-due',
        message: `\`${id}\` was to be reviewed by ${due.toISOString().slice(0, 10)}.`,
        hint: 'See whether it is still true, then write a new `review-by` (in a guide `checked` too) in each language.',
        file: article.file,
        line: article.lineOf(['review-by']),
      },
    ];
  });
}
