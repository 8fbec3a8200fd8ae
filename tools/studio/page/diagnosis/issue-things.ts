import { isMap, isNode, type Pair } from 'yaml';
import { nameOf, yamlOf } from '../../../yaml/places.ts';
import type { Issue } from '../../protocol/protocol.types.ts';

/** Something of a diagnosis of which the check tells something: a cause, a step, or an outcome of a step. */
interface IssueThing {
  cause?: string | undefined;
  step?: string | undefined;
  outcome?: string | undefined;
}

/** An issue with what it is about. */
export type PlacedIssue = Issue & IssueThing;

/**
 * What each issue of a text is about, by its line.
 *
 * @param path the keys that lead to the diagnosis; none in its own file
 */
export function placedIssues(
  text: string,
  issues: readonly Issue[],
  path: readonly string[] = [],
): readonly PlacedIssue[] {
  if (issues.length === 0) return issues;
  const document = yamlOf(text);
  const root = path.length === 0 ? document?.contents : document?.getIn(path, true);
  if (!isMap(root)) return path.length === 0 ? issues : [];
  const lineAt = (at: number): number => text.slice(0, at).split('\n').length;
  /** The entry of a group that a line lies in. */
  const entryAt = (group: unknown, line: number): Pair | undefined =>
    isMap(group)
      ? group.items.find(({ key, value }) => {
          const [from, to] = [isNode(key) ? key.range?.[0] : undefined, isNode(value) ? value.range?.[1] : undefined];
          if (from === undefined) return false;
          // What ends with a line's end ends in that line.
          const last = to === undefined ? from : text[to - 1] === '\n' ? to - 1 : to;
          return lineAt(from) <= line && line <= lineAt(Math.max(from, last));
        })
      : undefined;
  return issues.flatMap((issue): PlacedIssue[] => {
    const { line } = issue;
    const part = line === undefined ? undefined : entryAt(root, line);
    // In a file of words, what is outside belongs to another diagnosis.
    if (line === undefined || !part) return path.length === 0 ? [issue] : [];
    const thing = entryAt(part.value, line);
    if (nameOf(part) === 'causes') return [{ ...issue, cause: thing && nameOf(thing) }];
    if (nameOf(part) !== 'steps' || !thing) return [issue];
    const outcomes = isMap(thing.value) ? thing.value.get('outcomes', true) : undefined;
    const outcome = entryAt(outcomes, line);
    return [{ ...issue, step: nameOf(thing), outcome: outcome && nameOf(outcome) }];
  });
}
