import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, parse, parseDocument, type Pair } from 'yaml';
import { lineEnd } from '../text/lines.ts';
import { inserted } from '../yaml/insert.ts';
import { endOf } from '../yaml/places.ts';

/** An article's head: what stands between the two lines of hyphens. */
const HEAD = /^(---\r?\n)([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/;

/**
 * An article's text with one field of its head set anew, or taken out: every other character stays as it is.
 *
 * @param lines the field as YAML, its key included; none to take it out
 * @returns nothing where that cannot be done by a change of this field alone, as where something else repeats it by an alias
 */
export function withHeadField(text: string, field: string, lines: readonly string[]): string | undefined {
  const [, opening = '', head] = HEAD.exec(text) ?? [];
  if (head === undefined) return undefined;
  const edited = edit(head, field, lines);
  if (edited === undefined || !isAsMeant(head, edited, field, lines)) return undefined;
  return opening + edited + text.slice(opening.length + head.length);
}

function edit(head: string, field: string, lines: readonly string[]): string | undefined {
  const { contents, errors } = parseDocument(head);
  if (errors.length > 0 || !isMap(contents) || contents.flow) return undefined;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === field);
  if (!pair) {
    if (lines.length === 0) return head;
    const result = inserted(head, [], field, lines);
    return 'text' in result ? result.text : undefined;
  }
  const span = spanOf(pair, head);
  if (!span) return undefined;
  if (lines.length > 0) return head.slice(0, span.from) + lines.join(lineEnd(head)) + head.slice(span.to);
  const next = head.indexOf('\n', span.to);
  return head.slice(0, span.from) + (next < 0 ? '' : head.slice(next + 1));
}

/** From a field's key to the last character of its value. */
function spanOf(pair: Pair, head: string): { from: number; to: number } | undefined {
  const from = isNode(pair.key) ? pair.key.range?.[0] : undefined;
  const to = endOf(pair);
  if (from === undefined || to === undefined) return undefined;
  // A text of several lines ends with its own line end, which is none of it.
  return { from, to: head.slice(0, to).trimEnd().length };
}

/** Whether the head says the same as before but for the field, and that as it was meant. */
function isAsMeant(before: string, after: string, field: string, lines: readonly string[]): boolean {
  try {
    const others = Object.entries(parse(before) as object).filter(([key]) => key !== field);
    const set = lines.length === 0 ? {} : (parse(lines.join('\n')) as object);
    return isDeepStrictEqual(parse(after), { ...Object.fromEntries(others), ...set });
  } catch {
    // An alias whose anchor stood in what was replaced.
    return false;
  }
}
