import { datedIn } from '../dated.ts';
import { firstLocalized, type Library, placesIn } from '../library.ts';
import { fault, type Problem } from '../../../machines/problem.ts';

export function reviewsDue(library: Library, today: Date): Problem[] {
  return [...firstLocalized(library)].flatMap(([id, { matter, file, lineOf }]): Problem[] => {
    const due = matter?.['review-by'];
    if (!due || today < due) return [];
    const message = `\`${id}\` was due for review on ${due.toISOString().slice(0, 10)}.`;
    const hint = 'Check that it is still true, then update `review-by` (and `checked` in a guide) in each language.';
    return [fault('review-due', message, hint, { file, line: lineOf(['review-by']) })];
  });
}

/** Text that no reader sees any more. */
export function datedOver(library: Library, day: string): Problem[] {
  return [...firstLocalized(library).values()].flatMap((article) =>
    datedIn(article)
      .filter(({ until }) => until !== undefined && until <= day)
      .map(({ until, line }) => {
        const message = `Nobody has seen the text of this \`<Dated>\` since ${until}.`;
        return fault('dated-over', message, 'Delete it in each language.', { file: article.file, line });
      }),
  );
}

/** Faults of the simulated product without a remedy: the practice cannot get past them, and no advice is tested. */
export function faultsWithoutRemedy(library: Library): Problem[] {
  const at = placesIn(library, 'content/simulator/product.yaml');
  return Object.keys(library.simulator?.faults ?? {})
    .filter((name) => !Object.hasOwn(library.remedies, name))
    .map((name) => {
      const hint = 'Add it to content/remedies.yaml: what readers see, and what solves it. The check performs it.';
      return fault('fault-without-remedy', `The fault \`${name}\` has no remedy.`, hint, at('faults', name));
    });
}
