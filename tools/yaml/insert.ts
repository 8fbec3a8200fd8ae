import { isMap, isNode, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { assertDefined } from '../../machines/assert-defined.ts';
import { lineEnd, lineStart, nextLine } from '../text/lines.ts';
import { rangeOf } from './places.ts';

/** Why an entry could not be added to a YAML text. */
export type Hindrance = 'faulty' | 'exists' | 'flow';

/**
 * Adds an entry at the end of a group of a YAML text. Comments, order, anchors and layout stay unchanged.
 *
 * @param group the keys that lead to the group; none for the whole text
 * @param lines of the entry, without the group's indentation
 * @example inserted('a:\n  b: 1 # why\n', ['a'], 'c', ['c: 2']) // { text: 'a:\n  b: 1 # why\n  c: 2\n' }
 */
export function inserted(
  text: string,
  group: readonly string[],
  key: string,
  lines: readonly string[],
): { text: string } | { hindrance: Hindrance } {
  const document = parseDocument(text);
  if (document.errors.length > 0) return { hindrance: 'faulty' };
  if (document.hasIn([...group, key])) return { hindrance: 'exists' };
  const end = lineEnd(text);
  const node = group.length === 0 ? document.contents : document.getIn(group, true);
  const name = group.at(-1);
  if (node === undefined && name !== undefined) {
    // The group itself is new.
    return inserted(text, group.slice(0, -1), name, [`${name}:`, ...lines.map((line) => `  ${line}`)]);
  }
  if (isMap(node) && node.items.length > 0) {
    return node.flow ? { hindrance: 'flow' } : { text: afterLast(text, node, lines, end) };
  }
  if (isMap(node) || node === null || (isScalar(node) && node.value === null)) {
    return { text: intoEmpty(text, node, group.length, lines, end) };
  }
  return { hindrance: 'faulty' };
}

function afterLast(text: string, map: YAMLMap, lines: readonly string[], end: string): string {
  const { from, to } = rangeOf(assertDefined(map.items.at(-1), 'The last entry'));
  const start = lineStart(text, from);
  const indent = ' '.repeat(from - start);
  const comment = new RegExp(`^${indent} +#`);
  let at = restOfLine(text, to);
  // A comment that belongs to the last entry stays with it.
  while (comment.test(text.slice(at, nextLine(text, at)))) at = nextLine(text, at);
  const isSpaced = map.items.length > 1 && /\r?\n[ \t]*\r?\n$/.test(text.slice(0, start));
  return put(text, at, [...(isSpaced ? [''] : []), ...lines.map((line) => indent + line)], end);
}

/** Replaces `{}`, or an empty value, by a group of lines. */
function intoEmpty(text: string, node: unknown, depth: number, lines: readonly string[], end: string): string {
  const indented = lines.map((line) => '  '.repeat(depth) + line);
  const range = isNode(node) ? node.range : undefined;
  if (!range) return put(text, text.length, indented, end);
  const head = text.slice(0, range[0]).replace(/[ \t]+$/, '');
  const bare = head + text.slice(range[1]);
  return put(bare, depth === 0 ? bare.length : nextLine(bare, head.length), indented, end);
}

function put(text: string, at: number, lines: readonly string[], end: string): string {
  const before = text.slice(0, at);
  const open = before !== '' && !before.endsWith('\n') ? end : '';
  return before + open + lines.map((line) => line + end).join('') + text.slice(at);
}

function restOfLine(text: string, at: number): number {
  return at > 0 && text[at - 1] === '\n' ? at : nextLine(text, at);
}
