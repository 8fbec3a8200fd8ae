import { known } from '../../known.ts';

/** Lines around a change, as `git apply` wants them. */
const CONTEXT = 3;

/**
 * The difference between two texts that have the same number of lines, as a patch.
 *
 * @param file relative to the project's root
 */
export function patchOf(file: string, before: string, after: string): string {
  const changedTo = after.split('\n');
  const lines = before.split('\n').map((old, at) => ({ old, now: known(changedTo[at], `Line ${at + 1}`) }));
  const changed = lines.flatMap(({ old, now }, at) => (old === now ? [] : [at]));
  const hunks: { from: number; to: number }[] = [];
  for (const at of changed) {
    const [from, to] = [Math.max(0, at - CONTEXT), Math.min(lines.length - 1, at + CONTEXT)];
    const last = hunks.at(-1);
    if (last && from <= last.to + 1) last.to = to;
    else hunks.push({ from, to });
  }
  // A text that ends in a newline has no line after it.
  const end = before.endsWith('\n') ? lines.length - 2 : lines.length - 1;
  const text = hunks.flatMap(({ from, to }) => {
    const shown = lines.slice(from, Math.min(to, end) + 1);
    return [
      `@@ -${from + 1},${shown.length} +${from + 1},${shown.length} @@`,
      ...shown.flatMap(({ old, now }) => (old === now ? [` ${old}`] : [`-${old}`, `+${now}`])),
    ];
  });
  return [`--- a/${file}`, `+++ b/${file}`, ...text].join('\n');
}
