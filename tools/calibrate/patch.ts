/** Lines around a change, as `git apply` wants them. */
const CONTEXT = 3;

/**
 * The difference between two texts that have the same number of lines, as a patch.
 *
 * @param file relative to the project's root
 */
export function patchOf(file: string, before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const changed = old.flatMap((line, index) => (line === now[index] ? [] : [index]));
  const hunks: { from: number; to: number }[] = [];
  for (const at of changed) {
    const [from, to] = [Math.max(0, at - CONTEXT), Math.min(old.length - 1, at + CONTEXT)];
    const last = hunks.at(-1);
    if (last && from <= last.to + 1) last.to = to;
    else hunks.push({ from, to });
  }
  // A text that ends in a newline has no line after it.
  const end = before.endsWith('\n') ? old.length - 2 : old.length - 1;
  const text = hunks.flatMap(({ from, to: wanted }) => {
    const to = Math.min(wanted, end);
    const size = to - from + 1;
    const lines: string[] = [];
    for (let at = from; at <= to; at++) {
      if (old[at] === now[at]) lines.push(` ${old[at]!}`);
      else lines.push(`-${old[at]!}`, `+${now[at]!}`);
    }
    return [`@@ -${from + 1},${size} +${from + 1},${size} @@`, ...lines];
  });
  return [`--- a/${file}`, `+++ b/${file}`, ...text].join('\n');
}
