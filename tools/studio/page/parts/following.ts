import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';

export type AskedAt = Pick<CompletionContext, 'state' | 'pos' | 'explicit'>;

/**
 * What is offered where one writes, and at once what is offered for each letter more: asked for anew, the list that is seen would be
 * the last one's for a moment, and Enter would begin a line.
 *
 * @param offers finds it, from what has been loaded
 */
export function following(offers: (at: AskedAt) => CompletionResult | null, at: AskedAt): CompletionResult | null {
  const result = offers(at);
  const { explicit } = at;
  return (
    result && {
      ...result,
      update: (_last, _from, _to, { state, pos }) => following(offers, { state, pos, explicit }),
    }
  );
}
