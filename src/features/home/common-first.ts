/**
 * Sorts problems by how likely readers have them: by the number of guides they can occur in, then by the order in the guides.
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
