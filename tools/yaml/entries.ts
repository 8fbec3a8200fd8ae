import { applied, type Span } from '../text/spans.ts';
import { lineEnd } from '../text/lines.ts';
import { documentOf, groupAt, isInline, linesOf, NotEditable, placeOf, type YamlPath } from './places.ts';

/** Edits of a YAML text: each replaces one span, and leaves the layout, the order and comments unchanged. */

/**
 * Sets the value of an entry, whether or not it exists.
 *
 * @param source the value on one line
 * @param after a new entry is inserted after the last of these entries, or at the end
 * @throws {NotEditable} if the YAML does not allow it
 */
export function withValue(text: string, path: YamlPath, source: string, after: readonly string[] = []): string {
  const group = groupAt(text, path.slice(0, -1));
  const entry = group?.entries.find(({ key }) => key === path.at(-1));
  if (!entry) return withEntry(text, path, [`${String(path.at(-1))}: ${source}`], after);
  const { value, keyEnd, end } = entry;
  if (isInline(value) && end > keyEnd) {
    const { start } = valueRange(value);
    return put(text, { from: start, to: end, insert: source });
  }
  if (group?.isList === true) throw new NotEditable();
  const colon = text.indexOf(':', keyEnd) + 1;
  return put(text, { from: colon, to: Math.max(colon, end), insert: ` ${source}` });
}

/**
 * Adds an entry that is not there yet.
 *
 * @param lines without indentation; between brackets there can be but one
 */
export function withEntry(
  text: string,
  path: YamlPath,
  lines: readonly string[],
  after: readonly string[] = [],
): string {
  const group = groupAt(text, path.slice(0, -1));
  if (!group || group.isList) throw new NotEditable();
  const before = after.map((key) => group.entries.findIndex((entry) => entry.key === key));
  const at = after.length === 0 || Math.max(...before) < 0 ? group.entries.length - 1 : Math.max(...before);
  return insertedBehind(text, group, at, lines);
}

/** Adds an item to a list, at a place. @param source in one line */
export function withItem(text: string, path: YamlPath, index: number, source: string): string {
  const list = groupAt(text, path);
  if (!list?.isList) throw new NotEditable();
  return insertedBehind(text, list, index - 1, [list.isFlow ? source : `- ${source}`]);
}

/** Puts an entry with another key in the place of one: `next: a` for `end: true`. */
export function withOther(text: string, path: YamlPath, source: string): string {
  const { group, entry } = placeOf(text, path);
  if (group.isList) throw new NotEditable();
  return put(text, { from: entry.start, to: entry.end, insert: source });
}

/** Takes an entry away, or an item of a list. The last item of a list leaves an empty one. */
export function without(text: string, path: YamlPath): string {
  const { group, index, entry } = placeOf(text, path);
  const [before, after] = [group.entries[index - 1], group.entries[index + 1]];
  if (!group.isFlow) {
    if (!before && !after) return emptied(text, path.slice(0, -1));
    const { from, to } = linesOf(text, entry, group.isList);
    return put(text, { from, to, insert: '' });
  }
  const span = after
    ? { from: entry.start, to: after.start }
    : before
      ? { from: before.end, to: entry.end }
      : { from: group.start + 1, to: group.end - 1 };
  if (text.slice(span.from, span.to).includes('#')) throw new NotEditable();
  return put(text, { ...span, insert: '' });
}

/** Changes places with the entry before, or behind. At the end it stays. */
export function moved(text: string, path: YamlPath, by: -1 | 1): string {
  const { group, index } = placeOf(text, path);
  const [first, second] = [group.entries[by < 0 ? index - 1 : index], group.entries[by < 0 ? index : index + 1]];
  if (!first || !second) return text;
  const [a, b] = group.isFlow
    ? [first, second].map(({ start: from, end: to }) => ({ from, to }))
    : [first, second].map((entry) => linesOf(text, entry, group.isList));
  if (!a || !b) return text;
  const end = lineEnd(text);
  const [one, other] = [text.slice(a.from, a.to), text.slice(b.from, b.to)];
  // The last line of a file may have no end of its own: it gets the one of what goes behind.
  const isOpen = !group.isFlow && !other.endsWith('\n');
  const insert = isOpen
    ? other + end + text.slice(a.to, b.from) + one.replace(/\r?\n$/, '')
    : other + text.slice(a.to, b.from) + one;
  return put(text, { from: a.from, to: b.to, insert });
}

function insertedBehind(
  text: string,
  group: NonNullable<ReturnType<typeof groupAt>>,
  index: number,
  lines: readonly string[],
): string {
  const { isFlow, isList, entries, start, end } = group;
  const [before, after] = [entries[index], entries[index + 1]];
  if (isFlow) {
    if (lines.length !== 1) throw new NotEditable();
    const [source = ''] = lines;
    if (before) return put(text, { from: before.end, to: before.end, insert: `, ${source}` });
    if (after) return put(text, { from: after.start, to: after.start, insert: `${source}, ` });
    return put(text, { from: start, to: end, insert: isList ? `[${source}]` : `{ ${source} }` });
  }
  const beside = before ?? after;
  if (!beside) throw new NotEditable();
  const { from, to, indent } = linesOf(text, beside, isList);
  const at = before ? to : from;
  const [own, open] = [lineEnd(text), at > 0 && text[at - 1] !== '\n'];
  const insert = lines.map((line) => `${indent}${line}${own}`).join('');
  return put(text, { from: at, to: at, insert: open ? own + insert.slice(0, -own.length) : insert });
}

/** A list of lines without any item. Of a group of lines nothing says that it may be empty. */
function emptied(text: string, path: YamlPath): string {
  const { group, entry } = placeOf(text, path);
  const list = groupAt(text, path);
  if (group.isList || !list?.isList) throw new NotEditable();
  const colon = text.indexOf(':', entry.keyEnd) + 1;
  if (text.slice(colon, entry.end).includes('#')) throw new NotEditable();
  return put(text, { from: colon, to: entry.end, insert: ' []' });
}

function valueRange(value: unknown): { start: number } {
  const [start] = (value as { range: [number, number, number] }).range;
  return { start };
}

/** What is no sound YAML afterwards is not done at all: an anchor, say, that went with what was taken away. */
function put(text: string, span: Span): string {
  const result = applied(text, [span]);
  try {
    documentOf(result).toJS();
  } catch {
    throw new NotEditable();
  }
  return result;
}
