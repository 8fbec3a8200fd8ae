import { isMap, isNode, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import { known } from '../../machines/known.ts';
import { inserted } from '../new/insert.ts';

/** A piece of a text, from `start` up to `end`, and what takes its place. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Where an id can stand in a YAML text: keys that lead there, with dots; `*` is any key, or any place of a list. */
export interface Mentions {
  /** Groups that have an entry by that id. */
  keys?: readonly string[];
  /** Values that name it. */
  values?: readonly string[];
  /** Values count only beside this one: a step of another guide may be called the same. */
  beside?: { key: string; value: string };
}

/** A text with its edits made. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((changed, { start, end, text: put }) => changed.slice(0, start) + put + changed.slice(end), text);
}

/** Reads a text as YAML; `undefined` where it is none. */
export function yamlOf(text: string): Document | undefined {
  const document = parseDocument(text, { logLevel: 'silent' });
  return document.errors.length > 0 ? undefined : document;
}

/** The edits by which what is called `from` is called `to`: layout, comments and names of repetitions stay as they are. */
export function renamingEdits(
  document: Document,
  { keys = [], values = [], beside }: Mentions,
  from: string,
  to: string,
): Edit[] {
  const edits: Edit[] = [];
  const put = (node: unknown): void => {
    if (isScalar(node) && node.value === from && node.range) {
      edits.push({ start: node.range[0], end: node.range[1], text: to });
    }
  };
  for (const path of keys) {
    for (const node of nodesAt(document.contents, split(path))) {
      if (isMap(node)) for (const { key } of node.items) put(key);
    }
  }
  for (const path of values) {
    const place = split(path);
    if (!beside) for (const node of nodesAt(document.contents, place)) put(node);
    else
      for (const group of nodesAt(document.contents, place.slice(0, -1))) {
        if (isMap(group) && group.get(beside.key) === beside.value)
          for (const node of nodesAt(group, place.slice(-1))) put(node);
      }
  }
  return edits;
}

/**
 * A text in which a thing has `old` among its `aliases`. Where its new id is one of them, it takes that one's place: an id
 * is not old any more once it is used again.
 *
 * @param path the keys that lead to the thing; none for the whole text
 */
export function withAlias(text: string, path: readonly string[], old: string, id: string): string | undefined {
  const document = yamlOf(text);
  const thing = path.length === 0 ? document?.contents : document?.getIn(path, true);
  if (!isMap(thing)) return undefined;
  const aliases = thing.get('aliases', true);
  const put = (at: Pick<Edit, 'start' | 'end'>, put: string) => edited(text, [{ ...at, text: put }]);
  if (isSeq(aliases) && aliases.items.length > 0) {
    const again = aliases.items.find((each) => isScalar(each) && each.value === id);
    if (again) return put(placeOf(again), old);
    const { start, end } = placeOf(aliases.items.at(-1));
    if (aliases.flow) return put({ start: end, end }, `, ${old}`);
    const dash = text.lastIndexOf('-', start - 1);
    return put({ start: end, end }, `\n${text.slice(text.lastIndexOf('\n', dash) + 1, dash)}- ${old}`);
  }
  if (isSeq(aliases)) return put(placeOf(aliases), `[${old}]`);
  if (thing.flow) {
    const { end } = placeOf(thing.items[0]?.value);
    return put({ start: end, end }, `, aliases: [${old}]`);
  }
  const result = inserted(text, path, 'aliases', [`aliases: [${old}]`]);
  return 'text' in result ? result.text : undefined;
}

/** Where a node stands in the text that it was read from. */
function placeOf(node: unknown): Pick<Edit, 'start' | 'end'> {
  const [start, end] = known(isNode(node) ? node.range : undefined, 'The place of what was read');
  return { start, end };
}

function split(path: string): string[] {
  return path === '' ? [] : path.split('.');
}

/** Every node to which a path leads. What only repeats another place is found there. */
function nodesAt(node: unknown, [key, ...rest]: readonly string[]): unknown[] {
  if (key === undefined) return [node];
  if (isMap(node)) {
    return node.items
      .filter((pair) => key === '*' || (isScalar(pair.key) && pair.key.value === key))
      .flatMap(({ value }) => nodesAt(value, rest));
  }
  return isSeq(node) && key === '*' ? node.items.flatMap((item) => nodesAt(item, rest)) : [];
}
