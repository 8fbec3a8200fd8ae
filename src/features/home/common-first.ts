/**
 * Problems in the order in which readers are likely to have them: first what can go wrong in most guides, and of two
 * that are alike in that, what the guides name first.
 *
 * @param shownIn the problems of each guide, in its order
 */
export function commonFirst<Of extends { id: string }>(
  problems: readonly Of[],
  shownIn: readonly (readonly string[])[],
): Of[] {
  const guidesWith = (id: string): number => shownIn.filter((shown) => shown.includes(id)).length;
  const named = [...new Set(shownIn.flat())];
  return problems.toSorted(
    (one, other) => guidesWith(other.id) - guidesWith(one.id) || named.indexOf(one.id) - named.indexOf(other.id),
  );
}
