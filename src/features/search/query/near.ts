/**
 * How many slips part two words, where they are at most `most`; else `most + 1`. A slip is a letter too many, too
 * few or another, or two letters that changed places.
 *
 * @example slips('andriod', 'android', 1) // 1
 */
export function slips(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min(costAt(row, j) + 1, costAt(next, j - 1) + 1, costAt(row, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) cost = Math.min(cost, costAt(before, j - 2) + 1);
      next[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(costAt(row, other.length), most + 1);
}

/** What it costs to come to a place; beyond the words there is none. */
function costAt(row: readonly number[], place: number): number {
  return row[place] ?? Infinity;
}

/** How many slips a word of this length may have and still be meant. */
export function allowedSlips(length: number): number {
  return length < 3 ? 0 : length < 8 ? 1 : 2;
}

/**
 * The word that is most likely meant: the fewest slips, then the same first letter, then the more common one.
 *
 * @param rarityOf how rare a word is
 */
export function nearest(
  typed: string,
  words: Iterable<string>,
  rarityOf: (word: string) => number,
): string | undefined {
  const most = allowedSlips(typed.length);
  const digits = digitsOf(typed);
  let best: { word: string; cost: number } | undefined;
  for (const word of words) {
    if (word.length < 3 || Math.abs(word.length - typed.length) > most) continue;
    // `2nd` is no slip of `end`, and `kb3073` none of `kb3234`.
    if (digitsOf(word) !== digits) continue;
    const distance = slips(typed, word, most);
    if (distance > most || distance * 3 > Math.max(word.length, typed.length)) continue;
    const cost = distance * 10 + (word[0] === typed[0] ? 0 : 4) + rarityOf(word);
    if (!best || cost < best.cost) best = { word, cost };
  }
  return best?.word;
}

function digitsOf(word: string): string {
  return word.replace(/\D/g, '');
}
