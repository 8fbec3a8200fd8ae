import { isMap, isNode, isScalar, isSeq, type Document } from 'yaml';
import { assertDefined } from '../../machines/assert-defined.ts';
import { applied, type Span } from '../text/spans.ts';
import { inserted } from './insert.ts';
import { yamlOf } from './places.ts';

type Place = Pick<Span, 'from' | 'to'>;

/** Places where a YAML text can name an id: paths with dots; `*` is any key or item. */
export interface Mentions {
  /** Groups that have an entry by that id. */
  keys?: readonly string[];
  /** Values that name it. */
  values?: readonly string[];
  /** Values count only beside this one: a step of another guide may be called the same. */
  beside?: { key: string; value: string };
}

/** The spans that rename an id, in the order of the text. Layout, comments and anchors stay unchanged. */
export function renamingSpans(
  document: Document,
  { keys = [], values = [], beside }: Mentions,
  from: string,
  to: string,
): Span[] {
  const spans: Span[] = [];
  const put = (node: unknown): void => {
    if (isScalar(node) && node.value === from && node.range) {
      spans.push({ from: node.range[0], to: node.range[1], insert: to });
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
  return spans.sort((a, b) => a.from - b.from);
}

/**
 * A text in which a thing has `old` among its `aliases`. If its new id is one of them, `old` replaces it.
 *
 * @param path the keys that lead to the thing; none for the whole text
 */
export function withAlias(text: string, path: readonly string[], old: string, id: string): string | undefined {
  const document = yamlOf(text);
  const thing = path.length === 0 ? document?.contents : document?.getIn(path, true);
  if (!isMap(thing)) return undefined;
  const aliases = thing.get('aliases', true);
  const put = (at: Place, insert: string) => applied(text, [{ ...at, insert }]);
  if (isSeq(aliases) && aliases.items.length > 0) {
    const again = aliases.items.find((each) => isScalar(each) && each.value === id);
    if (again) return put(placeOf(again), old);
    const { from, to } = placeOf(aliases.items.at(-1));
    if (aliases.flow) return put({ from: to, to }, `, ${old}`);
    const dash = text.lastIndexOf('-', from - 1);
    return put({ from: to, to }, `\n${text.slice(text.lastIndexOf('\n', dash) + 1, dash)}- ${old}`);
  }
  if (isSeq(aliases)) return put(placeOf(aliases), `[${old}]`);
  if (thing.flow) {
    const { to } = placeOf(thing.items[0]?.value);
    return put({ from: to, to }, `, aliases: [${old}]`);
  }
  const result = inserted(text, path, 'aliases', [`aliases: [${old}]`]);
  return 'text' in result ? result.text : undefined;
}

function placeOf(node: unknown): Place {
  const [from, to] = assertDefined(isNode(node) ? node.range : undefined, 'The place of what was read');
  return { from, to };
}

function split(path: string): string[] {
  return path === '' ? [] : path.split('.');
}

function nodesAt(node: unknown, [key, ...rest]: readonly string[]): unknown[] {
  if (key === undefined) return [node];
  if (isMap(node)) {
    return node.items
      .filter((pair) => key === '*' || (isScalar(pair.key) && pair.key.value === key))
      .flatMap(({ value }) => nodesAt(value, rest));
  }
  return isSeq(node) && key === '*' ? node.items.flatMap((item) => nodesAt(item, rest)) : [];
}
